import 'server-only';
import { db } from '@/lib/db';
import type { DossierDocument, DossierPassage } from '@/lib/digest/dossier';
import { documentOf } from '@/lib/publications/claim-page';
import { isSlug } from '@/lib/publications/slug';
import type { Snapshot } from '@/lib/publications/snapshot';
import { toSnapshot } from '@/lib/publications/stored-snapshot';
import type { Stance } from '@/prisma/generated/enums';

/**
 * How many characters around a passage are shown, on both sides together: enough to see that nothing was torn out of its
 * context, and little enough to be a quotation of somebody else's work.
 */
export const AROUND = 1000;

/** A published passage with what stands around it in its document's stored version. */
export type PassageView = {
  slug: string;
  statement: string;
  /** The language of the statement. */
  statementLanguage: string | null;
  /** Null where the claim is made, else what the passage says of it. */
  stance: Stance | null;
  document: DossierDocument;
  passage: DossierPassage;
  before: string;
  after: string;
  /** Whether more of the document stands before and after what is shown. */
  more: { before: boolean; after: boolean };
  /** Where the passage is, counted in Unicode code points; the passage itself counts UTF-16 code units. */
  codePoints: { start: number; end: number };
  capturedAt: string;
};

/**
 * A passage that a publication of the slug quotes, by the id of its evidence or appearance, from the latest publication
 * that has it. At most 1,000 characters around it leave the database. Null for everything that is not published. Open to
 * all.
 */
export async function getPassageView(slug: string, id: string): Promise<PassageView | null> {
  if (!isSlug(slug)) return null;
  const rows = await db.publication.findMany({
    where: { claim: { slugs: { some: { slug } } } },
    select: { snapshot: true },
    orderBy: { number: 'desc' },
  });
  for (const row of rows) {
    const snapshot = toSnapshot(row.snapshot);
    const found = findPassage(snapshot, id);
    if (found) return await readAround(snapshot, found);
  }
  return null;
}

/**
 * Every passage that a publication quotes, evidence first, by its id, with as much around it as one may see on its own page.
 * One whose version is not stored is left out. Open to all.
 */
export async function listPassageViews(
  snapshot: Snapshot,
): Promise<(PassageView & { id: string })[]> {
  const { evidence, appearances } = snapshot.approved;
  const views: (PassageView & { id: string })[] = [];
  for (const { id } of [...evidence, ...appearances]) {
    const found = findPassage(snapshot, id);
    const view = found && (await readAround(snapshot, found));
    if (view) views.push({ id, ...view });
  }
  return views;
}

type Found = { passage: DossierPassage; stance: Stance | null };

function findPassage({ approved }: Snapshot, id: string): Found | null {
  const evidence = approved.evidence.find((item) => item.id === id);
  if (evidence) return evidence;
  const appearance = approved.appearances.find((item) => item.id === id);
  return appearance ? { ...appearance, stance: null } : null;
}

type Around = {
  before: string;
  after: string;
  moreBefore: boolean;
  moreAfter: boolean;
  head: number;
  tail: number;
  capturedAt: Date;
};

async function readAround(snapshot: Snapshot, { passage, stance }: Found) {
  const { documentId, versionNumber, textSha256, start, end } = passage;
  // What one side does not need is given to the other.
  const [around] = await db.$queryRaw<Around[]>`
    WITH place AS (
      SELECT text, captured_at, char_length(text) AS whole,
        utf16_characters(text, ${start}::int) AS head, utf16_characters(text, ${end}::int) AS tail
      FROM document_version
      WHERE document_id = ${documentId}::uuid AND number = ${versionNumber}::int
        AND text_sha256 = ${textSha256}
    ), shown AS (
      SELECT *, LEAST(head, ${AROUND}::int - LEAST(${AROUND}::int / 2, whole - tail)) AS ahead FROM place
    )
    SELECT substr(text, head - ahead + 1, ahead) AS before,
      substr(text, tail + 1, ${AROUND}::int - ahead) AS after,
      head, tail, head > ahead AS "moreBefore", tail + ${AROUND}::int - ahead < whole AS "moreAfter",
      captured_at AS "capturedAt"
    FROM shown`;
  if (!around) return null;
  const { before, after, moreBefore, moreAfter, head, tail, capturedAt } = around;
  const { statement, language } = snapshot.approved.claim;
  return {
    ...{ slug: snapshot.slug, statement, statementLanguage: language, stance, passage },
    ...{ before, after, more: { before: moreBefore, after: moreAfter } },
    codePoints: { start: head, end: tail },
    document: documentOf(snapshot, documentId),
    capturedAt: capturedAt.toISOString(),
  };
}
