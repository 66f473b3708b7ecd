import 'server-only';
import { recordEvent, recordEvents } from '@/lib/audit/mutations';
import type { Member, Viewer } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { canSettle } from './policy';
import { getReReview } from './queries';
import type { Settlement } from './schema';

/** A passage that no longer stands with its own words, and since which version. */
export type Displaced = { passageId: string; cause: PassageCause; asBefore?: boolean };

/** What a new version of a document did to a passage. */
export type PassageCause = 'passage_altered' | 'passage_missing';

/** The version in which it was found out. */
export type FoundIn = {
  teamId: string;
  documentId: string;
  versionId: string;
  versionNumber: number;
};

type Pair = { claimId: string; passageId: string };

/**
 * Puts every claim that rests on one of the passages on the re-review list, with one audit event each; closed claims are
 * left out. A claim that was on the list for a passage which stands as it did before is not put there again. Answers the
 * claims, each with its worst cause.
 */
export async function openReReviews(
  tx: Tx,
  actor: Viewer,
  found: FoundIn,
  displaced: readonly Displaced[],
): Promise<Map<string, PassageCause>> {
  const causes = new Map(displaced.map((one) => [one.passageId, one]));
  const pairs = await claimsRestingOn(tx, [...causes.keys()]);
  await lockClaims(tx, pairs);
  const known = await knownPairs(tx, pairs);
  const opened = pairs.filter(
    (pair) => !(causes.get(pair.passageId)?.asBefore && known.has(keyOf(pair))),
  );
  const causeOf = ({ passageId }: Pair) => causes.get(passageId)?.cause ?? 'passage_altered';
  for (const cause of ['passage_altered', 'passage_missing'] as const) {
    await write(
      tx,
      found,
      cause,
      opened.filter((pair) => causeOf(pair) === cause),
    );
  }
  await tellClaims(tx, actor, found, opened, causeOf);
  return worstCauses(pairs, causeOf);
}

/** Live evidence and appearances on the passages, by claim, each claim and passage once; sorted by the claims' ids. */
async function claimsRestingOn(tx: Tx, passageIds: string[]): Promise<Pair[]> {
  if (passageIds.length === 0) return [];
  return await tx.$queryRaw<Pair[]>`
    SELECT c.id::text AS "claimId", r.passage_id::text AS "passageId" FROM (
      SELECT claim_id, passage_id FROM evidence
        WHERE passage_id = ANY(${passageIds}::uuid[]) AND withdrawn_at IS NULL
      UNION SELECT claim_id, passage_id FROM appearance WHERE passage_id = ANY(${passageIds}::uuid[])
    ) r JOIN claim c ON c.id = r.claim_id AND c.state <> 'closed' ORDER BY 1, 2`;
}

