import 'server-only';
import { assignByRules } from '@/lib/assignment-rules/assigning-mutations';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { settleDigest } from '@/lib/digest/mutations';
import { AppError } from '@/lib/errors';
import { lockOwnClaim } from '@/lib/lifecycle/mutations';
import { ensurePassage } from '@/lib/passages/mutations';
import type { PassageInput } from '@/lib/passages/schema';
import { settleLeftReReviews } from '@/lib/re-reviews/mutations';
import type { Prisma } from '@/prisma/generated/client';
import { findClaimant, guessLanguage, setTopics, takeNumber } from './filing-mutations';
import { canCreateClaim, isOpen } from './policy';
import { readClaim } from './queries';
import type {
  AppearanceInput,
  AppearanceRemoval,
  AssignmentInput,
  ClaimChange,
  ClaimInput,
  CommentRequest,
} from './schema';
import { type ClaimView, contentOf, difference, requestOf } from './view';

/**
 * Makes a claim with the next number of the member's team; numbers are never given twice. FORBIDDEN below reviewer;
 * refusals of the appearance as in `ensurePassage`.
 */
export async function createClaim(
  member: Member,
  input: ClaimInput,
): Promise<{ id: string; number: number }> {
  return await transaction((tx) => insertClaim(tx, member, input));
}

/** `createClaim` inside a transaction in which more happens. */
export async function insertClaim(
  tx: Tx,
  member: Member,
  input: ClaimInput,
): Promise<{ id: string; number: number }> {
  if (!canCreateClaim(member)) {
    throw new AppError(
      'FORBIDDEN',
      'Observers follow the work; reviewers and editors make claims.',
    );
  }
  const passage = input.appearance && (await ensurePassage(tx, member, input.appearance));
  const claimant = input.claimant && (await findClaimant(tx, member, input.claimant));
  const claim = await tx.claim.create({
    data: {
      teamId: member.teamId,
      number: await takeNumber(tx, member),
      statement: input.statement,
      language: input.language ?? (await guessLanguage(tx, input.statement, passage?.documentId)),
      claimantId: claimant?.id,
      claimantUnknown: input.claimantUnknown ?? false,
      claimedOn: input.claimedOn ? new Date(input.claimedOn) : null,
      claimedOnUnknown: input.claimedOnUnknown ?? false,
      priority: input.priority,
      dueOn: input.dueOn ? new Date(input.dueOn) : null,
      createdById: member.userId,
      changedById: member.userId,
    },
    select: { id: true, number: true },
  });
  await setTopics(tx, member, claim.id, input.topics ?? []);
  await recordEvent(tx, member, {
    action: 'claim.created',
    subject: { kind: 'claim', id: claim.id },
    claimId: claim.id,
    after: contentOf(await ownView(tx, member, claim.id)),
  });
  if (input.appearance) await insertAppearance(tx, member, claim.id, input.appearance);
  await assignByRules(tx, member, { id: claim.id, teamId: member.teamId, state: 'new' });
  return claim;
}

/**
 * Changes statement, claimant, date, topics or language and answers the new version. CONFLICT with the present claim
 * when somebody else was faster, or when the claim is published or closed.
 */
export async function editClaim(
  member: Member,
  input: ClaimChange,
): Promise<{ id: string; version: number }> {
  return await transaction(async (tx) => {
    const before = await openClaim(tx, member, input.claimId);
    const changed = await changesOf(tx, member, input);
    await writeAtVersion(tx, member, before, input.version, {
      ...changed,
      changedById: member.userId,
    });
    if (input.topics) await setTopics(tx, member, before.id, input.topics);
    const after = await ownView(tx, member, before.id);
    await recordEvent(tx, member, {
      action: 'claim.edited',
      subject: { kind: 'claim', id: before.id },
      claimId: before.id,
      ...difference(contentOf(before), contentOf(after)),
    });
    await settleDigest(tx, member, before.id, 'The claim was edited.');
    return { id: before.id, version: after.version };
  });
}

