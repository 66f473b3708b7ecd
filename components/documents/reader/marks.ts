import type { PassageView } from '@/lib/passages/queries';

/** What a passage is to the work: a piece of evidence, a place where a claim is made, or talked about. */
export type MarkKind =
  | 'supports'
  | 'contradicts'
  | 'qualifies'
  | 'context'
  | 'appearance'
  | 'discussed';

export const markKinds: MarkKind[] = [
  'supports',
  'contradicts',
  'qualifies',
  'context',
  'appearance',
  'discussed',
];

/** More underlines than this do not fit between two lines. */
export const LANES = 4;

export type Mark = { kind: MarkKind; lane: number; start: number; end: number };

/** The kinds of a passage, each once, evidence first; a passage without any use counts as talked about. */
export function kindsOf(passage: Pick<PassageView, 'evidence' | 'appearances'>): MarkKind[] {
  const stances = new Set<MarkKind>(passage.evidence.map(({ stance }) => stance));
  const kinds = markKinds.filter((kind) => stances.has(kind));
  if (passage.appearances.length > 0) kinds.push('appearance');
  return kinds.length > 0 ? kinds : ['discussed'];
}

/**
 * Every underline of a page with the lane it is drawn in, so that those which overlap stay apart: the lowest lane that
 * is free, and the last one when all are taken. `passages` are in reading order.
 */
export function assignLanes(
  passages: readonly Pick<PassageView, 'start' | 'end' | 'evidence' | 'appearances'>[],
): Mark[] {
  const busyUntil = Array.from({ length: LANES }, () => 0);
  return passages.flatMap(({ start, end, ...passage }) =>
    kindsOf({ evidence: passage.evidence, appearances: passage.appearances }).map((kind) => {
      const free = busyUntil.findIndex((until) => until <= start);
      const lane = free === -1 ? LANES - 1 : free;
      busyUntil[lane] = Math.max(busyUntil[lane] ?? 0, end);
      return { kind, lane, start, end };
    }),
  );
}
