import { roleAtLeast } from '@/lib/teams/roles';
import type { AssignmentManner, ClaimState, Role } from '@/prisma/generated/enums';

/** The part of a rule that decides. */
export type ChoosingRule = {
  onState: ClaimState;
  manner: AssignmentManner;
  limit: number;
  /** Whom the rule chose last; null before its first choice. */
  lastUserId: string | null;
};

/** Somebody among whom a rule chooses, as they stand towards one claim. */
export type Candidate = {
  userId: string;
  /** Null for somebody who is not in the team any more. */
  role: Role | null;
  /** How many open claims they work on. */
  open: number;
  /** When they were last given a claim, ISO 8601 in UTC; null for never. */
  lastAssignedAt: string | null;
  /** They declared a conflict of interest on the claim, and nobody has lifted it. */
  conflicted: boolean;
  /** They contributed to the claim. */
  contributed: boolean;
  /** They work on the claim already. */
  assigned: boolean;
};

/** Why a rule passes somebody over, the weightiest reason first. */
export type PassedOver =
  | 'left'
  | 'observer'
  | 'conflict'
  | 'not_editor'
  | 'contributor'
  | 'at_limit';

/** `assign`: the person gets the claim. `has`: one of the rule's people works on it already. `nobody`: all are passed over. */
export type Choice = { kind: 'assign' | 'has'; userId: string } | { kind: 'nobody' };

/**
 * Why the person cannot get the claim by this rule; null when they can. An approval is an editor's who contributed
 * nothing; a conflict of interest keeps from every step, because the people of a claim end up assessing it.
 */
export function passedOver(rule: ChoosingRule, candidate: Candidate): PassedOver | null {
  return unfit(rule, candidate) ?? (candidate.open >= rule.limit ? 'at_limit' : null);
}

function unfit({ onState }: ChoosingRule, candidate: Candidate): PassedOver | null {
  const { role, conflicted, contributed } = candidate;
  if (role === null) return 'left';
  if (role === 'observer') return 'observer';
  if (conflicted) return 'conflict';
  if (onState !== 'approval') return null;
  if (!roleAtLeast(role, 'editor')) return 'not_editor';
  return contributed ? 'contributor' : null;
}

/**
 * Whom a rule gives a claim to. `candidates` are its people in their order. Whoever of them works on the claim already
 * and can go on with it keeps it, whatever their limit: a rule never adds a second person.
 */
export function choose(rule: ChoosingRule, candidates: readonly Candidate[]): Choice {
  const has = candidates.find((one) => one.assigned && unfit(rule, one) === null);
  if (has) return { kind: 'has', userId: has.userId };
  const inTurn = rule.manner === 'round_robin' ? afterLast(rule, candidates) : candidates;
  const free = inTurn.filter((one) => passedOver(rule, one) === null);
  const [first] = rule.manner === 'round_robin' ? free : free.toSorted(lessLoaded);
  return first ? { kind: 'assign', userId: first.userId } : { kind: 'nobody' };
}

/** The people in the order of their turns: who comes after the last one first, the last one at the end. */
function afterLast({ lastUserId }: ChoosingRule, candidates: readonly Candidate[]) {
  const next = candidates.findIndex(({ userId }) => userId === lastUserId) + 1;
  return [...candidates.slice(next), ...candidates.slice(0, next)];
}

/** Fewer open claims first, then whoever has gone longest without a new one; the sort is stable, so then the rule's order. */
function lessLoaded(one: Candidate, other: Candidate): number {
  if (one.open !== other.open) return one.open - other.open;
  return (one.lastAssignedAt ?? '').localeCompare(other.lastAssignedAt ?? '', 'en');
}
