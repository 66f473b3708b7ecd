'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { saveVerdict } from './mutations';
import { overrideRollUp } from './override-mutations';
import { overrideSchema, verdictFormSchema } from './schema';

/** Form action: saves the verdict under the version the form was opened with. */
export const saveVerdictAction = memberAction(verdictFormSchema, async (member, input) => {
  const result = await saveVerdict(member, input);
  refresh();
  return result;
});

/** Form action: an editor writes why the verdict differs from what the sub-claims come to. */
export const overrideRollUpAction = memberAction(overrideSchema, async (member, input) => {
  const result = await overrideRollUp(member, input);
  refresh();
  return result;
});
