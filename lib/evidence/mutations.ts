import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { openClaim, touchClaim } from '@/lib/claims/mutations';
import { type Tx, transaction } from '@/lib/db';
import { settleDigest } from '@/lib/digest/mutations';
import { AppError } from '@/lib/errors';
import type { FigureInput } from '@/lib/figures/schema';
import { ensurePassage } from '@/lib/passages/mutations';
import { settleLeftReReviews } from '@/lib/re-reviews/mutations';
import { readEvidence } from './queries';
import type { EvidenceChange, EvidenceInput, SearchInput, Withdrawal } from './schema';

/**
 * Attaches a passage to a claim with a stance and a reason. CONFLICT when that passage is evidence for the claim
 * already, or when the claim is published or closed; refusals of the passage as in `ensurePassage`.
 */
export async function attachEvidence(
  member: Member,
  input: EvidenceInput,
): Promise<{ id: string }> {
  return await transaction((tx) => insertEvidence(tx, member, input));
}

/** `attachEvidence` inside a transaction in which more happens. */
export async function insertEvidence(
  tx: Tx,
  member: Member,
  input: EvidenceInput,
): Promise<{ id: string }> {
  const claim = await openClaim(tx, member, input.claimId);
  const passage = await ensurePassage(tx, member, input.passage);
  await refuseTwice(tx, member, claim.id, passage.id);
  const { stance, reason, figure } = input;
  const evidence = await tx.evidence.create({
    data: {
      claimId: claim.id,
      passageId: passage.id,
      stance,
      reason,
      ...figureColumns(figure),
      createdById: member.userId,
      changedById: member.userId,
    },
    select: { id: true },
  });
  await recordEvent(tx, member, {
    action: 'evidence.attached',
    subject: { kind: 'evidence', id: evidence.id },
    claimId: claim.id,
    documentId: passage.documentId,
    after: { passageId: passage.id, stance, reason, ...(figure && { figure }) },
  });
  await touchClaim(tx, claim.id);
  await settleDigest(tx, member, claim.id, 'Evidence was attached.');
  return evidence;
}

/** Changes stance, reason or figure and answers the new version. CONFLICT with the present evidence when somebody was faster. */
export async function changeEvidence(
  member: Member,
  input: EvidenceChange,
): Promise<{ id: string; version: number }> {
  return await transaction(async (tx) => {
    const before = await openEvidence(tx, member, input.evidenceId);
    const { stance = before.stance, reason = before.reason } = input;
    const { count } = await tx.evidence.updateMany({
      where: { id: before.id, version: input.version },
      data: {
        stance,
        reason,
        ...figureColumns(input.figure),
        changedById: member.userId,
        version: { increment: 1 },
      },
    });
    if (count === 0) {
      const sentence = 'Somebody else changed this evidence in the meantime.';
      throw new AppError('CONFLICT', sentence, {}, await readEvidence(tx, member, before.id));
    }
    await recordEvent(tx, member, {
      action: 'evidence.changed',
      subject: { kind: 'evidence', id: before.id },
      claimId: before.claimId,
      documentId: before.passage.documentId,
      before: { stance: before.stance, reason: before.reason, figure: before.figure },
      after: { stance, reason, ...(input.figure !== undefined && { figure: input.figure }) },
    });
    await touchClaim(tx, before.claimId);
    await settleDigest(tx, member, before.claimId, 'Evidence was changed.');
    return { id: before.id, version: input.version + 1 };
  });
}

/** Withdraws evidence: the row stays and says who and why. CONFLICT when it was withdrawn before. */
export async function withdrawEvidence(member: Member, input: Withdrawal): Promise<void> {
  await transaction(async (tx) => {
    const before = await openEvidence(tx, member, input.evidenceId);
    await tx.evidence.update({
      where: { id: before.id },
      data: {
        withdrawnAt: new Date(),
        withdrawalReason: input.reason,
        changedById: member.userId,
        version: { increment: 1 },
      },
    });
    await recordEvent(tx, member, {
      action: 'evidence.withdrawn',
      subject: { kind: 'evidence', id: before.id },
      claimId: before.claimId,
      documentId: before.passage.documentId,
      before: { stance: before.stance, reason: before.reason },
      after: { reason: input.reason },
    });
    await touchClaim(tx, before.claimId);
    const left = { claimId: before.claimId, passageId: before.passage.id };
    await settleLeftReReviews(tx, member, left, 'The evidence was withdrawn.');
    await settleDigest(tx, member, before.claimId, 'Evidence was withdrawn.');
  });
}

/** Records a search that found nothing. CONFLICT when the claim is published or closed. */
export async function recordSearch(member: Member, input: SearchInput): Promise<{ id: string }> {
  return await transaction(async (tx) => {
    const claim = await openClaim(tx, member, input.claimId);
    const { where, query, searchedOn, note } = input;
    const record = await tx.searchRecord.create({
      data: {
        claimId: claim.id,
        where,
        query,
        searchedOn: new Date(searchedOn),
        note: note || null,
        createdById: member.userId,
        changedById: member.userId,
      },
      select: { id: true },
    });
    await recordEvent(tx, member, {
      action: 'search.recorded',
      subject: { kind: 'search_record', id: record.id },
      claimId: claim.id,
      after: { where, query, searchedOn, ...(note && { note }) },
    });
    await touchClaim(tx, claim.id);
    await settleDigest(tx, member, claim.id, 'A search was recorded.');
    return record;
  });
}

/** The columns of a figure; null empties them, undefined leaves them as they are. */
function figureColumns(figure: FigureInput | null | undefined) {
  if (figure === undefined) return {};
  return {
    figureLow: figure?.low ?? null,
    figureHigh: figure?.high ?? null,
    figureUnit: figure?.unit ?? null,
    figureAsOf: figure?.asOf ? new Date(figure.asOf) : null,
  };
}

async function refuseTwice(
  tx: Tx,
  member: Member,
  claimId: string,
  passageId: string,
): Promise<void> {
  const there = await tx.evidence.findFirst({
    where: { claimId, passageId, withdrawnAt: null },
    select: { id: true },
  });
  if (!there) return;
  const sentence =
    'This passage is evidence for the claim already. Change its stance or its reason.';
  throw new AppError('CONFLICT', sentence, {}, await readEvidence(tx, member, there.id));
}

/** Live evidence of an open claim, with the claim's row locked. */
async function openEvidence(tx: Tx, member: Member, evidenceId: string) {
  const found = await tx.evidence.findFirst({
    where: { id: evidenceId, claim: { teamId: member.teamId } },
    select: { claimId: true },
  });
  if (!found) throw new AppError('NOT_FOUND', 'There is no such evidence.');
  await openClaim(tx, member, found.claimId);
  const evidence = await readEvidence(tx, member, evidenceId);
  if (!evidence) throw new AppError('NOT_FOUND', 'There is no such evidence.');
  if (!evidence.withdrawn) return evidence;
  throw new AppError('CONFLICT', 'This evidence was withdrawn.', {}, evidence);
}
