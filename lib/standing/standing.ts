import type { PassageFate, PlacementDecision } from '@/prisma/generated/enums';

/** Whether a passage still stands, with its own words, in its document's latest version. */
export type Standing = 'in_place' | 'altered' | 'missing';

/** What the machine found and a person decided about a passage in a later version. */
export type PlacementFacts = {
  fate: PassageFate;
  decision: PlacementDecision | null;
  inPlace: boolean;
};

/**
 * What machine and person together come to; the person's word counts. No placement means that the passage belongs to the
 * latest version itself.
 */
export function standingOf(placement: PlacementFacts | null): Standing {
  if (!placement || placement.inPlace) return 'in_place';
  if (placement.decision === 'gone') return 'missing';
  if (placement.decision === null && placement.fate === 'missing') return 'missing';
  return 'altered';
}
