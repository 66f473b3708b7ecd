import type { PassageFate, PlacementDecision } from '@/prisma/generated/enums';

/** A place in a version's text (UTF-16 code units) and the words that stand there. */
export type Place = { start: number; end: number; exact: string };

/** What machine and person say about where a passage stands in a later version; the columns of a placement. */
export type PlacementPlaces = {
  fate: PassageFate;
  start: number | null;
  end: number | null;
  exact: string | null;
  decision: PlacementDecision | null;
  decidedStart: number | null;
  decidedEnd: number | null;
  decidedExact: string | null;
};

/** Where the machine found the passage; null when it did not. */
export function machinePlace({ start, end, exact }: PlacementPlaces): Place | null {
  return start === null || end === null || exact === null ? null : { start, end, exact };
}

/** Where the passage stands: the person's place where there is one, else the machine's; null when it is not there. */
export function effectivePlace(placement: PlacementPlaces): Place | null {
  if (placement.decision === 'gone') return null;
  const { decidedStart: start, decidedEnd: end, decidedExact: exact } = placement;
  if (start !== null && end !== null && exact !== null) return { start, end, exact };
  return machinePlace(placement);
}
