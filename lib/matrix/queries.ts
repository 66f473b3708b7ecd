import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { matching } from '@/lib/claims/filter';
import { visibleClaims } from '@/lib/claims/policy';
import { db } from '@/lib/db';
import { isoDate } from '@/lib/digest/iso-date';
import { readDerivations } from '@/lib/digest/queries';
import { rootsOf } from '@/lib/sources/sources';
import { Prisma } from '@/prisma/generated/client';
import type { ClaimState } from '@/prisma/generated/enums';
import { type Matrix, toMatrix, type Witness } from './matrix';
import type { MatrixFilter } from './schema';

/** A claim of the team as a row of the matrix; `claimedOn` is YYYY-MM-DD, `updatedAt` UTC. */
export type DeskClaim = {
  id: string;
  number: number;
  statement: string;
  language: string | null;
  claimantName: string | null;
  claimedOn: string | null;
  state: ClaimState;
  updatedAt: string;
};

/** A document by its name; `publishedOn` is YYYY-MM-DD. */
export type MatrixDocument = {
  id: string;
  title: string;
  publisher: string | null;
  publishedOn: string | null;
  language: string | null;
};

/** A quotation in a cell. */
export type CellEvidence = Witness & {
  id: string;
  passageId: string;
  exact: string;
  reason: string;
};

/** The matrix with every document in it: the columns, and what is quoted where the columns are sources. */
export type DeskMatrix = Matrix<DeskClaim, MatrixDocument, CellEvidence> & {
  documents: MatrixDocument[];
};

/**
 * What the documents or independent sources say about the team's claims, closed ones left out; of one claim with
 * `claimId`. Only evidence that counts: what was withdrawn does not. Empty for anybody who is not of a team.
 */
export async function getMatrix(
  viewer: Viewer,
  filter: MatrixFilter,
  claimId?: string,
): Promise<DeskMatrix> {
  const claims = await readClaims(viewer, filter, claimId);
  const rows = await readEvidence(
    claims.map(({ id }) => id),
    filter,
  );
  const quoted = [...new Set(rows.map(({ documentId }) => documentId))];
  const draws = await readDerivations(db, quoted);
  const sources = new Map(quoted.map((id) => [id, rootsOf(id, draws)]));
  const documents = await readDocuments([...new Set([...quoted, ...[...sources.values()].flat()])]);
  const evidence = rows.map((row) => ({ ...row, sources: sources.get(row.documentId) ?? [] }));
  const { by, sort } = filter;
  return { ...toMatrix({ claims, documents, evidence, by, sort }), documents };
}

async function readClaims(
  viewer: Viewer,
  { topic, claimant }: MatrixFilter,
  id?: string,
): Promise<DeskClaim[]> {
  const rows = await db.claim.findMany({
    where: {
      AND: [
        visibleClaims(viewer),
        matching(viewer, { topic, claimant }, new Date()),
        { id, state: { not: 'closed' } },
      ],
    },
    select: {
      ...{ id: true, number: true, statement: true, language: true, state: true },
      ...{ claimedOn: true, updatedAt: true, claimant: { select: { name: true } } },
    },
  });
  return rows.map(({ claimant: person, claimedOn, updatedAt, ...row }) => ({
    ...row,
    claimantName: person?.name ?? null,
    claimedOn: isoDate(claimedOn),
    updatedAt: updatedAt.toISOString(),
  }));
}

type EvidenceRow = Omit<CellEvidence, 'sources'>;

/** The live evidence of claims that the viewer may see, from documents that pass the filter, in the order it came. */
async function readEvidence(
  claimIds: string[],
  { publisher, from, to }: MatrixFilter,
): Promise<EvidenceRow[]> {
  if (claimIds.length === 0) return [];
  const where = [
    Prisma.sql`e.claim_id = ANY(${claimIds}::uuid[]) AND e.withdrawn_at IS NULL`,
    ...(publisher ? [Prisma.sql`d.publisher = ${publisher}`] : []),
    ...(from ? [Prisma.sql`d.published_on >= ${from}::date`] : []),
    ...(to ? [Prisma.sql`d.published_on <= ${to}::date`] : []),
  ];
  return await db.$queryRaw<EvidenceRow[]>`
    SELECT e.id::text, e.claim_id::text AS "claimId", p.document_id::text AS "documentId",
      p.id::text AS "passageId", e.stance::text AS stance, p.exact, e.reason
    FROM evidence e JOIN passage p ON p.id = e.passage_id JOIN document d ON d.id = p.document_id
    WHERE ${Prisma.join(where, ' AND ')}
    ORDER BY e.id`;
}

async function readDocuments(ids: string[]): Promise<MatrixDocument[]> {
  const rows = await db.document.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, publisher: true, publishedOn: true, language: true },
  });
  return rows.map((row) => ({ ...row, publishedOn: isoDate(row.publishedOn) }));
}
