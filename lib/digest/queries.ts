import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { isoDate } from '@/lib/digest/iso-date';
import { hasRole } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';
import { digestOf } from './digest';
import type { Dossier, DossierDocument, DossierPassage } from './dossier';

const passageSelect = {
  documentId: true,
  start: true,
  end: true,
  exact: true,
  version: { select: { number: true, textSha256: true } },
} satisfies Prisma.PassageSelect;

const ratingSelect = { key: true, name: true, value: true } satisfies Prisma.RatingSelect;

/** The digest of what a claim rests on now; null when the viewer may not see the claim. */
export async function currentDigest(viewer: Viewer, claimId: string): Promise<string | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const seen = await db.claim.count({ where: { id: claimId, teamId: viewer.teamId } });
  if (seen === 0) return null;
  return digestOf(await readDossier(db, claimId));
}

/** Reads everything a verdict rests on. The claim must exist. Assessments are those of the current round. */
export async function readDossier(tx: Tx, claimId: string): Promise<Dossier> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      statement: true,
      language: true,
      round: true,
      claimantUnknown: true,
      claimedOn: true,
      claimedOnUnknown: true,
      commentAskedOn: true,
      commentAnswer: true,
      noCommentReason: true,
      claimant: { select: { name: true, kind: true, wikidataId: true } },
      appearances: {
        select: { id: true, passage: { select: passageSelect } },
        orderBy: { id: 'asc' },
      },
      evidence: {
        where: { withdrawnAt: null },
        select: {
          id: true,
          stance: true,
          reason: true,
          createdById: true,
          passage: { select: passageSelect },
        },
        orderBy: { id: 'asc' },
      },
      searches: { orderBy: { id: 'asc' } },
      assessments: { include: { rating: { select: ratingSelect } }, orderBy: { id: 'asc' } },
      verdict: { include: { rating: { select: ratingSelect } } },
    },
  });
  const { appearances, evidence, searches, assessments, verdict, round, ...rest } = claim;
  const used = [...new Set([...appearances, ...evidence].map((item) => item.passage.documentId))];
  const derivations = await readDerivations(tx, used);
  const ids = [...new Set([...used, ...derivations.flatMap((edge) => [edge.from, edge.to])])];
  return {
    format: 'assay-dossier-1',
    claim: {
      ...rest,
      claimedOn: isoDate(rest.claimedOn),
      commentAskedOn: isoDate(rest.commentAskedOn),
    },
    documents: await readDocuments(tx, ids),
    derivations,
    appearances: appearances.map(({ id, passage }) => ({ id, passage: toPassage(passage) })),
    evidence: evidence.map(({ id, stance, reason, createdById, passage }) => ({
      id,
      stance,
      reason,
      by: createdById,
      passage: toPassage(passage),
    })),
    searches: searches.map(({ id, where, query, searchedOn, note, createdById }) => ({
      id,
      where,
      query,
      searchedOn: isoDate(searchedOn) ?? '',
      note,
      by: createdById,
    })),
    assessments: assessments
      .filter((assessment) => assessment.round === round)
      .map(({ assessorId, rating, confidence, reasoning }) => ({
        by: assessorId,
        rating,
        confidence,
        reasoning,
      })),
    verdict: verdict && {
      rating: verdict.rating,
      confidence: verdict.confidence,
      summary: verdict.summary,
      explanation: verdict.explanation,
      wouldChange: verdict.wouldChange,
    },
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

function toPassage(
  passage: Prisma.PassageGetPayload<{ select: typeof passageSelect }>,
): DossierPassage {
  const { documentId, version, start, end, exact } = passage;
  return {
    documentId,
    versionNumber: version.number,
    textSha256: version.textSha256,
    start,
    end,
    exact,
  };
}
