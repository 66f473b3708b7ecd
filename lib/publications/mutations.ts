import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { dayOf } from '@/lib/claim-order/due';
import { type Tx, transaction } from '@/lib/db';
import { canonicalJson, digestOf } from '@/lib/digest/digest';
import { lapseIfChanged, settleDigestOfParents } from '@/lib/digest/mutations';
import { readDossier } from '@/lib/digest/queries';
import { AppError } from '@/lib/errors';
import { guard, lockOwnClaim, saveWaivers } from '@/lib/lifecycle/mutations';
import { settleMootReReviews } from '@/lib/re-reviews/mutations';
import { faultsOf, planAtPublication, type ReviewPlan } from '@/lib/review-plans/plan';
import type { Volatility } from '@/prisma/generated/enums';
import type { PublicationInput } from './schema';
import { freeSlug, slugFor } from './slug';
import type { Snapshot } from './snapshot';
import { readSnapshot } from './snapshot-queries';

export type PublicationResult = { slug: string; number: number; digest: string };

/**
 * Publishes what was approved, as an immutable numbered snapshot. FORBIDDEN below editor; INVALID while approvals or
 * checklist rules are missing, or with the wrong kind; CONFLICT when what was approved is no longer current (the claim
 * is then back in `drafting`).
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
  const { claimId, kind, note } = input;
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      number: true,
      slug: true,
      statement: true,
      volatility: true,
      _count: { select: { publications: true } },
    },
  });
  const number = claim._count.publications + 1;
  checkKind(kind, number);
  const dossier = await readDossier(tx, claimId);
  const digest = digestOf(dossier);
  const slug = claim.slug ?? (await chooseSlug(tx, claim.statement, claim.number));
  const now = new Date();
  const plan = planOf(input, claim.volatility, now);
  const snapshot = await readSnapshot(tx, claimId, dossier, {
    number,
    kind,
    note: note ?? null,
    slug,
    digest,
    publishedAt: now.toISOString(),
    publishedBy: member.name,
  });
  await tx.publication.create({
    data: {
      ...toRow(snapshot),
      claimId,
      teamId: member.teamId,
      publishedById: member.userId,
      publishedAt: now,
    },
  });
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
  await recordEvent(tx, member, {
    action: 'claim.published',
    subject: { kind: 'claim', id: claimId },
    claimId,
    before: { state: 'approval' },
    after: { state: 'published', number, kind, slug, digest, ...plan, ...(note && { note }) },
  });
  await settleMootReReviews(tx, member, { claimId }, 'The claim was published.');
  await settleDigestOfParents(tx, member, claimId, 'A sub-claim was published.');
  return { slug, number, digest };
}

/** For which day it holds and when it is looked at again; INVALID for days that cannot be. */
function planOf(input: PublicationInput, before: Volatility | null, now: Date): ReviewPlan {
  const plan = planAtPublication(input.kind, input, before, dayOf(now));
  const faults = faultsOf(plan, dayOf(now));
  if (faults) throw new AppError('INVALID', Object.values(faults)[0] ?? '', faults);
  return plan;
}

function checkKind(kind: PublicationInput['kind'], number: number): void {
  if (kind === 'first' && number > 1) {
    throw new AppError(
      'INVALID',
      'The claim was published before; this publication is an update.',
      { kind: 'Choose “update”.' },
    );
  }
  if (kind === 'update' && number === 1) {
    throw new AppError(
      'INVALID',
      'The claim has not been published yet; this is the first publication.',
      { kind: 'Choose “first”.' },
    );
  }
}

async function chooseSlug(tx: Tx, statement: string, claimNumber: number): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('assay.slug'))`;
  const wanted = slugFor(statement, claimNumber);
  const taken = await tx.claim.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  return freeSlug(wanted, new Set(taken.map((claim) => claim.slug ?? '')));
}

/** The columns that lists and filters use, all repeated from the snapshot. */
function toRow(snapshot: Snapshot) {
  const { approved, number, kind, note, slug, digest, rating, topics, isDemonstration } = snapshot;
  const { statement, claimant, claimedOn, language } = approved.claim;
  return {
    number,
    kind,
    note,
    slug,
    digest,
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
