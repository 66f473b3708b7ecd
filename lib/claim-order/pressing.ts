import { ClaimPriority } from '@/prisma/generated/enums';

/** What decides how much a claim presses. Days are YYYY-MM-DD, `since` is a time in UTC, ISO 8601. */
export type Pressing = {
  priority: ClaimPriority;
  dueOn: string | null;
  since: string;
};

const priorities = Object.values(ClaimPriority);

/** Is the day by which it should be done over, on the day `today`? */
export function isOverdue({ dueOn }: Pick<Pressing, 'dueOn'>, today: string): boolean {
  return dueOn !== null && dueOn < today;
}

/**
 * What waits for somebody, in the order of `orders.pressing`: overdue on the day `today` first, then by priority, then by
 * due date, then what waits longest.
 */
export function mostPressing<T extends Pressing>(items: readonly T[], today: string): T[] {
  return items.toSorted(
    (one, other) =>
      Number(isOverdue(other, today)) - Number(isOverdue(one, today)) ||
      priorities.indexOf(other.priority) - priorities.indexOf(one.priority) ||
      compare(one.dueOn ?? '9999-12-31', other.dueOn ?? '9999-12-31') ||
      compare(one.since, other.since),
  );
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
