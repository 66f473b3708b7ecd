import { expect, test } from 'vitest';
import { ClaimState } from '@/prisma/generated/enums';
import { dayOf, standingOf } from './due';

const at = (dueOn: string | null, state: ClaimState = 'new') =>
  standingOf({ dueOn, state }, '2026-03-28');

test('a due date stands to today in whole days, over the change to summer time too', () => {
  expect(at(null)).toBeNull();
  expect(at('2026-03-27')).toEqual({ kind: 'overdue', days: 1 });
  expect(at('2025-03-28')).toEqual({ kind: 'overdue', days: 365 });
  expect(at('2026-03-28')).toEqual({ kind: 'today', days: 0 });
  expect(at('2026-03-30')).toEqual({ kind: 'soon', days: 2 });
  expect(at('2026-04-04')).toEqual({ kind: 'soon', days: 7 });
  expect(at('2026-04-05')).toEqual({ kind: 'later', days: 8 });
});

test('nobody waits for a claim that is published or closed', () => {
  const overdue = Object.values(ClaimState).filter((state) => at('2026-01-01', state) !== null);
  expect(overdue).toEqual(['new', 'researching', 'assessing', 'drafting', 'approval']);
});

test('a day is that of UTC, wherever the machine stands', () => {
  expect(dayOf(new Date('2026-03-28T23:59:59Z'))).toBe('2026-03-28');
  expect(dayOf(new Date('2026-03-28T00:00:00Z'))).toBe('2026-03-28');
});
