import type { PublicationKind, Volatility } from '@/prisma/generated/enums';

/** For which day a published claim holds, and when it is looked at again (null: not before something changes). */
export type ReviewPlan = {
  volatility: Volatility;
  validAsOf: string;
  nextReviewOn: string | null;
};

/**
 * After how many months a claim is looked at again, by what it rests on. What somebody says can change any day: a quarter
 * is as long as a newsroom can let a statement stand unread. Official statistics come yearly and are revised in between:
 * half a year meets each release and its revision. Laws change with the sessions of a parliament, hence yearly. The past
 * changes only when archives open; three years keep its links from rotting.
 */
export const reviewMonths: Readonly<Record<Volatility, number>> = {
  statement: 3,
  statistic: 6,
  law: 12,
  history: 36,
};

/** What a claim is taken for until an editor says: the kind that is looked at again soonest. */
export const firstVolatility: Volatility = 'statement';

/**
 * The day that many months after `day` (YYYY-MM-DD) on which such a claim is looked at again; the last day of a month that
 * is too short.
 */
export function nextReviewAfter(day: string, volatility: Volatility): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const target = month - 1 + reviewMonths[volatility];
  const last = new Date(Date.UTC(year, target + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, target, Math.min(date, last))).toISOString().slice(0, 10);
}

/** What an editor said about the plan when publishing; what is left out is filled in. */
export type PlanGiven = Partial<ReviewPlan>;

/**
 * The plan of a claim that is published on `today`: what was given, else the kind it had before and the usual dates. What
 * is retracted is not looked at again.
 */
export function planAtPublication(
  kind: PublicationKind,
  given: PlanGiven,
  before: Volatility | null,
  today: string,
): ReviewPlan {
  const volatility = given.volatility ?? before ?? firstVolatility;
  const validAsOf = given.validAsOf ?? today;
  const usual = nextReviewAfter(validAsOf, volatility);
  const next = given.nextReviewOn === undefined ? usual : given.nextReviewOn;
  return { volatility, validAsOf, nextReviewOn: kind === 'retraction' ? null : next };
}

/** What is wrong with the days of a plan on `today` (UTC), by field; null when nothing is. */
export function faultsOf(
  { validAsOf, nextReviewOn }: Pick<ReviewPlan, 'validAsOf' | 'nextReviewOn'>,
  today: string,
): Record<string, string> | null {
  // East of Greenwich it is tomorrow already.
  if (validAsOf > dayAfter(today))
    return { validAsOf: 'A claim cannot be valid as of a day that has not come.' };
  if (nextReviewOn !== null && nextReviewOn <= validAsOf)
    return { nextReviewOn: 'The next review comes after the day for which the claim holds.' };
  return null;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
