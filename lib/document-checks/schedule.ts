const DAY_MS = 24 * 60 * 60 * 1000;

/** A page that fails for long is still looked at once a month: it may come back, and nobody would look by hand. */
const LONGEST_DAYS = 30;

/** The choices of the form, in days: what changes daily, weekly, monthly, and what hardly ever does. */
export const usualIntervals = [1, 7, 30, 90] as const;

/**
 * When a page is looked at next. After the first failure as usual; each further one in a row doubles the time, up to a
 * month or the usual interval, whichever is longer. It never stops by itself.
 */
export function nextCheckAt(now: Date, everyDays: number, failuresInARow: number): Date {
  const longest = Math.max(everyDays, LONGEST_DAYS);
  const days = Math.min(longest, everyDays * 2 ** Math.max(0, failuresInARow - 1));
  return new Date(now.getTime() + days * DAY_MS);
}