// In the order of their ids, as settling digests does, so that two captures wait for each other instead of locking up.
async function lockClaims(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  const ids = [...new Set(pairs.map(({ claimId }) => claimId))];
  if (ids.length === 0) return;
  await tx.$queryRaw`SELECT id::text FROM claim WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}

const keyOf = ({ claimId, passageId }: Pair) => `${claimId} ${passageId}`;

async function knownPairs(tx: Tx, pairs: readonly Pair[]): Promise<Set<string>> {
  const rows = await tx.reReview.findMany({
    where: {
      claimId: { in: [...new Set(pairs.map(({ claimId }) => claimId))] },
      passageId: { in: [...new Set(pairs.map(({ passageId }) => passageId))] },
    },
    select: { claimId: true, passageId: true },
  });
  return new Set(rows.map(({ claimId, passageId }) => `${claimId} ${passageId}`));
}

/** One open entry per claim and passage: what was open for an earlier version is looked at in the newer one. */
async function write(
  tx: Tx,
  { teamId, versionId, versionNumber }: FoundIn,
  cause: PassageCause,
  pairs: readonly Pair[],
): Promise<void> {
  if (pairs.length === 0) return;
  const claimIds = pairs.map(({ claimId }) => claimId);
  const passageIds = pairs.map(({ passageId }) => passageId);
  const outcome = `The passage was looked for again in version ${versionNumber}.`;
  await tx.$executeRaw`
    UPDATE re_review r SET settled_at = now(), outcome = ${outcome}
    FROM unnest(${claimIds}::uuid[], ${passageIds}::uuid[]) AS pair (claim_id, passage_id)
    WHERE r.claim_id = pair.claim_id AND r.passage_id = pair.passage_id
      AND r.version_id <> ${versionId}::uuid AND r.settled_at IS NULL`;
  await tx.reReview.createMany({
    data: pairs.map((pair) => ({ ...pair, cause, versionId, teamId })),
    skipDuplicates: true,
  });
  // A decision may be taken back: the same entry opens again.
  await tx.$executeRaw`
    UPDATE re_review r SET settled_at = NULL, settled_by_id = NULL, outcome = NULL,
      cause = ${cause}::re_review_cause
    FROM unnest(${claimIds}::uuid[], ${passageIds}::uuid[]) AS pair (claim_id, passage_id)
    WHERE r.claim_id = pair.claim_id AND r.passage_id = pair.passage_id
      AND r.version_id = ${versionId}::uuid AND (r.settled_at IS NOT NULL OR r.cause <> ${cause}::re_review_cause)`;
}

async function tellClaims(
  tx: Tx,
  actor: Viewer,
  { teamId, documentId, versionNumber }: FoundIn,
  pairs: readonly Pair[],
  causeOf: (pair: Pair) => PassageCause,
): Promise<void> {
  const counts = new Map<string, Record<PassageCause, number>>();
  for (const pair of pairs) {
    const count = counts.get(pair.claimId) ?? { passage_altered: 0, passage_missing: 0 };
    count[causeOf(pair)] += 1;
    counts.set(pair.claimId, count);
  }
  const entries = [...counts].map(([claimId, count]) => ({
    action: 'claim.re_review_opened',
    subject: { kind: 'claim', id: claimId },
    teamId,
    claimId,
    documentId,
    after: { versionNumber, altered: count.passage_altered, missing: count.passage_missing },
  }));
  await recordEvents(tx, actor, entries);
}

function worstCauses(
  pairs: readonly Pair[],
  causeOf: (pair: Pair) => PassageCause,
): Map<string, PassageCause> {
  const worst = new Map<string, PassageCause>();
  for (const pair of pairs) {
    if (worst.get(pair.claimId) !== 'passage_missing') worst.set(pair.claimId, causeOf(pair));
  }
  return worst;
}

/** Which open entries are moot: those of a claim, of a passage, or of a passage that a claim no longer rests on. */
export type MootEntries =
  | { claimId: string; passageId?: string }
  | { passageIds: string[]; claimId?: undefined };

/** Settles open entries that a step made moot, with the outcome that people read. Answers how many there were. */
export async function settleMootReReviews(
  tx: Tx,
  actor: Viewer,
  moot: MootEntries,
  outcome: string,
): Promise<number> {
  const where =
    moot.claimId === undefined
      ? { passageId: { in: moot.passageIds } }
      : { claimId: moot.claimId, passageId: moot.passageId };
  const { count } = await tx.reReview.updateMany({
    where: { ...where, settledAt: null },
    data: {
      settledAt: new Date(),
      settledById: actor.kind === 'member' ? actor.userId : null,
      outcome,
    },
  });
  return count;
}

/**
 * Settles the open entries of a claim for a passage that it no longer rests on; nothing while other live evidence or an
 * appearance of the claim still quotes it. To be called after evidence or an appearance let go of the passage.
 */
export async function settleLeftReReviews(
  tx: Tx,
  actor: Viewer,
  { claimId, passageId }: Pair,
  outcome: string,
): Promise<void> {
  const [evidence, appearances] = [
    await tx.evidence.count({ where: { claimId, passageId, withdrawnAt: null } }),
    await tx.appearance.count({ where: { claimId, passageId } }),
  ];
  if (evidence + appearances > 0) return;
  await settleMootReReviews(tx, actor, { claimId, passageId }, outcome);
}

/**
 * A person says why the claim still holds. NOT_FOUND outside the team, FORBIDDEN below reviewer, CONFLICT with the entry
 * when it was settled in the meantime.
 */
export async function settleReReview(member: Member, input: Settlement): Promise<void> {
  await transaction(async (tx) => {
    const entry = await getReReview(member, input.reReviewId, tx);
    if (!entry) throw new AppError('NOT_FOUND', 'There is no such entry on the re-review list.');
    if (!canSettle(member, { teamId: member.teamId })) {
      throw new AppError(
        'FORBIDDEN',
        'Observers follow the work; reviewers and editors settle it.',
      );
    }
    const { count } = await tx.reReview.updateMany({
      where: { id: entry.id, settledAt: null },
      data: { settledAt: new Date(), settledById: member.userId, outcome: input.outcome },
    });
    if (count === 0) {
      const current = await getReReview(member, entry.id, tx);
      throw new AppError('CONFLICT', 'This was settled in the meantime.', {}, current);
    }
    await recordEvent(tx, member, {
      action: 'claim.re_review_settled',
      subject: { kind: 're_review', id: entry.id },
      claimId: entry.claim.id,
      documentId: entry.document?.id,
      after: { outcome: input.outcome },
    });
  });
}
