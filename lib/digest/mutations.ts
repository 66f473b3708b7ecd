import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Viewer } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { digestOf } from './digest';
import { readDossier } from './queries';

/** The part of a claim that decides about its approvals. */
export type LockedClaim = {
  id: string;
  teamId: string;
  state: string;
  round: number;
  submittedDigest: string | null;
};

/**
 * Locks a claim's row until the transaction ends. New evidence, searches, verdicts wait for it (their foreign keys take
 * a weaker lock on the same row), so what is read after the lock is what is approved or published. Null when unknown.
 */
export async function lockClaim(tx: Tx, claimId: string): Promise<LockedClaim | null> {
  const rows = await tx.$queryRaw<LockedClaim[]>`
    SELECT id::text, team_id::text AS "teamId", state::text, round, submitted_digest AS "submittedDigest"
    FROM claim WHERE id = ${claimId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/**
 * To be called last in every mutation that changes what a verdict rests on. While the claim lies before the editors and
 * its digest is no longer the submitted one, approvals lapse with `reason` and the claim falls back to `drafting`.
 * Throws CONFLICT when the claim was published or closed in the meantime.
 */
export async function settleDigest(
  tx: Tx,
  actor: Viewer,
  claimId: string,
  reason: string,
): Promise<void> {
  const claim = await lockClaim(tx, claimId);
  if (!claim) throw new AppError('NOT_FOUND', 'There is no such claim.');
  if (claim.state === 'published' || claim.state === 'closed') {
    throw new AppError(
      'CONFLICT',
      `The claim is ${claim.state}. Reopen it before changing what it rests on.`,
    );
  }
  await lapseIfChanged(tx, actor, claim, reason);
}

/** The same for every claim before the editors that uses a document, after its data or derivations changed. */
export async function settleDigestOfDocument(
  tx: Tx,
  actor: Viewer,
  documentId: string,
  reason: string,
): Promise<void> {
  const claims = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE below AS (
      SELECT ${documentId}::uuid AS id
      UNION SELECT d.from_id FROM derivation d JOIN below b ON d.to_id = b.id
    )
    SELECT DISTINCT c.id::text FROM claim c
    WHERE c.state = 'approval' AND (
      EXISTS (SELECT 1 FROM evidence e JOIN passage p ON p.id = e.passage_id JOIN below b ON b.id = p.document_id WHERE e.claim_id = c.id)
      OR EXISTS (SELECT 1 FROM appearance a JOIN passage p ON p.id = a.passage_id JOIN below b ON b.id = p.document_id WHERE a.claim_id = c.id)
    ) ORDER BY 1`;
  await settleEach(tx, actor, claims, reason);
}

/** The same for every claim before the editors that was assessed or judged with a rating, after its name changed. */
export async function settleDigestOfRating(
  tx: Tx,
  actor: Viewer,
  ratingId: string,
  reason: string,
): Promise<void> {
  const claims = await tx.claim.findMany({
    where: {
      state: 'approval',
      OR: [{ verdict: { ratingId } }, { assessments: { some: { ratingId } } }],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  await settleEach(tx, actor, claims, reason);
}

/** The same for every claim before the editors that has this one as a sub-claim, after it was published anew. */
export async function settleDigestOfParents(
  tx: Tx,
  actor: Viewer,
  claimId: string,
  reason: string,
): Promise<void> {
  const parents = await tx.claim.findMany({
    where: { state: 'approval', subclaims: { some: { childId: claimId } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  await settleEach(tx, actor, parents, reason);
}

async function settleEach(
  tx: Tx,
  actor: Viewer,
  claims: readonly { id: string }[],
  reason: string,
): Promise<void> {
  for (const { id } of claims) {
    const claim = await lockClaim(tx, id);
    if (claim) await lapseIfChanged(tx, actor, claim, reason);
  }
}

/** Lapses the approvals of a locked claim whose digest is no longer the submitted one; true when it did. */
export async function lapseIfChanged(
  tx: Tx,
  actor: Viewer,
  claim: LockedClaim,
  reason: string,
): Promise<boolean> {
  if (claim.state !== 'approval') return false;
  const digest = digestOf(await readDossier(tx, claim.id));
  if (digest === claim.submittedDigest) return false;
  await lapseApprovals(tx, claim.id, reason);
  await tx.claim.update({
    where: { id: claim.id },
    data: {
      state: 'drafting',
      stateChangedAt: new Date(),
      submittedDigest: null,
      version: { increment: 1 },
    },
  });
  await recordEvent(tx, actor, {
    action: 'approval.lapsed',
    subject: { kind: 'claim', id: claim.id },
    teamId: claim.teamId,
    claimId: claim.id,
    before: { state: 'approval', digest: claim.submittedDigest },
    after: { state: 'drafting', digest, reason },
  });
  return true;
}

/** Marks every live approval of a claim as lapsed, with the reason people see. */
export async function lapseApprovals(tx: Tx, claimId: string, reason: string): Promise<void> {
  await tx.approval.updateMany({
    where: { claimId, lapsedAt: null, decision: 'approve' },
    data: { lapsedAt: new Date(), lapseReason: reason },
  });
}
