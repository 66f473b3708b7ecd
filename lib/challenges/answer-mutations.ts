import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { isConflicted } from '@/lib/conflicts/queries';
import { type Tx, transaction } from '@/lib/db';
import { lockClaim } from '@/lib/digest/mutations';
import { AppError } from '@/lib/errors';
import { toSnapshot } from '@/lib/publications/stored-snapshot';
import type { Challenge, ChallengeDisposition } from '@/prisma/generated/client';
import { findPlaces, wordsOf } from './left-out';
import { queueAnswer } from './mail-mutations';
import {
  canDispose,
  canDraftAnswer,
  canLetThrough,
  canSetAside,
  visibleChallenges,
} from './policy';
import type { DispositionInput, DraftInput, ScreeningInput } from './schema';
import { numberedEvidence } from './subjects';

/** What a screen has to know to show the change: the claim's public page. */
export type Answered = { id: string; slug: string };

type Locked = Challenge & { dispositions: ChallengeDisposition[]; slug: string };

/** Suggests an answer, in place of an earlier suggestion. FORBIDDEN below reviewer, NOT_FOUND outside the team. */
export async function draftAnswer(
  member: Member,
  { challengeId, outcome, reason }: DraftInput,
): Promise<{ id: string }> {
  return await transaction(async (tx) => {
    const { challenge, facts } = await load(tx, member, challengeId);
    if (!canDraftAnswer(member, facts)) {
      throw new AppError('FORBIDDEN', 'Reviewers and editors suggest answers to what counts.');
    }
    const data = { outcome, reason, writtenById: member.userId, writtenAt: new Date() };
    await tx.challengeDraft.upsert({
      where: { challengeId },
      create: { challengeId, ...data },
      update: data,
    });
    await recordEvent(tx, member, {
      action: 'challenge.answer_drafted',
      subject: { kind: 'challenge', id: challengeId },
      claimId: challenge.claimId,
      after: { number: challenge.number },
    });
    return { id: challengeId };
  });
}

/**
 * Decides what becomes of a challenge, for everybody to read; an earlier disposition stays visible. FORBIDDEN for who is no
 * editor, contributed to the claim or has a conflict of interest in it; CONFLICT when somebody decided since; INVALID for
 * words to leave out that stand nowhere, and where "considered" does not say where.
 */
export async function disposeChallenge(
  member: Member,
  input: DispositionInput,
  now = new Date(),
): Promise<Answered> {
  return await transaction(async (tx) => {
    const { challenge, facts } = await load(tx, member, input.challengeId);
    if (!canDispose(member, facts)) throw new AppError('FORBIDDEN', whyNot(facts));
    const { id, claimId, number, dispositions, slug } = challenge;
    if (dispositions.length !== input.seen) {
      throw new AppError('CONFLICT', 'Somebody else decided in the meantime. Read that first.');
    }
    const afterNumber = await latestNumber(tx, claimId);
    const { outcome, reason } = input;
    const answer = { number: dispositions.length + 1, outcome, reason };
    await tx.challengeDisposition.create({
      data: {
        ...{ ...answer, challengeId: id, afterNumber, decidedById: member.userId },
        ...(await pointsOf(tx, challenge, input, afterNumber)),
        leftOut: leftOutOf(challenge, input.leaveOut ?? ''),
      },
    });
    await tx.challengeDraft.deleteMany({ where: { challengeId: id } });
    await queueAnswer(tx, challenge, answer, now);
    await recordEvent(tx, member, {
      action: 'challenge.disposed',
      subject: { kind: 'challenge', id },
      claimId,
      ...(dispositions.length > 0 && { before: { disposition: dispositions.at(-1)?.outcome } }),
      after: { number, disposition: outcome, reason },
    });
    return { id, slug };
  });
}

/**
 * Sets spam aside, or lets through what was held or set aside by mistake. FORBIDDEN below editor, and for setting aside
 * what objects to one's own work; NOT_FOUND outside the team.
 */
