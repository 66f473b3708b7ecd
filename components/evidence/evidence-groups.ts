import type { DrawsView, DrawView, NamedDocument } from '@/lib/derivations/draws-queries';
import type { EvidenceView } from '@/lib/evidence/queries';
import { groupBySource } from '@/lib/sources/sources';
import { type TimelineEntry, toEntry } from '@/lib/timeline/entry';
import { Stance } from '@/prisma/generated/enums';

/** A piece of evidence with its number and, when its document is not the source itself, the draws that lead there. */
export type PlacedEvidence = EvidenceView & { number: number; drawn: DrawView[] };

export type EvidenceGroup = { source: NamedDocument; items: PlacedEvidence[] };

/** Numbers the evidence that counts, in the order in which it came; verdicts refer to these numbers. */
export function numberEvidence(evidence: readonly EvidenceView[]) {
  return evidence
    .filter((item) => item.withdrawn === null)
    .map((item, index) => ({ ...item, number: index + 1 }));
}

/** The evidence of one stance under the independent sources it goes back to, what the source itself says first. */
export function groupEvidence(
  evidence: readonly (EvidenceView & { number: number })[],
  stance: Stance,
  { draws, documents }: DrawsView,
): EvidenceGroup[] {
  const side = evidence
    .filter((item) => item.stance === stance)
    .map((item) => ({
      ...item,
      documentId: item.document.id,
      drawn: draws.filter(({ from }) => from === item.document.id),
    }));
  return groupBySource(side, draws).map(({ sourceId, items }) => ({
    source: documents.find(({ id }) => id === sourceId) ?? (items[0]?.document as NamedDocument),
    items: items.toSorted(
      (a, b) => Number(a.documentId !== sourceId) - Number(b.documentId !== sourceId),
    ),
  }));
}

/** The live evidence as the timeline and the figures show it, under its independent sources. */
export function toTimeline(evidence: readonly EvidenceView[], draws: DrawsView): TimelineEntry[] {
  const live = numberEvidence(evidence);
  return Object.values(Stance).flatMap((stance) =>
    groupEvidence(live, stance, draws).flatMap(({ source, items }) =>
      items.map((item) => toEntry(item, item.passage.exact, source)),
    ),
  );
}
