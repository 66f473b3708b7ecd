import 'server-only';
import { assignByRules } from '@/lib/assignment-rules/assigning-mutations';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { digestOf } from '@/lib/digest/digest';
import { type LockedClaim, lapseApprovals, lockClaim } from '@/lib/digest/mutations';
import { readDossier } from '@/lib/digest/queries';
import { AppError } from '@/lib/errors';
import { settleMootReReviews } from '@/lib/re-reviews/mutations';
import { readRollUp } from '@/lib/roll-up/queries';
import { mayAct, roleAtLeast } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';
import type { ClaimState } from '@/prisma/generated/enums';
import { refusalOf } from './lifecycle';
import { readLifecycleFacts } from './queries';
import type { TransitionInput, WaiverInput } from './schema';

/** Where a claim is now, and the slug of its public page where that may begin or cease to lead to another claim's. */
export type StepResult = { state: ClaimState; changedPage: string | null };

/**
 * Takes one step in the life of a claim. FORBIDDEN below the step's role, INVALID with what is missing, NOT_FOUND
 * outside the team. `published` is reached by a publication only.
 */
export async function transitionClaim(member: Member, input: TransitionInput): Promise<StepResult> {
  return await transaction(async (tx) => {
    const claim = await lockOwnClaim(tx, member, input.claimId);
    return await takeStep(tx, member, claim, input);
  });
}

/** The step itself, of a claim that is locked; for mutations in which it is one of several things that happen. */
export async function takeStep(
  tx: Tx,
  member: Member,
  claim: LockedClaim & { state: ClaimState },
  input: TransitionInput,
): Promise<StepResult> {
  if (input.to === 'published') {
    throw new AppError('INVALID', 'A claim becomes published by making a publication of it.');
  }
  if (input.to === 'drafting' || input.to === 'approval')
    await saveWaivers(tx, member, claim, input.waivers ?? []);
  if (input.to === 'approval') await dropNeedlessOverride(tx, member, claim);
  await guard(tx, member, claim, input.to, input.reason !== undefined);
  const change = await changeOf(tx, claim, input);
  const { slug } = await tx.claim.update({
    where: { id: claim.id },
    data: { ...change, state: input.to, stateChangedAt: new Date(), version: { increment: 1 } },
    select: { slug: true },
  });
  if (input.to === 'closed') {
    await settleMootReReviews(tx, member, { claimId: claim.id }, 'The claim was closed.');
  }
  await recordEvent(tx, member, {
    action: 'claim.moved',
    subject: { kind: 'claim', id: claim.id },
    claimId: claim.id,
    before: { state: claim.state },
    after: {
      state: input.to,
      ...(input.reason && { reason: input.reason }),
      ...(input.closeReason && { closeReason: input.closeReason }),
    },
  });
  await assignByRules(tx, member, { id: claim.id, teamId: claim.teamId, state: input.to });
  const redirects = claim.state === 'closed' || input.to === 'closed';
  return { state: input.to, changedPage: redirects ? slug : null };
}

/** Why the verdict differs from its sub-claims is not published once they agree. */
async function dropNeedlessOverride(tx: Tx, member: Member, claim: LockedClaim): Promise<void> {
  const dossier = await readDossier(tx, claim.id);
  const override = dossier.verdict?.override;
  if (!override) return;
  const rollUp = await readRollUp(tx, claim.teamId, dossier);
  if (rollUp?.contradiction) return;
  const { id } = await tx.verdict.update({
    where: { claimId: claim.id },
    data: { overrideReason: null, overriddenById: null },
    select: { id: true },
  });
  await recordEvent(tx, member, {
    action: 'verdict.override_dropped',
    subject: { kind: 'verdict', id },
    claimId: claim.id,
    before: { reason: override.reason },
  });
}

