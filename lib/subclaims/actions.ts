'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { addSubclaim, changeSubclaim, removeSubclaim } from './mutations';
import { subclaimChangeFormSchema, subclaimFormSchema, subclaimRemovalSchema } from './schema';

/** Form action: ties a claim, or a new one, to a part of the statement. */
export const addSubclaimAction = memberAction(subclaimFormSchema, async (member, input) => {
  const result = await addSubclaim(member, input);
  refresh();
  return result;
});

/** Form action: changes the rule and the part of a link. */
export const changeSubclaimAction = memberAction(
  subclaimChangeFormSchema,
  async (member, input) => {
    const result = await changeSubclaim(member, input);
    refresh();
    return result;
  },
);

/** Form action: unties a sub-claim. */
export const removeSubclaimAction = memberAction(subclaimRemovalSchema, async (member, input) => {
  await removeSubclaim(member, input);
  refresh();
});
