'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { adjudicateAssessment } from './mutations';
import { adjudicationSchema } from './schema';

/** Form action: accepts, merges or overrules an assessment. */
export const adjudicateAction = memberAction(adjudicationSchema, async (member, input) => {
  const result = await adjudicateAssessment(member, input);
  refresh();
  return result;
});
