'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { saveVerdict } from './mutations';
import { verdictFormSchema } from './schema';

/** Form action: saves the verdict under the version the form was opened with. */
export const saveVerdictAction = memberAction(verdictFormSchema, async (member, input) => {
  const result = await saveVerdict(member, input);
  refresh();
  return result;
});
