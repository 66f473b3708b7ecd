'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { changeView, deleteView, saveView } from './mutations';
import { savedViewFormSchema, savedViewIdSchema, savedViewSchema } from './schema';

/** Form action: keeps the filter in the address under a name. */
export const saveViewAction = memberAction(savedViewSchema, async (member, input) => {
  const result = await saveView(member, input);
  refresh();
  return result;
});

/** Form action: renames a view, or shares it with the team. */
export const changeViewAction = memberAction(
  savedViewFormSchema,
  async (member, input): Promise<void> => {
    await changeView(member, input);
    refresh();
  },
);

/** Form action: deletes a view. */
export const deleteViewAction = memberAction(
  savedViewIdSchema,
  async (member, input): Promise<void> => {
    await deleteView(member, input);
    refresh();
  },
);
