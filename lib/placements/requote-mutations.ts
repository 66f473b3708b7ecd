import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { openClaim, touchClaim } from '@/lib/claims/mutations';
import { type Tx, transaction } from '@/lib/db';
import { settleDigest } from '@/lib/digest/mutations';
import { AppError } from '@/lib/errors';
import { readEvidence } from '@/lib/evidence/queries';
import { ensurePassage, type MarkedPassage } from '@/lib/passages/mutations';
import type { PassageInput } from '@/lib/passages/schema';
import { settleLeftReReviews } from '@/lib/re-reviews/mutations';
import { readPlacement } from './queries';
import type { AppearanceRequotingInput, RequotingInput } from './schema';

const outcome = 'The claim rests on the new words now.';

/**
 * The evidence quotes other words of its document's latest version from now on, and says by whom that was decided.
 * Answers the new version. NOT_FOUND outside the team, FORBIDDEN below reviewer, CONFLICT with the present evidence when
 * somebody was faster, when those words are evidence already, or when the claim is published or closed; INVALID for
 * words that do not stand in the latest version.
 */
export async function requoteEvidence(
  member: Member,
  input: RequotingInput,
): Promise<{ id: string; version: number }> {
  return await transaction(async (tx) => {
    const before = await openEvidence(tx, member, input.evidenceId);
    const passage = await markLatest(tx, member, before.passage.documentId, input);
    const { id, claimId } = before;
    const twin = await tx.evidence.findFirst({
      where: { claimId, passageId: passage.id, withdrawnAt: null },
      select: { id: true },
    });
    if (twin) {
      const current = await readEvidence(tx, member, twin.id);
      throw new AppError(
        'CONFLICT',
        'These words are evidence for the claim already.',
        {},
        current,
      );
    }
    const { count } = await tx.evidence.updateMany({
      where: { id, version: input.version },
      data: { passageId: passage.id, changedById: member.userId, version: { increment: 1 } },
    });
    if (count === 0) {
      const sentence = 'Somebody else changed this evidence in the meantime.';
      throw new AppError('CONFLICT', sentence, {}, await readEvidence(tx, member, id));
    }
    await recordEvent(tx, member, {
      action: 'evidence.requoted',
      subject: { kind: 'evidence', id },
      claimId,
      documentId: passage.documentId,
      before: { passageId: before.passage.id, exact: before.passage.exact },
      after: { passageId: passage.id, exact: passage.exact },
    });
    await leavePassage(tx, member, claimId, before.passage.id);
    await settleDigest(tx, member, claimId, 'Evidence quotes other words.');
    return { id, version: input.version + 1 };
  });
}

/**
 * The claim is made in other words of the same document's latest version: the appearance is replaced, whoever replaces it
 * contributes. Refusals as in `requoteEvidence`, but for the version, which appearances do not have.
 */
export async function requoteAppearance(
  member: Member,
  input: AppearanceRequotingInput,
): Promise<{ id: string; claimId: string }> {
  return await transaction(async (tx) => {
    const before = await tx.appearance.findFirst({
      where: { id: input.appearanceId, claim: { teamId: member.teamId } },
      select: {
        id: true,
        claimId: true,
        passage: { select: { id: true, documentId: true, exact: true } },
      },
    });
    if (!before) throw new AppError('NOT_FOUND', 'There is no such appearance.');
    const { claimId } = before;
    await openClaim(tx, member, claimId);
    const passage = await markLatest(tx, member, before.passage.documentId, input);
    const { count } = await tx.appearance.deleteMany({ where: { id: before.id } });
    if (count === 0) throw new AppError('NOT_FOUND', 'There is no such appearance.');
    const { id } = await tx.appearance.upsert({
      where: { claimId_passageId: { claimId, passageId: passage.id } },
      create: { claimId, passageId: passage.id, createdById: member.userId },
      update: {},
    });
    await recordEvent(tx, member, {
      action: 'appearance.requoted',
      subject: { kind: 'appearance', id },
      claimId,
      documentId: passage.documentId,
      before: { passageId: before.passage.id, exact: before.passage.exact },
      after: { passageId: passage.id, exact: passage.exact },
    });
    await leavePassage(tx, member, claimId, before.passage.id);
    await settleDigest(tx, member, claimId, 'An appearance quotes other words.');
    return { id, claimId };
  });
}

/** Live evidence of an open claim, with the claim's row locked. */
async function openEvidence(tx: Tx, member: Member, evidenceId: string) {
  const unknown = new AppError('NOT_FOUND', 'There is no such evidence.');
  const found = await readEvidence(tx, member, evidenceId);
  if (!found) throw unknown;
  await openClaim(tx, member, found.claimId);
  const evidence = await readEvidence(tx, member, evidenceId);
  if (!evidence) throw unknown;
  if (!evidence.withdrawn) return evidence;
  throw new AppError('CONFLICT', 'This evidence was withdrawn.', {}, evidence);
}

type NewWords = { passage: PassageInput } | { placementId: string };

/** The passage with the new words, marked in the latest version of the same document. */
async function markLatest(
  tx: Tx,
  member: Member,
  documentId: string,
  words: NewWords,
): Promise<MarkedPassage> {
  const place = 'passage' in words ? words.passage : await placeOf(tx, member, words.placementId);
  const latest = await tx.documentVersion.findFirst({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const { versionNumber = latest?.number } = place;
  if (place.documentId !== documentId || versionNumber !== latest?.number) {
    const sentence = 'New words are taken from the latest version of the same document.';
    throw new AppError('INVALID', sentence, { passage: sentence });
  }
  return await ensurePassage(tx, member, { ...place, versionNumber });
}

async function placeOf(tx: Tx, member: Member, placementId: string): Promise<PassageInput> {
  const placement = await readPlacement(tx, member, placementId);
  if (!placement) throw new AppError('NOT_FOUND', 'There is no such placement.');
  const { documentId, versionNumber, place } = placement;
  if (place) return { documentId, versionNumber, start: place.start, end: place.end };
  throw new AppError('INVALID', 'The passage is not in that version, so there are no new words.');
}

/** The claim leaves the list for a passage, unless it still rests on it otherwise. */
async function leavePassage(
  tx: Tx,
  member: Member,
  claimId: string,
  passageId: string,
): Promise<void> {
  await touchClaim(tx, claimId);
  await settleLeftReReviews(tx, member, { claimId, passageId }, outcome);
}
