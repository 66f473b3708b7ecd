'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { saveVerdict } from './mutations';
import { verdictSchema } from './schema';

/** Form action: saves the verdict under the version the form was opened with. */
export const saveVerdictAction = memberAction(verdictSchema, async (member, input) => {
  const result = await saveVerdict(member, input);
  refresh();
  return result;
});
