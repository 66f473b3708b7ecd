'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { nameAssessment, submitAssessment } from './mutations';
import { assessmentFormSchema, namingSchema } from './schema';

/** Form action: gives or changes one's own assessment. */
export const submitAssessmentAction = memberAction(assessmentFormSchema, async (member, input) => {
  const result = await submitAssessment(member, input);
  refresh();
  return result;
});

/** Form action: chooses the name one's own assessment is published under. */
export const nameAssessmentAction = memberAction(namingSchema, async (member, input) => {
  const result = await nameAssessment(member, input);
  refresh();
  return result;
});
