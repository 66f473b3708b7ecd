import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { dayOf } from '@/lib/claim-order/due';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { lockOwnClaim } from '@/lib/lifecycle/mutations';
import { faultsOf, firstVolatility, nextReviewAfter, type ReviewPlan } from './plan';
import { canPlanReview, canReviewClaim } from './policy';
import { getReviewPlan, type ReviewPlanView } from './queries';
import type { ClaimReviewInput, ReviewPlanInput } from './schema';

/** The plan as it is now, and the slug of the public page that shows its day. */
export type PlanResult = { plan: ReviewPlanView; slug: string | null };

/**
 * Says how fast a published claim goes out of date and when it is looked at again. FORBIDDEN below editor, CONFLICT with
 * the present plan when the claim is not published or was changed meanwhile, INVALID for days that cannot be.
 */
export async function planReview(
  member: Member,
  input: ReviewPlanInput,
  now = new Date(),
): Promise<PlanResult> {
  return await transaction(async (tx) => {
    const { claimId, volatility, validAsOf, nextReviewOn, version } = input;
    const before = await publishedPlan(tx, member, claimId, now);
    if (!canPlanReview(member, { teamId: member.teamId, state: 'published' }))
      throw new AppError('FORBIDDEN', 'Editors and admins plan when a claim is looked at again.');
    refuseFaults({ validAsOf, nextReviewOn }, now);
    const after = { volatility, validAsOf, nextReviewOn };
    const slug = await write(tx, member, before, after, version);
    await recordEvent(tx, member, {
      action: 'claim.review_planned',
      subject: { kind: 'claim', id: claimId },
      claimId,
      ...changeOf(before, after),
    });
    return { plan: await ownPlan(tx, member, claimId, now), slug };
  });
}

/**
 * A person has looked at a published claim again: it still holds as of a day (today unless given), for a reason that
 * stands in its history. Refuses as `planReview` does, but reviewers may.
 */
export async function reviewClaim(
  member: Member,
  input: ClaimReviewInput,
  now = new Date(),
): Promise<PlanResult> {
  return await transaction(async (tx) => {
    const { claimId, reason, version, nextReviewOn } = input;
    const before = await publishedPlan(tx, member, claimId, now);
    if (!canReviewClaim(member, { teamId: member.teamId, state: 'published' }))
      throw new AppError('FORBIDDEN', 'Observers follow the work; reviewers and editors review.');
    const volatility = before.volatility ?? firstVolatility;
    const validAsOf = input.validAsOf ?? dayOf(now);
    const next = nextReviewOn === undefined ? nextReviewAfter(validAsOf, volatility) : nextReviewOn;
    refuseBackwards(before, validAsOf);
    refuseFaults({ validAsOf, nextReviewOn: next }, now);
    refuseStillDue(next, now);
    const after = { volatility, validAsOf, nextReviewOn: next };
    const slug = await write(tx, member, before, after, version ?? before.version);
    const change = changeOf(before, after);
    await recordEvent(tx, member, {
      action: 'claim.reviewed',
      subject: { kind: 'claim', id: claimId },
      claimId,
      before: change.before,
      after: { ...change.after, validAsOf, reason },
    });
    return { plan: await ownPlan(tx, member, claimId, now), slug };
  });
}

/** Locks the claim. Only what readers see goes out of date. */
async function publishedPlan(
  tx: Tx,
  member: Member,
  claimId: string,
  now: Date,
): Promise<ReviewPlanView> {
  const { state } = await lockOwnClaim(tx, member, claimId);
  const plan = await ownPlan(tx, member, claimId, now);
  if (state === 'published') return plan;
  throw new AppError('CONFLICT', 'The claim is not published now.', {}, plan);
}

async function ownPlan(tx: Tx, member: Member, claimId: string, now: Date) {
  const plan = await getReviewPlan(member, claimId, { tx, now });
  if (plan) return plan;
  throw new AppError('NOT_FOUND', 'There is no such claim.');
}

async function write(
  tx: Tx,
  member: Member,
  before: ReviewPlanView,
  { volatility, validAsOf, nextReviewOn }: ReviewPlan,
  version: number,
): Promise<string | null> {
  const { count } = await tx.claim.updateMany({
    where: { id: before.claimId, teamId: member.teamId, version },
    data: {
      volatility,
      validAsOf: new Date(validAsOf),
      nextReviewOn: nextReviewOn && new Date(nextReviewOn),
      version: { increment: 1 },
    },
  });
  if (count === 0)
    throw new AppError('CONFLICT', 'Somebody else was faster; look at the dates.', {}, before);
  const { slug } = await tx.claim.findUniqueOrThrow({
    where: { id: before.claimId },
    select: { slug: true },
  });
  return slug;
}

function refuseFaults(days: Pick<ReviewPlan, 'validAsOf' | 'nextReviewOn'>, now: Date): void {
  const faults = faultsOf(days, dayOf(now));
  if (faults) throw new AppError('INVALID', Object.values(faults)[0] ?? '', faults);
}

function refuseBackwards(before: ReviewPlanView, validAsOf: string): void {
  if (before.validAsOf === null || validAsOf >= before.validAsOf) return;
  const sentence = `The claim was found to hold as of ${before.validAsOf} already.`;
  throw new AppError('INVALID', sentence, { validAsOf: sentence });
}

/** A review that leaves the claim due has settled nothing. */
function refuseStillDue(nextReviewOn: string | null, now: Date): void {
  if (nextReviewOn === null || nextReviewOn > dayOf(now)) return;
  const sentence = 'The next review lies after today.';
  throw new AppError('INVALID', sentence, { nextReviewOn: sentence });
}

const planNames = ['volatility', 'validAsOf', 'nextReviewOn'] as const;

/** The fields that differ, as they were and as they are. */
function changeOf(before: ReviewPlanView, after: ReviewPlan) {
  const changed = planNames.filter((name) => before[name] !== after[name]);
  const only = (plan: Pick<ReviewPlanView, (typeof planNames)[number]>) =>
    Object.fromEntries(changed.map((name) => [name, plan[name]]));
  return { before: only(before), after: only(after) };
}
