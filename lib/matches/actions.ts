'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { decideMatch, removeMatch } from './mutations';
import { matchRemovalSchema, matchSchema } from './schema';

/** Form action: confirms or rejects that two claims are similar. */
export const decideMatchAction = memberAction(matchSchema, async (member, input) => {
  await decideMatch(member, input);
  refresh();
});

/** Form action: takes that decision back. */
export const removeMatchAction = memberAction(matchRemovalSchema, async (member, input) => {
  await removeMatch(member, input);
  refresh();
});