/** Adds a passage in which the claim is made; the same passage again is the same appearance. */
export async function addAppearance(
  member: Member,
  input: AppearanceInput,
): Promise<{ id: string }> {
  return await transaction(async (tx) => {
    const claim = await openClaim(tx, member, input.claimId);
    const id = await insertAppearance(tx, member, claim.id, input.passage);
    await touchClaim(tx, claim.id);
    await settleDigest(tx, member, claim.id, 'An appearance was added.');
    return { id };
  });
}

/** Takes an appearance away; the passage stays. NOT_FOUND when it is not there or belongs to another team. */
export async function removeAppearance(member: Member, input: AppearanceRemoval): Promise<void> {
  await transaction(async (tx) => {
    const appearance = await tx.appearance.findFirst({
      where: { id: input.appearanceId, claim: { teamId: member.teamId } },
      select: { id: true, claimId: true, passageId: true },
    });
    if (!appearance) throw new AppError('NOT_FOUND', 'There is no such appearance.');
    await openClaim(tx, member, appearance.claimId);
    const { count } = await tx.appearance.deleteMany({ where: { id: appearance.id } });
    if (count === 0) throw new AppError('NOT_FOUND', 'There is no such appearance.');
    await touchClaim(tx, appearance.claimId);
    await recordEvent(tx, member, {
      action: 'appearance.removed',
      subject: { kind: 'appearance', id: appearance.id },
      claimId: appearance.claimId,
      before: { passageId: appearance.passageId },
    });
    await settleLeftReReviews(tx, member, appearance, 'The appearance was removed.');
    await settleDigest(tx, member, appearance.claimId, 'An appearance was removed.');
  });
}

