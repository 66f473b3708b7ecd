import type { MailPace } from '@/prisma/generated/enums';

/** When somebody wants mail: minutes after midnight in their own time zone. */
export type MailTimes = {
  timeZone: string;
  quietFrom: number | null;
  quietTo: number | null;
  dailyAt: number;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const numeric = 'numeric';
  const parts = {
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  } as const;
  const format = new Intl.DateTimeFormat('en-US', {
    ...parts,
    timeZone,
    hourCycle: 'h23',
    era: 'short',
  });
  formats.set(timeZone, format);
  return format;
}

/** Is this the name of a time zone of the IANA database? */
export function isTimeZone(name: string): boolean {
  // Offsets such as "+05:45" are time zones to Intl, but know no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    // Not kept: names that people try can be spelled in millions of ways.
    return new Intl.DateTimeFormat('en-US', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

/** What clocks in the zone show, written as the UTC time that shows the same. */
function wallOf(at: number, timeZone: string): number {
  const part = (name: string) => Number(parts.find(({ type }) => type === name)?.value);
  const parts = formatOf(timeZone).formatToParts(at);
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')];
  return Date.UTC(part('year'), part('month') - 1, part('day'), hour, minute, second);
}

/** The minute after midnight that clocks in the zone show. */
export function minuteOf(at: Date, timeZone: string): number {
  return Math.floor((wallOf(at.getTime(), timeZone) % DAY) / MINUTE);
}

/**
 * The time at which clocks in the zone show a wall time. Shown twice (clocks put back), it is the first; never shown
 * (clocks put forward), it is as much later as the clocks jump: Temporal's disambiguation "compatible".
 */
function timeOf(wall: number, timeZone: string): number {
  const offset = (at: number) => wallOf(at, timeZone) - at;
  // No zone is more than a day from UTC, and none changes twice in two days.
  const [before, after] = [offset(wall - DAY), offset(wall + DAY)];
  const shown = [wall - before, wall - after].filter((at) => wallOf(at, timeZone) === wall);
  return shown.length > 0 ? Math.min(...shown) : wall - before;
}

/** The first time after `after` at which the daily mail is due. */
export function nextDaily(after: Date, { timeZone, dailyAt }: MailTimes): Date {
  const midnight = Math.floor(wallOf(after.getTime(), timeZone) / DAY) * DAY;
  for (let day = midnight; ; day += DAY) {
    const at = timeOf(day + dailyAt * MINUTE, timeZone);
    if (at > after.getTime()) return new Date(at);
  }
}

/** The next full hour on the clocks of the zone. */
export function nextHour(after: Date, { timeZone }: MailTimes): Date {
  const wall = wallOf(after.getTime(), timeZone);
  const full = Math.floor(after.getTime() / 1000) * 1000;
  return new Date(full + (60 * 60_000 - (wall % (60 * 60_000))));
}

/** Do the quiet hours hold? From inclusive, to exclusive, over midnight where `to` is the smaller one. */
export function isQuiet(at: Date, times: MailTimes): boolean {
  const { quietFrom: from, quietTo: to, timeZone } = times;
  if (from === null || to === null) return false;
  const minute = minuteOf(at, timeZone);
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** Clocks change at full quarters of an hour, so that no step is longer than to the next one. */
const STEP = 15;

/** The first time from `at` on that is not in the quiet hours; whole minutes when it is not `at` itself. */
export function afterQuiet(at: Date, times: MailTimes): Date {
  let now = at;
  while (isQuiet(now, times)) {
    const start = Math.floor(now.getTime() / MINUTE);
    const left = ((times.quietTo ?? 0) - minuteOf(now, times.timeZone) + 1440) % 1440;
    now = new Date((start + Math.min(left || 1440, STEP - (start % STEP))) * MINUTE);
  }
  return now;
}

/**
 * When what happened by `at` is mailed: at once, at the next full hour, or at the daily time; never in the quiet hours.
 * What is due at the same time goes into one mail.
 */
export function dueAt(at: Date, pace: Exclude<MailPace, 'none'>, times: MailTimes): Date {
  const due = {
    event: () => at,
    hourly: () => nextHour(at, times),
    daily: () => nextDaily(at, times),
  };
  return afterQuiet(due[pace](), times);
}

/** The time zones that people choose from, by name; UTC among them. */
export function listTimeZones(): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}
