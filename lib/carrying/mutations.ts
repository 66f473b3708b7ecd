import 'server-only';
import { anchorPassages } from '@/lib/anchoring/anchor';
import type { Tx } from '@/lib/db';
import { effectivePlace } from '@/lib/standing/placement';
import type { Prisma } from '@/prisma/generated/client';
import { type Anchoring, type Carriable, type Carried, carry, type Found } from './carry';

/** Rows of one statement: Postgres takes 65,535 parameters, a placement needs nine. */
const BATCH = 2_000;

const passageSelect = {
  id: true,
  versionId: true,
  start: true,
  end: true,
  exact: true,
} satisfies Prisma.PassageSelect;

const placementSelect = {
  passageId: true,
  fate: true,
  start: true,
  end: true,
  exact: true,
  decision: true,
  decidedStart: true,
  decidedEnd: true,
  decidedExact: true,
} satisfies Prisma.PlacementSelect;

/**
 * Finds the passages that were marked in earlier versions of a document in the version `versionId` and writes where each
 * one stands: the machine's part, once. With `passageIds` only those. Passages that have a placement there are left alone.
 */
export async function writePlacements(
  tx: Tx,
  { documentId, versionId }: { documentId: string; versionId: string },
  passageIds?: string[],
): Promise<Carried[]> {
  const target = await tx.documentVersion.findUniqueOrThrow({
    where: { id: versionId, documentId },
    select: { number: true, text: true },
  });
  const rows = await tx.passage.findMany({
    where: {
      documentId,
      version: { number: { lt: target.number } },
      placements: { none: { versionId } },
      ...(passageIds && { id: { in: passageIds } }),
    },
    select: passageSelect,
    orderBy: { id: 'asc' },
  });
  if (rows.length === 0) return [];
  const passages = await withLastStands(tx, documentId, target.number, rows);
  const found = carry(passages, target.text, await readTexts(tx, passages), anchoring);
  for (let from = 0; from < found.length; from += BATCH) {
    await tx.placement.createMany({
      data: found
        .slice(from, from + BATCH)
        .map(({ asBefore: _, ...one }) => ({ ...one, versionId, inPlace: isInPlace(one) })),
    });
  }
  return found;
}

const anchoring: Anchoring = (before, after, spans) =>
  anchorPassages(before, after, spans).map((anchor) =>
    anchor.fate === 'missing' ? null : { start: anchor.start, end: anchor.end },
  );

/** Rule 5 of the checklist: its own words are there, or others in typography only. */
export const isInPlace = ({ fate, typographic }: Found) =>
  fate === 'exact' || fate === 'moved' || typographic;

type PassageRow = Prisma.PassageGetPayload<{ select: typeof passageSelect }>;

/** Adds where each passage stood in the version before number `number`. */
async function withLastStands(
  tx: Tx,
  documentId: string,
  number: number,
  rows: readonly PassageRow[],
): Promise<Carriable[]> {
  const before = await tx.documentVersion.findFirst({
    where: { documentId, number: { lt: number } },
    orderBy: { number: 'desc' },
    select: { id: true, placements: { select: placementSelect } },
  });
  const placements = new Map(before?.placements.map((row) => [row.passageId, row]));
  return rows.map((row) => {
    const placement = placements.get(row.id);
    const last = before &&
      placement && {
        versionId: before.id,
        place: effectivePlace(placement),
        gone: placement.decision === 'gone',
        chosen: placement.decision === 'corrected',
      };
    return { ...row, last: last ?? null };
  });
}

async function readTexts(
  tx: Tx,
  passages: readonly Carriable[],
): Promise<ReadonlyMap<string, string>> {
  const ids = passages.flatMap(({ versionId, last }) =>
    last ? [versionId, last.versionId] : [versionId],
  );
  const versions = await tx.documentVersion.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, text: true },
  });
  return new Map(versions.map(({ id, text }) => [id, text]));
}
