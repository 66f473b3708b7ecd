const SECOND_MS = 1000;

/** A copy takes the archive half a minute to a few; asked more often, it answers 429. */
export const POLL_MS = 15 * SECOND_MS;

/** The first try again comes after half a minute, then twice as long each time, up to two hours. */
const FIRST_WAIT_MS = 30 * SECOND_MS;
const LONGEST_WAIT_MS = 2 * 60 * 60 * SECOND_MS;

/** With the waits above, about half a day: an outage is over by then, or somebody asks again by hand. */
export const MOST_ATTEMPTS = 14;

/** A copy that is still being made after this long will never be. */
export const LONGEST_WORK_MS = 30 * 60 * SECOND_MS;

/** How long to wait after so many tries that went wrong: what the archive asked for, but never less than our own patience. */
export function waitAfter(attempt: number, asked = 0): number {
  return Math.max(asked, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1)));
}