/** Makes a member of the team work on the claim; INVALID for somebody who is not one, or only observes. Within `tx` if given. */
export async function assignClaim(
  member: Member,
  input: AssignmentInput,
  tx?: Tx,
  undone = false,
): Promise<void> {
  if (!tx) return await transaction((own) => assignClaim(member, input, own));
  const claim = await lockOwnClaim(tx, member, input.claimId);
  const person = await tx.member.findFirst({
    where: { userId: input.userId, teamId: claim.teamId, removedAt: null },
    select: { role: true, user: { select: { name: true } } },
  });
  if (!person || person.role === 'observer') {
    const sentence = person
      ? `${person.user.name} is an observer. Assign a reviewer or an editor.`
      : 'Assign somebody who is in the team.';
    throw new AppError('INVALID', sentence, { userId: sentence });
  }
  const { count } = await tx.assignment.createMany({
    data: [{ ...input, assignedById: member.userId }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  await touchClaim(tx, claim.id);
  await recordEvent(tx, member, {
    action: 'claim.assigned',
    subject: { kind: 'claim', id: claim.id },
    claimId: claim.id,
    after: { userId: input.userId, name: person.user.name, ...(undone && { undone }) },
  });
}

/** Ends an assignment; nothing happens when there is none. Within `tx` if given. */
export async function unassignClaim(
  member: Member,
  input: AssignmentInput,
  tx?: Tx,
  undone = false,
): Promise<void> {
  if (!tx) return await transaction((own) => unassignClaim(member, input, own));
  const claim = await lockOwnClaim(tx, member, input.claimId);
  if ((await tx.assignment.deleteMany({ where: input })).count === 0) return;
  const user = await tx.user.findUnique({ where: { id: input.userId }, select: { name: true } });
  await touchClaim(tx, claim.id);
  await recordEvent(tx, member, {
    action: 'claim.unassigned',
    subject: { kind: 'claim', id: claim.id },
    claimId: claim.id,
    before: { userId: input.userId, name: user?.name ?? input.userId },
    after: undone ? { undone } : undefined,
  });
}

/** Records that the claimant was asked for a comment, the answer, or why not; replaces what was there. */
export async function recordCommentRequest(
  member: Member,
  input: CommentRequest,
): Promise<{ id: string; version: number }> {
  return await transaction(async (tx) => {
    const before = await openClaim(tx, member, input.claimId);
    await writeAtVersion(tx, member, before, input.version, {
      commentAskedOn: input.commentAskedOn ? new Date(input.commentAskedOn) : null,
      commentAnswer: input.commentAnswer || null,
      noCommentReason: input.noCommentReason || null,
    });
    const after = await ownView(tx, member, before.id);
    await recordEvent(tx, member, {
      action: 'claim.comment_requested',
      subject: { kind: 'claim', id: before.id },
      claimId: before.id,
      ...difference(requestOf(before), requestOf(after)),
    });
    await settleDigest(tx, member, before.id, 'The request for a comment was changed.');
    return { id: before.id, version: after.version };
  });
}

/**
 * Locks a claim of the member's team in a state in which it may change. NOT_FOUND outside the team, FORBIDDEN below
 * reviewer, CONFLICT with the present claim when it is published or closed.
 */
export async function openClaim(tx: Tx, member: Member, claimId: string): Promise<ClaimView> {
  const locked = await lockOwnClaim(tx, member, claimId);
  const claim = await ownView(tx, member, claimId);
  if (isOpen(locked)) return claim;
  const sentence = `The claim is ${locked.state}. Reopen it before changing what it rests on.`;
  throw new AppError('CONFLICT', sentence, {}, claim);
}

/** Notes that something about the claim changed, for lists that show the last change first. Takes no version. */
export async function touchClaim(tx: Tx, claimId: string): Promise<void> {
  await tx.claim.update({ where: { id: claimId }, data: { updatedAt: new Date() } });
}

async function ownView(tx: Tx, member: Member, claimId: string): Promise<ClaimView> {
  const claim = await readClaim(tx, member, { id: claimId });
  if (claim) return claim;
  throw new AppError('NOT_FOUND', 'There is no such claim.');
}

async function writeAtVersion(
  tx: Tx,
  member: Member,
  seen: ClaimView,
  version: number,
  data: Prisma.ClaimUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.claim.updateMany({
    where: { id: seen.id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 1) return;
  const current = await ownView(tx, member, seen.id);
  throw new AppError('CONFLICT', 'Somebody else changed this claim in the meantime.', {}, current);
}

async function changesOf(
  tx: Tx,
  member: Member,
  input: ClaimChange,
): Promise<Prisma.ClaimUncheckedUpdateManyInput> {
  const { statement, language, claimant, claimantUnknown, claimedOn, claimedOnUnknown } = input;
  const found = claimant && (await findClaimant(tx, member, claimant));
  return {
    statement,
    language,
    claimantId: claimantUnknown ? null : claimant === null ? null : found?.id,
    claimantUnknown: found ? false : claimantUnknown,
    claimedOn: claimedOnUnknown || claimedOn === null ? null : claimedOn && new Date(claimedOn),
    claimedOnUnknown: claimedOn ? false : claimedOnUnknown,
  };
}

/** Adds an appearance to a claim that the caller has opened; answers the id of the one that is there otherwise. */
export async function insertAppearance(
  tx: Tx,
  member: Member,
  claimId: string,
  input: PassageInput,
): Promise<string> {
  const passage = await ensurePassage(tx, member, input);
  const key = { claimId, passageId: passage.id };
  const there = await tx.appearance.findUnique({ where: { claimId_passageId: key } });
  if (there) return there.id;
  const { id } = await tx.appearance.create({ data: { ...key, createdById: member.userId } });
  await recordEvent(tx, member, {
    action: 'appearance.added',
    subject: { kind: 'appearance', id },
    claimId,
    documentId: passage.documentId,
    after: { passageId: passage.id },
  });
  return id;
}
