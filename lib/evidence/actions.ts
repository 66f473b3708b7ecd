'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import {
  attachEvidence,
  changeEvidence,
  confirmDerivation,
  recordSearch,
  removeDerivation,
  withdrawEvidence,
} from './mutations';
import {
  derivationRemovalSchema,
  derivationSchema,
  evidenceChangeSchema,
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

/** Form action: changes stance or reason. */
export const changeEvidenceAction = memberAction(evidenceChangeSchema, async (member, input) => {
  const result = await changeEvidence(member, input);
  refresh();
  return result;
});

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

/** Form action: confirms that one document draws on another. */
export const confirmDerivationAction = memberAction(derivationSchema, async (member, input) => {
  const result = await confirmDerivation(member, input);
  refresh();
  return result;
});

/** Form action: takes a derivation back. */
export const removeDerivationAction = memberAction(
  derivationRemovalSchema,
  async (member, input) => {
    await removeDerivation(member, input);
    refresh();
  },
);
