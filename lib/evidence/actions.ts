'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { attachEvidence, changeEvidence, recordSearch, withdrawEvidence } from './mutations';
import {
  evidenceChangeFormSchema,
  flatEvidenceSchema,
  searchSchema,
  withdrawalSchema,
} from './schema';

/** Form action: attaches a passage (`documentId`, `versionNumber`, `start`, `end`) to a claim. */
export const attachEvidenceAction = memberAction(flatEvidenceSchema, async (member, input) => {
  const result = await attachEvidence(member, input);
  refresh();
  return result;
});

/** Form action: changes stance, reason or figure. */
export const changeEvidenceAction = memberAction(
  evidenceChangeFormSchema,
  async (member, input) => {
    const result = await changeEvidence(member, input);
    refresh();
    return result;
  },
);

/** Form action: withdraws evidence with a reason. */
export const withdrawEvidenceAction = memberAction(withdrawalSchema, async (member, input) => {
  await withdrawEvidence(member, input);
  refresh();
});

/** Form action: records a search that found nothing. */
export const recordSearchAction = memberAction(searchSchema, async (member, input) => {
  const result = await recordSearch(member, input);
  refresh();
  return result;
});
