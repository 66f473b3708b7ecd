import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { readDerivations } from '@/lib/digest/queries';
import { rootsOf } from '@/lib/sources/sources';
import type { ClaimState } from '@/prisma/generated/enums';
import { type Corrected, type Dependent, dependentsOf, type Resting, type Tie } from './ties';

/** A claim that a correction of another one would put on the re-review list, and why. */
export type CascadeEntry = {
  claim: {
    id: string;
    number: number;
    statement: string;
    language: string | null;
    state: ClaimState;
    slug: string | null;
  };
  tie: Tie;
  /** The documents through which they hang together. */
  documents: { id: string; title: string; publisher: string | null }[];
};

/**
 * The claims of the team that rest on what this one rests on, or rested on when it was last published, closest first;
 * closed ones left out. Null when the viewer may not see the claim.
 */
export async function listCascade(viewer: Viewer, claimId: string): Promise<CascadeEntry[] | null> {
  if (viewer.kind !== 'member') return null;
  const { teamId } = viewer;
  const claim = await db.claim.findFirst({ where: { id: claimId, teamId }, select: { id: true } });
  if (!claim) return null;
  const dependents = await readDependents(db, { claimId, teamId });
  const [claims, documents] = await Promise.all([
    db.claim.findMany({
      where: { id: { in: dependents.map((one) => one.claimId) } },
      select: { id: true, number: true, statement: true, language: true, state: true, slug: true },
    }),
    db.document.findMany({
      where: { id: { in: dependents.flatMap(({ documentIds }) => documentIds) } },
      select: { id: true, title: true, publisher: true },
      orderBy: { id: 'asc' },
    }),
  ]);
  const byId = new Map(claims.map((one) => [one.id, one]));
  return dependents.flatMap(({ tie, documentIds, ...one }) => {
    const found = byId.get(one.claimId);
    const through = documents.filter(({ id }) => documentIds.includes(id));
    return found ? [{ claim: found, tie, documents: through }] : [];
  });
}

/** The same without names, for the transaction that publishes: before the new publication is written. */
export async function readDependents(
  tx: Tx,
  { claimId, teamId }: { claimId: string; teamId: string },
): Promise<Dependent[]> {
  const { parentIds, passageIds, documentIds } = await readCorrected(tx, claimId);
  const documents = [...documentIds];
  const draws = await readDerivations(tx, documents);
  const roots = [...new Set(documents.flatMap((id) => rootsOf(id, draws)))];
  const resting = await tx.$queryRaw<Resting[]>`
    WITH RECURSIVE below AS (
      SELECT id, id AS root FROM unnest(${roots}::uuid[]) AS id
      UNION
      SELECT d.from_id, b.root FROM derivation d JOIN below b ON d.to_id = b.id
    )
    SELECT e.claim_id::text AS "claimId", e.passage_id::text AS "passageId", p.document_id::text AS "documentId",
      coalesce(array_agg(DISTINCT b.root::text) FILTER (WHERE b.root IS NOT NULL), '{}') AS sources
    FROM evidence e JOIN passage p ON p.id = e.passage_id JOIN claim c ON c.id = e.claim_id
      LEFT JOIN below b ON b.id = p.document_id
    WHERE c.team_id = ${teamId}::uuid AND c.id <> ${claimId}::uuid AND c.state <> 'closed'
      AND e.withdrawn_at IS NULL AND (p.document_id = ANY(${documents}::uuid[]) OR b.id IS NOT NULL)
    GROUP BY 1, 2, 3`;
  return dependentsOf({ parentIds, passageIds, documentIds }, resting);
}

/** What the claim rests on now, and what it rested on when it was last published: a bad source may be withdrawn by now. */
async function readCorrected(tx: Tx, claimId: string): Promise<Corrected> {
  const quoted = await tx.$queryRaw<{ passageId: string; documentId: string }[]>`
    SELECT e.passage_id::text AS "passageId", p.document_id::text AS "documentId"
    FROM evidence e JOIN passage p ON p.id = e.passage_id
    WHERE e.claim_id = ${claimId}::uuid AND (e.withdrawn_at IS NULL OR e.id::text IN (
      SELECT item->>'id' FROM (
        SELECT snapshot::jsonb AS last FROM publication
        WHERE claim_id = ${claimId}::uuid ORDER BY number DESC LIMIT 1
      ) published, jsonb_array_elements(last->'approved'->'evidence') item
    ))`;
  const parents = await tx.subclaim.findMany({
    where: { childId: claimId, parent: { state: { not: 'closed' } } },
    select: { parentId: true },
  });
  return {
    parentIds: parents.map(({ parentId }) => parentId),
    passageIds: new Set(quoted.map(({ passageId }) => passageId)),
    documentIds: new Set(quoted.map(({ documentId }) => documentId)),
  };
}
