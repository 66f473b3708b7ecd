import 'server-only';
import type { Tx } from '@/lib/db';
import { isoDate } from '@/lib/digest/iso-date';
import { Prisma } from '@/prisma/generated/client';

/** A document in its latest version, as suggesting needs it. `publishedOn` is YYYY-MM-DD, `createdAt` UTC ISO 8601. */
export type Candidate = {
  id: string;
  versionId: string;
  title: string;
  publisher: string | null;
  publishedOn: string | null;
  createdAt: string;
  /** Fingerprints that its text shares with the one asked about. */
  shared: number;
};

/** Four fingerprints in common are eight words in a row; fewer are chance. */
const FEWEST_SHARED = 3;
/** Texts that are compared word by word: more copies than this of one text say nothing new. */
const MOST_COMPARED = 20;
/** Documents that name a publisher, newest first: beyond these nobody looks. */
const MOST_NAMING = 50;
/** As much of a text as is read: two thousand pages. */
const MOST_TEXT = 4_000_000;

const columns = Prisma.sql`d.id::text, v.id::text AS "versionId", d.title, d.publisher,
  d.published_on AS "publishedOn", d.created_at AS "createdAt"`;
const latest = Prisma.sql`v.number = (SELECT max(number) FROM document_version WHERE document_id = d.id)`;

type Row = Omit<Candidate, 'publishedOn' | 'createdAt' | 'shared'> & {
  publishedOn: Date | null;
  createdAt: Date;
  shared?: number;
};

/** The version with its document and text; null when it is no longer the latest of its document. */
export async function readLatestVersion(tx: Tx, versionId: string) {
  const [row] = await tx.$queryRaw<(Row & { teamId: string; text: string })[]>`
    SELECT ${columns}, d.team_id::text AS "teamId", v.text
    FROM document_version v JOIN document d ON d.id = v.document_id
    WHERE v.id = ${versionId}::uuid AND ${latest}`;
  if (!row) return null;
  return { ...toCandidate(row), teamId: row.teamId, text: row.text };
}

/** The documents of the team whose texts share fingerprints with the version's, those that share most first. */
export async function listAlike(tx: Tx, teamId: string, versionId: string): Promise<Candidate[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH own AS (SELECT fingerprints FROM document_sketch WHERE version_id = ${versionId}::uuid),
    alike AS (
      SELECT ${columns}, (
        SELECT count(*)::int FROM (SELECT unnest(s.fingerprints) INTERSECT SELECT unnest(own.fingerprints)) both_have
      ) AS shared
      FROM own JOIN document_sketch s ON s.fingerprints && own.fingerprints
      JOIN document_version v ON v.id = s.version_id JOIN document d ON d.id = v.document_id
      WHERE d.team_id = ${teamId}::uuid AND v.id <> ${versionId}::uuid AND ${latest}
        AND d.id <> (SELECT document_id FROM document_version WHERE id = ${versionId}::uuid)
    )
    SELECT * FROM alike WHERE shared >= ${FEWEST_SHARED} ORDER BY shared DESC, id LIMIT ${MOST_COMPARED}`;
  return rows.map(toCandidate);
}

/** The documents of the team that have a publisher, newest first. */
export async function listPublished(tx: Tx, teamId: string): Promise<Candidate[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${columns} FROM document d JOIN document_version v ON v.document_id = d.id
    WHERE d.team_id = ${teamId}::uuid AND d.publisher IS NOT NULL AND ${latest}
    ORDER BY d.published_on DESC NULLS LAST, d.created_at DESC`;
  return rows.map(toCandidate);
}

/** The documents of the team whose latest text holds a publisher's name somewhere, newest first. */
export async function listNaming(tx: Tx, teamId: string, publisher: string): Promise<Candidate[]> {
  const pattern = `%${publisher.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${columns} FROM document d JOIN document_version v ON v.document_id = d.id
    WHERE d.team_id = ${teamId}::uuid AND v.text ILIKE ${pattern} AND ${latest}
    ORDER BY d.published_on DESC NULLS LAST, d.created_at DESC LIMIT ${MOST_NAMING}`;
  return rows.map(toCandidate);
}

/** Open suggestions that a document shares text with documents dated after `than`, and these documents' latest versions. */
export async function listOpenLater(
  tx: Tx,
  fromId: string,
  than: Pick<Candidate, 'id' | 'publishedOn'>,
): Promise<{ id: string; versionId: string }[]> {
  return await tx.$queryRaw<{ id: string; versionId: string }[]>`
    SELECT s.id::text, v.id::text AS "versionId" FROM derivation_suggestion s
    JOIN document d ON d.id = s.to_id JOIN document_version v ON v.document_id = d.id
    WHERE s.status = 'open' AND s.basis = 'text' AND s.from_id = ${fromId}::uuid AND d.id <> ${than.id}::uuid
      AND d.published_on > ${than.publishedOn}::date AND ${latest}`;
}

/** Open suggestions of quotations between documents, with the places in the ones that quote. */
export async function listOpenAmong(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; fromId: string; start: number; end: number }[]> {
  const rows = await tx.derivationSuggestion.findMany({
    where: {
      ...{ status: 'open', basis: 'text', kind: 'quotes' },
      fromId: { in: [...ids] },
      toId: { in: [...ids] },
    },
    select: { id: true, fromId: true, start: true, end: true },
  });
  return rows.flatMap(({ start, end, ...row }) =>
    start === null || end === null ? [] : [{ ...row, start, end }],
  );
}

/** The beginning of a version's text: what texts are compared by. */
export async function readText(tx: Tx, versionId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ text: string }[]>`
    SELECT left(text, ${MOST_TEXT}::int) AS text FROM document_version WHERE id = ${versionId}::uuid`;
  return row?.text ?? '';
}

/** Every confirmed derivation between documents of the team. */
export async function listTeamDraws(
  tx: Tx,
  teamId: string,
): Promise<{ from: string; to: string }[]> {
  const rows = await tx.derivation.findMany({
    where: { from: { teamId } },
    select: { fromId: true, toId: true },
  });
  return rows.map(({ fromId, toId }) => ({ from: fromId, to: toId }));
}

function toCandidate({ publishedOn, createdAt, shared = 0, ...row }: Row): Candidate {
  return {
    id: row.id,
    versionId: row.versionId,
    title: row.title,
    publisher: row.publisher,
    publishedOn: isoDate(publishedOn),
    createdAt: createdAt.toISOString(),
    shared,
  };
}
