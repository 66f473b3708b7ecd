import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { openCascade } from '@/lib/cascade/mutations';
import { readDependents } from '@/lib/cascade/queries';
import { dayOf } from '@/lib/claim-order/due';
import { isCorrection, occasionOf } from '@/lib/corrections/occasion';
import { type Tx, transaction } from '@/lib/db';
import { canonicalJson } from '@/lib/digest/canonical-json';
import { digestOf, sha256 } from '@/lib/digest/digest';
import { lapseIfChanged, settleDigestOfParents } from '@/lib/digest/mutations';
import { readDossier } from '@/lib/digest/queries';
import { enqueue } from '@/lib/enqueue';
import { AppError } from '@/lib/errors';
import { guard, lockOwnClaim, saveWaivers } from '@/lib/lifecycle/mutations';
import { settleMootReReviews } from '@/lib/re-reviews/mutations';
import { faultsOf, planAtPublication, type ReviewPlan } from '@/lib/review-plans/plan';
import type { Volatility } from '@/prisma/generated/enums';
import type { PublicationInput } from './schema';
import { chooseSlug } from './slug-mutations';
import type { Snapshot } from './snapshot';
import { readSnapshot } from './snapshot-queries';

/** `cascade` is how many claims it put on the re-review list. */
export type PublicationResult = { slug: string; number: number; digest: string; cascade: number };

/**
 * Publishes what was approved, as an immutable numbered snapshot. FORBIDDEN below editor; INVALID while approvals or
 * checklist rules are missing, with a kind that cannot follow or lacks its note, and for an address of another claim; CONFLICT when what was approved is no longer current (the claim
 * is then back in `drafting`). A correction or retraction puts the claims that rest on the same on the re-review list.
 */
export async function publishClaim(
  member: Member,
  input: PublicationInput,
): Promise<PublicationResult> {
  const result = await transaction(async (tx) => {
    const claim = await lockOwnClaim(tx, member, input.claimId);
    if (await lapseIfChanged(tx, member, claim, 'What the verdict rests on was changed.'))
      return null;
    await saveWaivers(tx, member, claim, input.waivers ?? []);
    await guard(tx, member, claim, 'published', true);
    return await publish(tx, member, input);
  });
  if (result) return result;
  throw new AppError(
    'CONFLICT',
    'What was approved is no longer current, so the claim went back to drafting.',
  );
}

async function publish(
  tx: Tx,
  member: Member,
  input: PublicationInput,
): Promise<PublicationResult> {
  const { claimId } = input;
  const claim = await readBefore(tx, claimId);
  const latest = claim.publications[0];
  const occasion = occasionOf(input, latest?.kind ?? null);
  const dossier = await readDossier(tx, claimId);
  const number = (latest?.number ?? 0) + 1;
  const now = new Date();
  const plan = planOf(input, claim.volatility, now);
  const slug = await chooseSlug(tx, { id: claimId, ...claim }, input.slug);
  const dependents = isCorrection(occasion.kind)
    ? await readDependents(tx, { claimId, teamId: member.teamId })
    : [];
  const snapshot = await readSnapshot(tx, claimId, dossier, {
    ...occasion,
    ...{ number, slug, digest: digestOf(dossier) },
    publishedAt: now.toISOString(),
    publishedBy: member.name,
  });
  await markPublished(tx, claimId, slug, plan, now);
  const { id: publicationId } = await tx.publication.create({
    data: {
      ...toRow(snapshot),
      claimId,
      teamId: member.teamId,
      publishedById: member.userId,
      publishedAt: now,
    },
    select: { id: true },
  });
  await recordPublication(tx, member, claimId, { before: claim.slug, snapshot, plan });
  await settleMootReReviews(tx, member, { claimId }, 'The claim was published.');
  if (isCorrection(occasion.kind)) {
    const { kind, cause } = { ...occasion, kind: occasion.kind };
    const correction = { publicationId, kind, cause, number: claim.number };
    await openCascade(tx, member, correction, dependents);
  }
  await settleDigestOfParents(tx, member, claimId, 'A sub-claim was published.');
  await enqueue(tx, 'tell_subscribers', { claimId, number });
  return { slug, number, digest: snapshot.digest, cascade: dependents.length };
}

function readBefore(tx: Tx, claimId: string) {
  return tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      number: true,
      slug: true,
      statement: true,
      volatility: true,
      publications: {
        select: { number: true, kind: true },
        orderBy: { number: 'desc' },
        take: 1,
      },
    },
  });
}

async function markPublished(
  tx: Tx,
  claimId: string,
  slug: string,
  plan: ReviewPlan,
  now: Date,
): Promise<void> {
  await tx.claim.update({
    where: { id: claimId },
    data: {
      state: 'published',
      slug,
      stateChangedAt: now,
      submittedDigest: null,
      volatility: plan.volatility,
      validAsOf: new Date(plan.validAsOf),
      nextReviewOn: plan.nextReviewOn && new Date(plan.nextReviewOn),
      version: { increment: 1 },
    },
  });
}

async function recordPublication(
  tx: Tx,
  member: Member,
  claimId: string,
  { before, snapshot, plan }: { before: string | null; snapshot: Snapshot; plan: ReviewPlan },
): Promise<void> {
  const { number, kind, cause, severity, note, slug, digest } = snapshot;
  await recordEvent(tx, member, {
    action: 'claim.published',
    subject: { kind: 'claim', id: claimId },
    claimId,
    before: { state: 'approval', ...(before && before !== slug && { slug: before }) },
    after: {
      ...{ state: 'published', number, kind, slug, digest, ...plan },
      ...(cause && { cause }),
      ...(severity && { severity }),
      ...(note && { note }),
      // So that a proof of this entry is one of every byte that readers get.
      snapshot: sha256(canonicalJson(snapshot)),
    },
  });
}

/** For which day it holds and when it is looked at again; INVALID for days that cannot be. */
function planOf(input: PublicationInput, before: Volatility | null, now: Date): ReviewPlan {
  const plan = planAtPublication(input.kind, input, before, dayOf(now));
  const faults = faultsOf(plan, dayOf(now));
  if (faults) throw new AppError('INVALID', Object.values(faults)[0] ?? '', faults);
  return plan;
}

/** The columns that lists and filters use, all repeated from the snapshot. */
function toRow(snapshot: Snapshot) {
  const { approved, number, kind, cause, severity, note, slug, digest } = snapshot;
  const { rating, topics, isDemonstration } = snapshot;
  const { statement, claimant, claimedOn, language } = approved.claim;
  return {
    ...{ number, kind, cause, severity, note, slug, digest },
    snapshot: canonicalJson(snapshot),
    statement,
    summary: approved.verdict?.summary ?? '',
    claimantName: claimant?.name ?? null,
    claimedOn: claimedOn ? new Date(claimedOn) : null,
    language,
    ratingKey: rating.key,
    ratingName: rating.name,
    topics: topics.map((topic) => topic.slug),
    isDemonstration,
  };
}
