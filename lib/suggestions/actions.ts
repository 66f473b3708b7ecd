'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { decideSuggestion } from './mutations';
import { decisionSchema } from './schema';

/** Form action: confirms a suggestion, with the kind that was chosen, or rejects it (`decision`). */
export const decideSuggestionAction = memberAction(decisionSchema, async (member, input) => {
  const result = await decideSuggestion(member, input);
  refresh();
  return result;
});
