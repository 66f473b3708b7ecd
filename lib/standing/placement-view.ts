import { differenceOfWords, type Part } from '@/lib/difference/words';
import type { Prisma } from '@/prisma/generated/client';
import type { PassageFate, PlacementDecision } from '@/prisma/generated/enums';
import { effectivePlace, machinePlace, type Place } from './placement';
import { type Standing, standingOf } from './standing';

/** What has to be selected of a placement for its view. */
export const placementSelect = {
  id: true,
  passageId: true,
  versionId: true,
  fate: true,
  start: true,
  end: true,
  exact: true,
  score: true,
  typographic: true,
  inPlace: true,
  decision: true,
  decidedStart: true,
  decidedEnd: true,
  decidedExact: true,
  decisionReason: true,
  decidedById: true,
  decidedAt: true,
  decisionVersion: true,
  version: { select: { number: true } },
  passage: {
    select: {
      documentId: true,
      start: true,
      end: true,
      exact: true,
      version: { select: { number: true } },
    },
  },
} satisfies Prisma.PlacementSelect;

export type PlacementRow = Prisma.PlacementGetPayload<{ select: typeof placementSelect }>;

type Person = { id: string; name: string };

/**
 * Where a passage stands in a later version: the machine's result, a person's decision beside it, and what both come to.
 * Positions are UTF-16 code units of that version's text; `version` counts the decisions.
 */
export type PlacementView = {
  id: string;
  documentId: string;
  versionId: string;
  versionNumber: number;
  /** The passage as it was marked. */
  passage: { id: string; versionNumber: number } & Place;
  machine: {
    fate: PassageFate;
    place: Place | null;
    /** How much of the words is left, 0 to 1; null when it is missing. */
    score: number | null;
    /** The words differ in typography only. */
    typographic: boolean;
  };
  decision: {
    kind: PlacementDecision;
    place: Place | null;
    reason: string | null;
    by: Person;
    at: string;
  } | null;
  version: number;
  standing: Standing;
  /** Where it stands after both; null when it is not there. */
  place: Place | null;
  /** From the words as they were marked to those that stand there now; null when they are the same or nothing is there. */
  difference: Part[] | null;
};

/** The view of a placement that the viewer was allowed to select; `naming` knows the team's people. */
export function toPlacementView(row: PlacementRow, naming: (id: string) => Person): PlacementView {
  const { passage, version } = row;
  const place = effectivePlace(row);
  return {
    id: row.id,
    documentId: passage.documentId,
    versionId: row.versionId,
    versionNumber: version.number,
    passage: {
      id: row.passageId,
      versionNumber: passage.version.number,
      start: passage.start,
      end: passage.end,
      exact: passage.exact,
    },
    machine: {
      fate: row.fate,
      place: machinePlace(row),
      score: row.score,
      typographic: row.typographic,
    },
    decision: toDecision(row, naming),
    version: row.decisionVersion,
    standing: standingOf(row),
    place,
    difference:
      place && place.exact !== passage.exact ? differenceOfWords(passage.exact, place.exact) : null,
  };
}

function toDecision(row: PlacementRow, naming: (id: string) => Person): PlacementView['decision'] {
  const { decision: kind, decidedById, decidedAt, decisionReason: reason } = row;
  if (kind === null || decidedById === null || decidedAt === null) return null;
  const place = effectivePlace(row);
  return { kind, place, reason, by: naming(decidedById), at: decidedAt.toISOString() };
}
