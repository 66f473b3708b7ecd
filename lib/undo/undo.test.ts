import { describe, expect, it } from 'vitest';
import { roleOrder } from '@/lib/teams/roles';
import { ClaimState } from '@/prisma/generated/enums';
import { isUndoable, type UndoFacts, undoRefusal } from './undo';

const at = new Date('2026-11-21T12:00:00Z');
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

const moved: UndoFacts = {
  action: 'claim.moved',
  at,
  now: later(1),
  own: true,
  role: 'admin',
  undoing: false,
  later: false,
  state: 'researching',
  move: { from: 'new', to: 'researching', duplicate: false },
};

/** The least role that undoes each step, written out; every other pair of states is never undone. */
const least: Record<string, string> = {
  'new>researching': 'reviewer',
  'researching>assessing': 'reviewer',
  'drafting>approval': 'reviewer',
  'new>closed': 'editor',
  'researching>closed': 'editor',
  'drafting>closed': 'editor',
};

const states = Object.values(ClaimState);
const table = states.flatMap((from) =>
  states.flatMap((to) => roleOrder.map((role) => ({ from, to, role }))),
);

describe('undoing a move', () => {
  it.each(table)('$from > $to by $role', ({ from, to, role }) => {
    const allowed = least[`${from}>${to}`];
    const expected =
      allowed !== undefined && roleOrder.indexOf(role) >= roleOrder.indexOf(allowed as never);
    const facts = { ...moved, role, state: to, move: { from, to, duplicate: false } };
    expect(undoRefusal(facts) === null).toBe(expected);
  });

  it('refuses a duplicate, and a claim that is somewhere else', () => {
    const move = { from: 'drafting', to: 'closed', duplicate: true } as const;
    expect(undoRefusal({ ...moved, state: 'closed', move })?.code).toBe('INVALID');
    expect(undoRefusal({ ...moved, state: 'assessing' })?.code).toBe('CONFLICT');
    expect(undoRefusal({ ...moved, move: undefined })?.code).toBe('CONFLICT');
  });
});

describe('undoing anything', () => {
  const others = ['claim.assigned', 'claim.unassigned', 'claim.prioritised'];
  it.each([...others, 'claim.moved'])(
    '%s: by the same person, soon, and when nothing else happened',
    (action) => {
      const facts: UndoFacts = { ...moved, action, role: 'reviewer' };
      expect(undoRefusal(facts)).toBeNull();
      expect(undoRefusal({ ...facts, now: later(5) })).toBeNull();
      expect(undoRefusal({ ...facts, now: new Date(later(5).getTime() + 1) })?.code).toBe(
        'CONFLICT',
      );
      expect(undoRefusal({ ...facts, own: false })?.code).toBe('FORBIDDEN');
      expect(undoRefusal({ ...facts, later: true })?.code).toBe('CONFLICT');
      expect(undoRefusal({ ...facts, undoing: true })?.code).toBe('CONFLICT');
    },
  );

  it('leaves everything else as it is', () => {
    for (const action of [
      'claim.published',
      'approval.given',
      'claim.move_undone',
      'claim.merged',
      'x',
    ]) {
      expect(isUndoable(action)).toBe(false);
      expect(undoRefusal({ ...moved, action })?.code).toBe('INVALID');
    }
  });
});