export async function screenChallenge(
  member: Member,
  { challengeId, screening }: ScreeningInput,
): Promise<Answered> {
  return await transaction(async (tx) => {
    const { challenge, facts } = await load(tx, member, challengeId);
    const may = screening === 'passed' ? canLetThrough : canSetAside;
    if (!may(member, facts)) {
      const sentence = facts.disposed
        ? 'It has a public disposition, so it is not set aside.'
        : 'An editor who contributed nothing to the claim sets spam aside.';
      throw new AppError('FORBIDDEN', sentence);
    }
    await tx.challenge.update({
      where: { id: challengeId },
      data: { screening, screenedById: member.userId, screenedAt: new Date() },
    });
    await recordEvent(tx, member, {
      action: screening === 'passed' ? 'challenge.let_through' : 'challenge.set_aside',
      subject: { kind: 'challenge', id: challengeId },
      claimId: challenge.claimId,
      after: { number: challenge.number },
    });
    return { id: challengeId, slug: challenge.slug };
  });
}

/** The challenge behind the lock on its claim, so that nobody contributes or declares a conflict between look and write. */
async function load(tx: Tx, member: Member, id: string) {
  const where = { AND: [visibleChallenges(member), { id }] };
  const found = await tx.challenge.findFirst({ where, select: { claimId: true } });
  if (!found) throw new AppError('NOT_FOUND', 'There is no such challenge.');
  const { claimId } = found;
  await lockClaim(tx, claimId);
  const row = await tx.challenge.findUniqueOrThrow({
    where: { id },
    include: { dispositions: { orderBy: { number: 'asc' } }, claim: { select: { slug: true } } },
  });
  const challenge: Locked = { ...row, slug: row.claim.slug ?? '' };
  const contributions = await tx.contributor.count({ where: { claimId, userId: member.userId } });
  const facts = {
    ...{ teamId: row.teamId, screening: row.screening },
    disposed: row.dispositions.length > 0,
    contributor: contributions > 0,
    conflicted: await isConflicted(tx, claimId, member.userId),
  };
  return { challenge, facts };
}

function whyNot(facts: { contributor: boolean; conflicted: boolean; screening: string }): string {
  if (facts.screening !== 'passed') return 'It was held back, so it has no disposition.';
  if (facts.contributor) {
    return 'You contributed to this claim, so another editor decides about objections to it.';
  }
  if (facts.conflicted) {
    return 'You declared a conflict of interest on this claim, so another editor decides.';
  }
  return 'Only an editor decides about a challenge.';
}

async function latestNumber(tx: Tx, claimId: string): Promise<number> {
  const { _max } = await tx.publication.aggregate({ where: { claimId }, _max: { number: true } });
  return _max.number ?? 0;
}

/** Where readers find what it says: a piece of evidence of the latest publication, or one of the publications. */
async function pointsOf(
  tx: Tx,
  { claimId }: Pick<Challenge, 'claimId'>,
  { pointsTo, outcome }: DispositionInput,
  latest: number,
) {
  const refuse = (sentence: string) => new AppError('INVALID', sentence, { pointsTo: sentence });
  if (!pointsTo) {
    if (outcome !== 'considered') return {};
    throw refuse('Say where it was considered: in which version, or with which evidence.');
  }
  const [what, which = ''] = pointsTo.split(':');
  if (what === 'version') {
    if (Number(which) > latest) throw refuse('There is no such version of the page.');
    return { versionNumber: Number(which) };
  }
  const { snapshot } = await tx.publication.findUniqueOrThrow({
    where: { claimId_number: { claimId, number: latest } },
    select: { snapshot: true },
  });
  const evidence = numberedEvidence(toSnapshot(snapshot)).find(({ id }) => id === which);
  if (!evidence) throw refuse('This piece of evidence is not on the latest page.');
  return { evidenceId: evidence.id, evidenceNumber: evidence.number };
}

function leftOutOf({ text, quote, url, name }: Challenge, typed: string) {
  const { places, missing } = findPlaces({ text, quote, url, name }, wordsOf(typed));
  const [first] = missing;
  if (first !== undefined) {
    const sentence = `“${first}” does not stand in the challenge; write the words exactly.`;
    throw new AppError('INVALID', sentence, { leaveOut: sentence });
  }
  return places;
}
