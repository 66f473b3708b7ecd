import type { DossierDocument, Figure } from '@/lib/digest/dossier';
import { groupBySource } from '@/lib/sources/sources';
import { type TimelineEntry, toEntry } from '@/lib/timeline/entry';
import type { DerivationKind, Stance } from '@/prisma/generated/enums';
import type { Snapshot } from './snapshot';
import { linkToPassage } from './text-fragment';

/** One quotation as the public page shows it; `number` is what the explanation's references say. */
export type QuotationView = {
  id: string;
  number: number;
  stance: Stance;
  exact: string;
  before: string;
  after: string;
  reason: string;
  by: string;
  figure: Figure | null;
  document: DossierDocument;
  /** The source's own page and its archived copy, at the passage where a browser can; null without one. */
  sourceUrl: string | null;
  archiveUrl: string | null;
  /** How this document draws on its independent source; null when it is the source. */
  drawn: DerivationKind | 'indirectly' | null;
};

export type SourceGroup = { source: DossierDocument; quotations: QuotationView[] };

export type Side = { stance: Stance; groups: SourceGroup[]; documents: number };

const order: readonly Stance[] = ['supports', 'contradicts', 'qualifies', 'context'];

/** The evidence of a snapshot by stance and independent source, numbered in reading order; empty stances left out. */
export function toSides(snapshot: Snapshot): Side[] {
  const { evidence, derivations } = snapshot.approved;
  let number = 0;
  return order.flatMap((stance) => {
    const items = evidence
      .filter((item) => item.stance === stance)
      .map((item) => ({ ...item, documentId: item.passage.documentId }));
    if (items.length === 0) return [];
    const groups = groupBySource(items, derivations).map(({ sourceId, items: members }) => {
      const sorted = members.toSorted(
        (a, b) => Number(a.documentId !== sourceId) - Number(b.documentId !== sourceId),
      );
      return {
        source: documentOf(snapshot, sourceId),
        quotations: sorted.map((item) => {
          number += 1;
          return toQuotation(snapshot, item, sourceId, number);
        }),
      };
    });
    return [{ stance, groups, documents: new Set(items.map((item) => item.documentId)).size }];
  });
}

type EvidenceOf = Snapshot['approved']['evidence'][number];

function toQuotation(
  snapshot: Snapshot,
  item: EvidenceOf,
  sourceId: string,
  number: number,
): QuotationView {
  const document = documentOf(snapshot, item.passage.documentId);
  const around = snapshot.contexts[item.id] ?? { before: '', after: '' };
  const edge = snapshot.approved.derivations.find(
    (draw) => draw.from === document.id && draw.to === sourceId,
  );
  return {
    id: item.id,
    number,
    stance: item.stance,
    exact: item.passage.exact,
    ...around,
    reason: item.reason,
    figure: item.figure,
    by: snapshot.people[item.by] ?? item.by,
    document,
    ...linksTo(document, { ...around, exact: item.passage.exact }),
    drawn: document.id === sourceId ? null : (edge?.kind ?? 'indirectly'),
  };
}

/** Where a quotation can be read in its source and in the archived copy of it, opened at the very words. */
export function linksTo(
  { url, archiveUrl, language }: DossierDocument,
  words: { exact: string; before: string; after: string },
): { sourceUrl: string | null; archiveUrl: string | null } {
  const at = (address: string | null) => address && linkToPassage(address, { ...words, language });
  return { sourceUrl: at(url), archiveUrl: at(archiveUrl) };
}

/** Where a claim is made, as the public page quotes it. */
export type AppearanceView = {
  id: string;
  exact: string;
  before: string;
  after: string;
  document: DossierDocument;
  sourceUrl: string | null;
  archiveUrl: string | null;
};

/** The places where the claim is made, the earliest document first, those without a date last. */
export function toAppearances(snapshot: Snapshot): AppearanceView[] {
  const views = snapshot.approved.appearances.map(({ id, passage }) => {
    const document = documentOf(snapshot, passage.documentId);
    const around = snapshot.contexts[id] ?? { before: '', after: '' };
    const words = { ...around, exact: passage.exact };
    return { id, ...words, document, ...linksTo(document, words) };
  });
  const dayOf = ({ document }: AppearanceView) => document.publishedOn ?? '9';
  return views.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
}

/** The evidence of all sides as the timeline and the figures show it. */
export function toTimeline(sides: readonly Side[]): TimelineEntry[] {
  return sides.flatMap(({ groups }) =>
    groups.flatMap(({ source, quotations }) =>
      quotations.map((quotation) => toEntry(quotation, quotation.exact, source)),
    ),
  );
}

/** A document of the snapshot; it holds every document its evidence and derivations name. */
export function documentOf(snapshot: Snapshot, id: string): DossierDocument {
  const found = snapshot.approved.documents.find((document) => document.id === id);
  if (!found) throw new Error(`The snapshot of ${snapshot.slug} lacks document ${id}.`);
  return found;
}
