import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { type DocumentTextView, getDocumentText } from '@/lib/documents/queries';
import { effectivePlace } from '@/lib/standing/placement';
import { type ComparedRow, type ComparedText, compareTexts } from './comparison';
import type { ComparisonInput } from './schema';

/**
 * The most UTF-16 code units of both texts together that are compared: a book. Measured: two texts of that size without a
 * word in common take two seconds, and those of a long article (100,000 each) 60 ms.
 */
export const MOST_COMPARED = 2_000_000;

/** Two versions of a document beside one another; `rows` is null when their texts are too long to compare. */
export type Comparison = {
  from: { number: number; textSha256: string };
  to: { number: number; textSha256: string };
  rows: ComparedRow[] | null;
};

/** The difference between any two versions of a document, in either order; null when one is unknown or not visible. */
export async function getComparison(
  viewer: Viewer,
  documentId: string,
  { from, to }: ComparisonInput,
): Promise<Comparison | null> {
  const [before, after] = await Promise.all([
    getDocumentText(viewer, documentId, from),
    getDocumentText(viewer, documentId, to),
  ]);
  if (!before || !after) return null;
  const known = ({ number, textSha256 }: DocumentTextView) => ({ number, textSha256 });
  const sides = { from: known(before), to: known(after) };
  if (before.text.length + after.text.length > MOST_COMPARED) return { ...sides, rows: null };
  const rows = compareTexts(await withMarks(before), await withMarks(after));
  return { ...sides, rows };
}

/** Where the document's passages stand in a version: those marked in it, and those carried to it, after people's word. */
async function withMarks({ versionId, text, blocks }: DocumentTextView): Promise<ComparedText> {
  const [own, carried] = await Promise.all([
    db.passage.findMany({ where: { versionId }, select: { id: true, start: true, end: true } }),
    db.placement.findMany({ where: { versionId } }),
  ]);
  const marks = carried.flatMap((placement) => {
    const place = effectivePlace(placement);
    return place ? [{ id: placement.passageId, start: place.start, end: place.end }] : [];
  });
  return { text, blocks, marks: [...own, ...marks] };
}
