import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { touchClaim } from '@/lib/claims/mutations';
import { isOpen } from '@/lib/claims/policy';
import { carryConflicts } from '@/lib/conflicts/mutations';
import { type Tx, transaction } from '@/lib/db';
import { type LockedClaim, settleDigest } from '@/lib/digest/mutations';
import { AppError } from '@/lib/errors';
import { lockOwnClaim, takeStep } from '@/lib/lifecycle/mutations';
import { saveMatch } from '@/lib/matches/mutations';
import { lockLinks } from '@/lib/subclaims/mutations';
import { roleAtLeast } from '@/lib/teams/roles';
import type { ClaimState } from '@/prisma/generated/enums';
import { type Carried, carryOver, carryReReviews, readOpenReReviews } from './carry-mutations';
import { carrySubclaims, type Merging, repointParents } from './links-mutations';
import type { MergeInput } from './schema';

type Locked = LockedClaim & Merging & { slug: string | null };

export type MergeResult = {
  from: { id: string; number: number };
  into: { id: string; number: number };
  carried: Carried & { subclaims: number };
  /** The public page that leads to the other claim's from now on, once that is published. */
  slug: string | null;
};

const nothing: MergeResult['carried'] = { evidence: 0, appearances: 0, searches: 0, subclaims: 0 };

/**
 * Closes a claim as a duplicate of another one, which takes over what it rests on if it is open, and whoever has
 * an interest of their own in it; both keep their histories. A published one is reopened and closed in one act: its publications stay as they are. FORBIDDEN below
 * editor, NOT_FOUND outside the team, INVALID for a claim with itself and where one of the two is closed.
 */
export async function mergeClaim(member: Member, input: MergeInput): Promise<MergeResult> {
  return await transaction(async (tx) => {
    await lockLinks(tx, member);
    const [source, target] = await lockBoth(tx, member, input);
    const reviews = await readOpenReReviews(tx, source.id);
    await closeAsDuplicate(tx, member, source, target.id, input.reason);
    const parents = await repointParents(tx, member, source, target);
    const carried = isOpen(target) ? await takeOver(tx, member, source, target) : nothing;
    if (isOpen(target)) await carryReReviews(tx, target.id, reviews);
    await carryConflicts(tx, member, source, target);
    await keepMatches(tx, member, source, target);
    await recordMerge(tx, member, source, target, { ...carried, reason: input.reason });
    for (const id of parents) {
      await touchClaim(tx, id);
      await settleDigest(tx, member, id, `#${source.number} was merged into #${target.number}.`);
    }
    if (isOpen(target)) {
      await touchClaim(tx, target.id);
      await settleDigest(tx, member, target.id, `#${source.number} was merged into it.`);
    }
    const from = { id: source.id, number: source.number };
    const into = { id: target.id, number: target.number };
    return { from, into, carried, slug: source.slug };
  });
}

/**
 * Both, with their rows and those of the claims made of the duplicate locked in the order of their ids, so that two merges
 * wait for each other instead of locking up.
 */
async function lockBoth(
  tx: Tx,
  member: Member,
  { claimId, intoId }: MergeInput,
): Promise<[Locked, Locked]> {
  const refuse = (sentence: string): never => {
    throw new AppError('INVALID', sentence, { intoId: sentence });
  };
  if (claimId === intoId) refuse('A claim is no duplicate of itself.');
  const locked = new Map<string, LockedClaim & { state: ClaimState }>();
  const parents = await tx.subclaim.findMany({
    where: { childId: claimId, parent: { teamId: member.teamId } },
    select: { parentId: true },
  });
  const ids = new Set([claimId, intoId, ...parents.map(({ parentId }) => parentId)]);
  for (const id of [...ids].sort()) locked.set(id, await lockOwnClaim(tx, member, id));
  if (!roleAtLeast(member.role, 'editor'))
    throw new AppError('FORBIDDEN', 'Only an editor merges claims.');
  const rows = await tx.claim.findMany({
    where: { id: { in: [claimId, intoId] } },
    select: { id: true, number: true, statement: true, slug: true },
  });
  const both = [claimId, intoId].map((id) => {
    const [lock, row] = [locked.get(id), rows.find((one) => one.id === id)];
    if (!lock || !row) throw new AppError('NOT_FOUND', 'There is no such claim.');
    return { ...lock, ...row };
  }) as [Locked, Locked];
  const [source, target] = both;
  if (source.state === 'closed')
    refuse(`#${source.number} is closed already. Reopen it, then merge it.`);
  if (target.state === 'closed')
    refuse(`#${target.number} is closed. Reopen it, or choose another claim.`);
  return both;
}

async function closeAsDuplicate(
  tx: Tx,
  member: Member,
  source: Locked,
  duplicateOf: string,
  reason: string,
): Promise<void> {
  const claimId = source.id;
  let { state, round } = source;
  if (state === 'published') {
    ({ state } = await takeStep(tx, member, source, { claimId, to: 'researching', reason }));
    round += 1;
  }
  const closing = { claimId, to: 'closed', closeReason: 'duplicate', duplicateOf, reason } as const;
  await takeStep(tx, member, { ...source, state, round }, closing);
}

async function takeOver(tx: Tx, member: Member, source: Merging, target: Merging) {
  const carried = await carryOver(tx, member, { from: source.id, to: target.id });
  return { ...carried, subclaims: await carrySubclaims(tx, member, source, target) };
}

/** The two are a confirmed match, and what matched the duplicate matches the other one. */
async function keepMatches(tx: Tx, member: Member, source: Locked, target: Locked): Promise<void> {
  await saveMatch(tx, member, [source, target], 'confirmed');
  const side = { select: { id: true, teamId: true, number: true, statement: true } } as const;
  const of = (id: string) => ({ OR: [{ firstId: id }, { secondId: id }] });
  const include = { first: side, second: side };
  const others = async (where: object, id: string) =>
    (await tx.claimMatch.findMany({ where, include, orderBy: { id: 'asc' } })).map(
      ({ first, second }) => (first.id === id ? second : first),
    );
  const decided = new Set((await others(of(target.id), target.id)).map(({ id }) => id));
  const confirmed = await others({ ...of(source.id), decision: 'confirmed' }, source.id);
  for (const other of confirmed) {
    if (other.id === target.id || decided.has(other.id)) continue;
    await saveMatch(tx, member, [target, other], 'confirmed');
  }
}

async function recordMerge(
  tx: Tx,
  member: Member,
  source: Merging,
  target: Merging,
  after: MergeResult['carried'] & { reason: string },
): Promise<void> {
  const sides = [
    { action: 'claim.merged', here: source, other: target },
    { action: 'claim.took_over', here: target, other: source },
  ];
  for (const { action, here, other } of sides) {
    await recordEvent(tx, member, {
      action,
      subject: { kind: 'claim', id: here.id },
      claimId: here.id,
      after: { number: other.number, statement: other.statement, ...after },
    });
  }
}
