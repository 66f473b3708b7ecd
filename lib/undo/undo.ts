import { steps } from '@/lib/lifecycle/lifecycle';
import { roleAtLeast } from '@/lib/teams/roles';
import type { ClaimState, Role } from '@/prisma/generated/enums';

/** What can be undone, as the audit log names it. */
export const undoable = [
  'claim.moved',
  'claim.assigned',
  'claim.unassigned',
  'claim.prioritised',
] as const;
export type UndoableAction = (typeof undoable)[number];

/** As long as a hand that slipped is noticed, and before others plan their day by it. */
export const UNDO_MINUTES = 5;

/** What the rule looks at. `move` is there for a move only. */
export type UndoFacts = {
  action: string;
  at: Date;
  now: Date;
  /** It was the same person. */
  own: boolean;
  role: Role;
  /** It was itself the undoing of something: whoever undoes twice at once does not do it again. */
  undoing: boolean;
  /** Something else happened to the claim since. */
  later: boolean;
  /** Where the claim is now. */
  state: ClaimState;
  move?: { from: ClaimState; to: ClaimState; duplicate: boolean };
};

export type UndoRefusal = { code: 'FORBIDDEN' | 'CONFLICT' | 'INVALID'; sentence: string };

const conflict = (sentence: string): UndoRefusal => ({ code: 'CONFLICT', sentence });
const invalid = (sentence: string): UndoRefusal => ({ code: 'INVALID', sentence });

/** Is it something that can be undone, if it is recent enough? */
export function isUndoable(action: string): action is UndoableAction {
  return (undoable as readonly string[]).includes(action);
}

/** Why an act is not undone; null when it may be. */
export function undoRefusal(facts: UndoFacts): UndoRefusal | null {
  const { action, at, now, own, undoing, later, move, state, role } = facts;
  if (!isUndoable(action)) return invalid('What happened last to this claim cannot be undone.');
  if (!own) return { code: 'FORBIDDEN', sentence: 'Only whoever did it undoes it.' };
  if (undoing) return conflict('It was undone already.');
  if (later) return conflict('Something else happened to the claim since.');
  if (now.getTime() - at.getTime() > UNDO_MINUTES * 60_000)
    return conflict(`It was longer than ${UNDO_MINUTES} minutes ago.`);
  if (action !== 'claim.moved') return null;
  if (!move || move.to !== state) return conflict('The claim is somewhere else by now.');
  return stepRefusal(move, role);
}

function stepRefusal(
  { from, to, duplicate }: NonNullable<UndoFacts['move']>,
  role: Role,
): UndoRefusal | null {
  if (from === 'assessing' && to !== 'assessing')
    return invalid('The assessments were revealed: that cannot be taken back.');
  if (from === 'approval') return invalid('What the editors decided is not undone.');
  if (to === 'published') return invalid('A publication is not undone.');
  if (from === 'published' || from === 'closed')
    return invalid('Reopening began a new round. Take the next step instead.');
  if (duplicate) return invalid('A claim closed as a duplicate is reopened instead.');
  const step = steps.find((one) => one.from.includes(from) && one.to === to);
  if (step && roleAtLeast(role, step.role)) return null;
  return { code: 'FORBIDDEN', sentence: 'Your role does not take this step any more.' };
}
