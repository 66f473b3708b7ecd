'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { declareConflict, liftConflict } from './mutations';
import { declarationSchema, liftSchema } from './schema';

/** Form action: the member has an interest of their own in the claim. */
export const declareConflictAction = memberAction(declarationSchema, async (member, input) => {
  const result = await declareConflict(member, input);
  refresh();
  return result;
});

/** Form action: an editor lifts somebody else's declaration. */
export const liftConflictAction = memberAction(liftSchema, async (member, input) => {
  const result = await liftConflict(member, input);
  refresh();
  return result;
});
