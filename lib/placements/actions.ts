'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { decidePlacement } from './decision-mutations';
import { requoteAppearance, requoteEvidence } from './requote-mutations';
import { appearanceRequotingSchema, decisionSchema, requotingSchema } from './schema';

/** Form action: a person's decision about where a passage stands. */
export const decidePlacementAction = memberAction(decisionSchema, async (member, input) => {
  await decidePlacement(member, input);
  refresh();
});

/** Form action: evidence quotes the new words (`placementId`, or a passage's fields). */
export const requoteEvidenceAction = memberAction(requotingSchema, async (member, input) => {
  await requoteEvidence(member, input);
  refresh();
});

/** Form action: the claim is made in the new words. */
export const requoteAppearanceAction = memberAction(
  appearanceRequotingSchema,
  async (member, input) => {
    await requoteAppearance(member, input);
    refresh();
  },
);
