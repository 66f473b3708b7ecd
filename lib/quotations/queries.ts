import 'server-only';
import type { Tx } from '@/lib/db';
import { differenceOfWords, type Part } from '@/lib/difference/words';
import { isoDate } from '@/lib/digest/iso-date';
import { effectivePlace } from '@/lib/standing/placement';
import type { PlacementRow } from '@/lib/standing/placement-view';
import { readLatestPlacements } from '@/lib/standing/queries';
import { type Standing, standingOf } from '@/lib/standing/standing';
import type { Prisma } from '@/prisma/generated/client';
import { type Context, contextAround } from './context';

/** A passage with the sentences around it. Positions are UTF-16 code units into the version's canonical text. */
export type PassageQuote = {
  id: string;
  documentId: string;
  versionId: string;
  versionNumber: number;
  start: number;
  end: number;
  exact: string;
  standing: Standing;
  /** What stands in its place in the latest version where that is not its own words, and since when; null elsewhere. */
  now: { versionNumber: number; exact: string | null; difference: Part[] | null } | null;
} & Context;

/** The document that a quote is from; `publishedOn` is YYYY-MM-DD. */
export type QuotedDocument = {
  id: string;
  title: string;
  publisher: string | null;
  authors: string[];
  publishedOn: string | null;
  url: string | null;
  archiveUrl: string | null;
  language: string | null;
};

/** Who said it, where, and in which words. */
export type Quotation = { passage: PassageQuote; document: QuotedDocument };

/** What has to be selected of a passage for `quote`. */
export const quotedPassageSelect = {
  id: true,
  documentId: true,
  versionId: true,
  start: true,
  end: true,
  exact: true,
  version: { select: { number: true } },
  document: {
    select: {
      id: true,
      title: true,
      publisher: true,
      authors: true,
      publishedOn: true,
      url: true,
      archiveUrl: true,
      language: true,
    },
  },
} satisfies Prisma.PassageSelect;

export type QuotedPassageRow = Prisma.PassageGetPayload<{ select: typeof quotedPassageSelect }>;

/**
 * Adds the context to passages that the caller was allowed to select; answers a function, because each version's text is
 * read once however many passages quote it.
 */
export async function readQuotations(
  tx: Tx,
  rows: readonly QuotedPassageRow[],
): Promise<(row: QuotedPassageRow) => Quotation> {
  const versions = await tx.documentVersion.findMany({
    where: { id: { in: [...new Set(rows.map((row) => row.versionId))] } },
    select: { id: true, text: true },
  });
  const texts = new Map(versions.map(({ id, text }) => [id, text]));
  const ids = [...new Set(rows.map(({ id }) => id))];
  const placements = await readLatestPlacements(tx, ids);
  return (row) => toQuotation(row, texts.get(row.versionId) ?? '', placements.get(row.id) ?? null);
}

function toQuotation(
  row: QuotedPassageRow,
  text: string,
  placement: PlacementRow | null,
): Quotation {
  const { id, documentId, versionId, version, start, end, exact, document } = row;
  return {
    passage: {
      id,
      documentId,
      versionId,
      versionNumber: version.number,
      start,
      end,
      exact,
      standing: standingOf(placement),
      now: placement && toPresent(placement),
      ...contextAround(text, start, end, document.language),
    },
    document: {
      id: document.id,
      title: document.title,
      publisher: document.publisher,
      authors: document.authors,
      publishedOn: isoDate(document.publishedOn),
      url: document.url,
      archiveUrl: document.archiveUrl,
      language: document.language,
    },
  };
}

function toPresent(placement: PlacementRow): PassageQuote['now'] {
  const place = effectivePlace(placement);
  const { exact } = placement.passage;
  if (place?.exact === exact) return null;
  return {
    versionNumber: placement.version.number,
    exact: place?.exact ?? null,
    difference: place && differenceOfWords(exact, place.exact),
  };
}
