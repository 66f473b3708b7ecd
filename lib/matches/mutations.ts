import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';

import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { readLikeness } from '@/lib/matching/queries';
import { pairOf } from './pair';
import { canMatch } from './policy';
import type { MatchInput, MatchRemoval } from './schema';

type Side = { id: string; teamId: string; number: number; statement: string };

/**
 * Says that two claims of the team are similar, or are not; the later word counts. A rejected pair is not suggested again.
 * NOT_FOUND outside the team, FORBIDDEN below reviewer, INVALID for a claim with itself.
 */
export async function decideMatch(member: Member, input: MatchInput): Promise<{ id: string }> {
  return await transaction(async (tx) => {
    const sides = await ownSides(tx, member, input);
    return await saveMatch(tx, member, sides, input.decision);
  });
}

/** Takes the decision about a pair back. NOT_FOUND when there is none. */
export async function removeMatch(member: Member, input: MatchRemoval): Promise<void> {
  await transaction(async (tx) => {
    const sides = await ownSides(tx, member, input);
    const pair = pairOf(input.claimId, input.otherId);
    const match = await tx.claimMatch.findUnique({ where: { firstId_secondId: pair } });
    if (!match) throw new AppError('NOT_FOUND', 'Nothing was decided about these two claims.');
    await tx.claimMatch.deleteMany({ where: pair });
    await recordOnBoth(tx, member, match.id, sides, 'match.taken_back');
  });
}

/** `decideMatch` inside a transaction, for claims of the member's own team. */
export async function saveMatch(
  tx: Tx,
  member: Member,
  sides: readonly [Side, Side],
  decision: MatchInput['decision'],
): Promise<{ id: string }> {
  const [one, other] = sides;
  const pair = pairOf(one.id, other.id);
  const score = await readLikeness(tx, one.teamId, one.statement, other.statement);
  const decided = { decision, score, decidedById: member.userId, decidedAt: new Date() };
  const before = await tx.claimMatch.findUnique({ where: { firstId_secondId: pair } });
  if (before?.decision === decision) return { id: before.id };
  const { id } = await tx.claimMatch.upsert({
    where: { firstId_secondId: pair },
    create: { ...pair, ...decided, teamId: one.teamId },
    update: decided,
    select: { id: true },
  });
  await recordOnBoth(tx, member, id, sides, `match.${decision}`);
  return { id };
}

async function recordOnBoth(
  tx: Tx,
  member: Member,
  id: string,
  [one, other]: readonly [Side, Side],
  action: string,
): Promise<void> {
  for (const [here, { number, statement }] of [
    [one, other],
    [other, one],
  ] as const) {
    await recordEvent(tx, member, {
      action,
      subject: { kind: 'match', id },
      claimId: here.id,
      after: { number, statement },
    });
  }
}

async function ownSides(
  tx: Tx,
  member: Member,
  { claimId, otherId }: MatchRemoval,
): Promise<[Side, Side]> {
  if (claimId === otherId) {
    const sentence = 'A claim is no match of itself.';
    throw new AppError('INVALID', sentence, { otherId: sentence });
  }
  const found = await tx.claim.findMany({
    where: { AND: [visibleClaims(member), { id: { in: [claimId, otherId] } }] },
    select: { id: true, teamId: true, number: true, statement: true },
  });
  const one = found.find(({ id }) => id === claimId);
  const other = found.find(({ id }) => id === otherId);
  if (!one || !other) throw new AppError('NOT_FOUND', 'There is no such claim.');
  if (!canMatch(member, one)) {
    throw new AppError('FORBIDDEN', 'Observers follow the work; reviewers and editors change it.');
  }
  return [one, other];
}
