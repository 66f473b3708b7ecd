'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { submitAssessment } from './mutations';
import { assessmentSchema } from './schema';

/** Form action: gives or changes one's own assessment. */
export const submitAssessmentAction = memberAction(assessmentSchema, async (member, input) => {
  const result = await submitAssessment(member, input);
  refresh();
  return result;
});