/** Locks a claim of the member's own team; NOT_FOUND otherwise, FORBIDDEN for who may only read. */
export async function lockOwnClaim(
  tx: Tx,
  member: Member,
  claimId: string,
): Promise<LockedClaim & { state: ClaimState }> {
  const claim = await lockClaim(tx, claimId);
  if (!claim || claim.teamId !== member.teamId)
    throw new AppError('NOT_FOUND', 'There is no such claim.');
  if (!mayAct(member, 'reviewer', claim.teamId)) {
    throw new AppError('FORBIDDEN', 'Observers follow the work; reviewers and editors change it.');
  }
  return { ...claim, state: claim.state as ClaimState };
}

/** Throws the refusal of a step, if there is one. */
export async function guard(
  tx: Tx,
  member: Member,
  claim: LockedClaim & { state: ClaimState },
  to: ClaimState,
  reasonGiven: boolean,
): Promise<void> {
  const facts = { ...(await readLifecycleFacts(tx, claim.id)), reasonGiven };
  const refusal = refusalOf(claim.state, to, member.role, facts);
  if (refusal) throw new AppError(refusal.code, refusal.sentence);
}

/** Stores waivers of an editor for the current round; a later one for the same rule replaces the reason. */
export async function saveWaivers(
  tx: Tx,
  member: Member,
  claim: LockedClaim,
  waivers: readonly WaiverInput[],
): Promise<void> {
  if (waivers.length === 0) return;
  if (!roleAtLeast(member.role, 'editor'))
    throw new AppError('FORBIDDEN', 'Only an editor waives a rule.');
  for (const { rule, reason } of waivers) {
    const saved = await tx.waiver.upsert({
      where: { claimId_round_rule: { claimId: claim.id, round: claim.round, rule } },
      create: { claimId: claim.id, round: claim.round, rule, reason, waivedById: member.userId },
      update: { reason, waivedById: member.userId },
    });
    await recordEvent(tx, member, {
      action: 'rule.waived',
      subject: { kind: 'waiver', id: saved.id },
      claimId: claim.id,
      after: { rule, reason },
    });
  }
}

async function changeOf(
  tx: Tx,
  claim: LockedClaim,
  input: TransitionInput,
): Promise<Prisma.ClaimUncheckedUpdateInput> {
  if (claim.state === 'approval')
    await lapseApprovals(tx, claim.id, input.reason ?? 'The claim left approval.');
  switch (input.to) {
    case 'approval':
      return { submittedDigest: digestOf(await readDossier(tx, claim.id)) };
    case 'closed':
      return { ...(await closing(tx, claim, input)), submittedDigest: null, nextReviewOn: null };
    case 'researching':
      if (claim.state === 'new') return {};
      return {
        round: { increment: 1 },
        closeReason: null,
        duplicateOfId: null,
        submittedDigest: null,
      };
    default:
      return { submittedDigest: null };
  }
}

async function closing(
  tx: Tx,
  claim: LockedClaim,
  input: TransitionInput,
): Promise<Prisma.ClaimUncheckedUpdateInput> {
  if (!input.closeReason) {
    throw new AppError(
      'INVALID',
      'Say why it is closed: not checkable, a duplicate, or out of scope.',
      {
        closeReason: 'Choose a reason.',
      },
    );
  }
  if (input.closeReason !== 'duplicate') return { closeReason: input.closeReason };
  const other = input.duplicateOf
    ? await tx.claim.findFirst({
        // A duplicate of a duplicate would send readers from one to the next.
        where: {
          id: input.duplicateOf,
          teamId: claim.teamId,
          NOT: { id: claim.id },
          OR: [{ closeReason: null }, { closeReason: { not: 'duplicate' } }],
        },
      })
    : null;
  if (!other) {
    const sentence =
      'Name the claim of this team that it duplicates; one that is no duplicate itself.';
    throw new AppError('INVALID', sentence, {
      duplicateOf: 'Choose the other claim.',
    });
  }
  return { closeReason: 'duplicate', duplicateOfId: other.id };
}
