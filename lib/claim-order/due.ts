import type { Prisma } from '@/prisma/generated/client';
import type { ClaimState } from '@/prisma/generated/enums';

/** What can be asked about due dates: passed, today or in the next seven days, or that there is none. */
export const dueChoices = ['overdue', 'week', 'none'] as const;
export type DueChoice = (typeof dueChoices)[number];

/** How a due date stands to today; `days` is how many days away it is, or was. */
export type DueStanding = { kind: 'overdue' | 'today' | 'soon' | 'later'; days: number };

const DAY = 86_400_000;

/** A deadline this many days away comes within a working week, weekend included. */
const SOON = 7;

/** Nobody waits for these any more: their due dates are never overdue. */
const ended: ClaimState[] = ['published', 'closed'];

/** The calendar day of a moment in UTC, YYYY-MM-DD: a due date is a day without a time zone. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** How a claim's due date (YYYY-MM-DD) stands to `today`; null without one, and for claims nobody waits for any more. */
export function standingOf(
  { dueOn, state }: { dueOn: string | null; state: ClaimState },
  today: string,
): DueStanding | null {
  if (!dueOn || ended.includes(state)) return null;
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY);
  if (days < 0) return { kind: 'overdue', days: -days };
  if (days === 0) return { kind: 'today', days };
  return { kind: days <= SOON ? 'soon' : 'later', days };
}

/** The claims whose due date stands like that on the day of `now`. */
export function whereDue(due: DueChoice, now: Date): Prisma.ClaimWhereInput {
  const today = new Date(dayOf(now));
  const waiting = { state: { notIn: ended } };
  if (due === 'none') return { dueOn: null };
  if (due === 'overdue') return { ...waiting, dueOn: { lt: today } };
  return { ...waiting, dueOn: { gte: today, lte: new Date(today.getTime() + SOON * DAY) } };
}

/** The rest of the claims: those that are not overdue on the day of `now`. */
export function whereNotOverdue(now: Date): Prisma.ClaimWhereInput {
  const today = new Date(dayOf(now));
  return { OR: [{ dueOn: null }, { dueOn: { gte: today } }, { state: { in: ended } }] };
}
