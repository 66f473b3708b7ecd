import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { visibleDocuments } from '@/lib/documents/policy';
import { versionSelect } from '@/lib/documents/view';
import type { Prisma } from '@/prisma/generated/client';
import type { PassageFate } from '@/prisma/generated/enums';
import { type FateCounts, toFateCounts } from './fates';
import { canCapture } from './policy';

/** How many passages fared how in each of the versions, as the machine found them; within the caller's transaction. */
export async function countFatesOf(
  versionIds: string[],
  tx: Tx = db,
): Promise<(versionId: string) => FateCounts> {
  if (versionIds.length === 0) return () => toFateCounts([]);
  const rows = await tx.placement.groupBy({
    by: ['versionId', 'fate'],
    where: { versionId: { in: versionIds } },
    _count: true,
  });
  const counted = rows.map(({ _count, ...row }) => ({ ...row, count: _count }));
  return (versionId) => toFateCounts(counted.filter((row) => row.versionId === versionId));
}

const capturedSelect = {
  ...versionSelect,
  httpHeaders: true,
} satisfies Prisma.DocumentVersionSelect;

type VersionRow = Prisma.DocumentVersionGetPayload<{ select: typeof capturedSelect }>;

const headersSchema = z.record(z.string(), z.string()).catch({});

export type VersionView = ReturnType<typeof toVersionView>;

function toVersionView(row: VersionRow, name: (id: string) => string, counts: FateCounts | null) {
  const { httpHeaders, capturedById, capturedAt, ...version } = row;
  return {
    ...version,
    /** The web server's answer, cookies apart; empty when the version was not fetched. */
    headers: Object.entries(headersSchema.parse(httpHeaders ?? {})),
    capturedBy: { id: capturedById, name: name(capturedById) },
    capturedAt: capturedAt.toISOString(),
    /** Null for the first version, which no passage was carried to. */
    counts,
  };
}

/** A document's versions, newest first, with how every passage fared in each; null when the document is not visible. */
export async function listVersions(
  viewer: Viewer,
  documentId: string,
): Promise<{ items: VersionView[]; can: { capture: boolean } } | null> {
  if (!z.uuid().safeParse(documentId).success) return null;
  const document = await db.document.findFirst({
    where: { AND: [visibleDocuments(viewer), { id: documentId }] },
    select: { teamId: true, versions: { select: capturedSelect, orderBy: { number: 'desc' } } },
  });
  if (!document) return null;
  const { versions } = document;
  const [people, counts] = await Promise.all([
    namesOf(versions.map((version) => version.capturedById)),
    countFatesOf(versions.map((version) => version.id)),
  ]);
  const name = (id: string) => people.get(id) ?? '';
  return {
    items: versions.map((row) =>
      toVersionView(row, name, row.number === 1 ? null : counts(row.id)),
    ),
    can: { capture: canCapture(viewer, document) },
  };
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** How one passage stands in a version, as the machine found it; `exact` are its own words, `found` those there. */
export type PassageInVersion = {
  id: string;
  fate: PassageFate;
  start: number | null;
  end: number | null;
  score: number | null;
  exact: string;
  found: string | null;
};

/** Every passage that was carried to a version, in the order of the text it was marked in; empty when not visible. */
export async function listPassagesInVersion(
  viewer: Viewer,
  documentId: string,
  number: number,
): Promise<PassageInVersion[]> {
  const rows = await db.placement.findMany({
    where: { version: { number, documentId, document: visibleDocuments(viewer) } },
    orderBy: [{ passage: { start: 'asc' } }, { passageId: 'asc' }],
    select: {
      passageId: true,
      fate: true,
      start: true,
      end: true,
      score: true,
      exact: true,
      passage: { select: { exact: true } },
    },
  });
  return rows.map(({ passageId, exact, passage, ...row }) => ({
    ...row,
    id: passageId,
    exact: passage.exact,
    found: exact,
  }));
}
