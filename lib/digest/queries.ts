import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { placePart } from '@/lib/roll-up/part';
import { readStandings } from '@/lib/standing/queries';
import { hasRole } from '@/lib/teams/roles';
import type { PublicationKind } from '@/prisma/generated/enums';
import { digestOf } from './digest';
import type { Dossier, DossierDocument, DossierSubclaim } from './dossier';
import {
  dossierSelect,
  toAssessment,
  toEvidence,
  toPassage,
  toSearch,
  toVerdict,
} from './dossier-row';
import { isoDate } from './iso-date';

/**
 * The digest of what a claim rests on now; null when the viewer may not see the claim. While assessments are hidden it
 * leaves them out: a rating and a confidence could be guessed from it.
 */
export async function currentDigest(viewer: Viewer, claimId: string): Promise<string | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const claim = await db.claim.findFirst({
    where: { id: claimId, teamId: viewer.teamId },
    select: { state: true },
  });
  if (!claim) return null;
  const dossier = await readDossier(db, claimId);
  return digestOf(claim.state === 'assessing' ? { ...dossier, assessments: [] } : dossier);
}

/** Reads everything a verdict rests on. The claim must exist. Assessments are those of the current round. */
export async function readDossier(tx: Tx, claimId: string): Promise<Dossier> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: dossierSelect,
  });
  const { appearances, evidence, searches, assessments, verdict, round, ...rest } = claim;
  const quoted = [...appearances, ...evidence].map((item) => item.passage);
  const used = [...new Set(quoted.map((passage) => passage.documentId))];
  const derivations = await readDerivations(tx, used);
  const documents = [...new Set([...used, ...derivations.flatMap(({ from, to }) => [from, to])])];
  const standings = await readStandings(
    tx,
    quoted.map((passage) => passage.id),
  );
  return {
    format: 'assay-dossier-2',
    claim: {
      ...rest,
      claimedOn: isoDate(rest.claimedOn),
      commentAskedOn: isoDate(rest.commentAskedOn),
    },
    documents: await readDocuments(tx, documents),
    derivations,
    appearances: appearances.map(({ id, passage }) => ({
      id,
      passage: toPassage(passage, standings),
    })),
    evidence: evidence.map((row) => toEvidence(row, standings)),
    searches: searches.map(toSearch),
    subclaims: await readSubclaims(tx, claimId),
    assessments: assessments.filter((row) => row.round === round).map(toAssessment),
    verdict: verdict && toVerdict(verdict, round),
  };
}

/** Every derivation on the way from these documents to their roots, sorted. */
export async function readDerivations(
  tx: Tx,
  documentIds: string[],
): Promise<Dossier['derivations']> {
  if (documentIds.length === 0) return [];
  return await tx.$queryRaw<Dossier['derivations']>`
    WITH RECURSIVE above AS (
      SELECT from_id, to_id, kind FROM derivation WHERE from_id = ANY(${documentIds}::uuid[])
      UNION
      SELECT d.from_id, d.to_id, d.kind FROM derivation d JOIN above a ON d.from_id = a.to_id
    )
    SELECT from_id::text AS "from", to_id::text AS "to", kind::text AS kind FROM above ORDER BY 1, 2`;
}

/**
 * The sub-claims of a claim with the rating of their latest publications, sorted by the sub-claims' ids. A part follows
 * its words when the statement was edited; one whose words are gone keeps its old place, which shows.
 */
export async function readSubclaims(tx: Tx, claimId: string): Promise<DossierSubclaim[]> {
  const rows = await tx.subclaim.findMany({
    where: { parentId: claimId },
    select: {
      rule: true,
      partStart: true,
      partEnd: true,
      partExact: true,
      parent: { select: { statement: true } },
      child: {
        select: {
          id: true,
          statement: true,
          slug: true,
          publications: {
            select: { kind: true, snapshot: true },
            orderBy: { number: 'desc' },
            take: 1,
          },
        },
      },
    },
    orderBy: { childId: 'asc' },
  });
  return rows.map(({ rule, parent, child, ...row }) => ({
    claim: child.id,
    statement: child.statement,
    part: partOf(row, parent.statement),
    rule,
    slug: child.slug,
    rating: ratingOf(child.publications[0]),
  }));
}

function partOf(
  row: { partStart: number | null; partEnd: number | null; partExact: string | null },
  statement: string,
): DossierSubclaim['part'] {
  const { partStart: start, partEnd: end, partExact: exact } = row;
  if (start === null || end === null || exact === null) return null;
  return placePart(statement, { start, end, exact }) ?? { start, end, exact };
}

/**
 * The rating a publication was made with: its snapshot says it, whatever the scale says today. A retraction takes it
 * back.
 */
function ratingOf(
  publication: { kind: PublicationKind; snapshot: string } | undefined,
): DossierSubclaim['rating'] {
  if (!publication || publication.kind === 'retraction') return null;
  const { rating } = JSON.parse(publication.snapshot) as { rating?: DossierSubclaim['rating'] };
  return rating ? { key: rating.key, name: rating.name, value: rating.value } : null;
}

async function readDocuments(tx: Tx, ids: string[]): Promise<DossierDocument[]> {
  const documents = await tx.document.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      title: true,
      publisher: true,
      authors: true,
      publishedOn: true,
      url: true,
      archiveUrl: true,
      noCopyReason: true,
      language: true,
    },
    orderBy: { id: 'asc' },
  });
  return documents.map((document) => ({ ...document, publishedOn: isoDate(document.publishedOn) }));
}
