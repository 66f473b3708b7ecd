'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { chooseWatch } from './mutations';
import { watchChoiceSchema } from './schema';

/** Form action: watches a thing, mutes it, or takes the choice back. */
export const chooseWatchAction = memberAction(watchChoiceSchema, async (member, input) => {
  await chooseWatch(member, input);
  refresh();
});
