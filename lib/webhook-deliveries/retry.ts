const MINUTE = 60;
const HOUR = 3600;

/**
 * Seconds until a delivery is tried again, by how often it was tried: growing by three to five times, ten attempts in a
 * little over a day (24.7 hours), as Standard Webhooks recommends. A webhook that takes nothing is disabled after a day, so
 * the last attempt is the one that settles it.
 */
const WAITS = [
  ...[5, 30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  ...[2 * HOUR, 5 * HOUR, 8 * HOUR, 9 * HOUR],
];

/** The longest that a receiver's own Retry-After counts: half a day, in seconds. */
const LONGEST_WISH = 12 * HOUR;

/** How many requests a delivery is given up after. */
export const MOST_TRIES = WAITS.length + 1;

/** Up to a fifth more, so that what failed together is not tried again together. */
const JITTER = 0.2;

/**
 * When a delivery that was tried `tries` times is tried again; null when it is given up. `random` is from 0 up to 1;
 * `wished` are the seconds of a Retry-After, which only ever lengthens the wait.
 */
export function retryAt(
  tries: number,
  now: Date,
  random: number,
  wished: number | null = null,
): Date | null {
  const wait = WAITS[tries - 1];
  if (wait === undefined) return null;
  const seconds = Math.max(wait * (1 + JITTER * random), Math.min(wished ?? 0, LONGEST_WISH));
  return new Date(now.getTime() + Math.round(seconds * 1000));
}

/** Shortest and longest rest, in milliseconds: five seconds, the first wait; five minutes, what a recovery may go unnoticed. */
const SHORTEST_REST = 5_000;
const LONGEST_REST = 300_000;

/**
 * Until when a webhook is left alone after a round in which nothing arrived: a tenth of the time that it has been failing.
 * What is dead costs one round in that time, however much waits for it.
 */
export function restUntil(failingSince: Date, now: Date): Date {
  const tenth = (now.getTime() - failingSince.getTime()) / 10;
  return new Date(now.getTime() + Math.min(Math.max(tenth, SHORTEST_REST), LONGEST_REST));
}

/** The seconds of a Retry-After header, as a number or as a date; null without one that can be read. */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  if (!header) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  // HTTP dates end so (RFC 9110); other texts that Date takes for a date are none.
  const at = header.endsWith(' GMT') ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}
