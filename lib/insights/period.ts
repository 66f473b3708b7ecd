import type { InsightFilter } from './schema';

/** From a day to a day, both in it, as YYYY-MM-DD in UTC. */
export type Days = { from: string; to: string };

/** How finely a period is divided in pictures over time. */
export type Unit = 'day' | 'week' | 'month';

/** A period and how it is divided. */
export type Period = Days & { unit: Unit };

/** Days that are read from counts by day, or months from counts by month; a month is named by its first day. */
export type Part = Days & { grain: 'day' | 'month' };

const DAY = 86_400_000;
/** As many columns as there is room for on a phone: a month of days, half a year of weeks. */
const MOST_DAYS = 31;
const MOST_WEEKS = 26;

/** The day that lies so many days after another; before it, when they are negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** How many days there are, both ends counted. */
export function lengthOf({ from, to }: Days): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
}

/**
 * The days that a filter asks for. It never reaches beyond `today`; what begins later is today alone. `all` begins on
 * the team's `first` day, today when there is none.
 */
export function periodOf(filter: InsightFilter, today: string, first: string | null): Period {
  const to = filter.to && filter.to < today ? filter.to : today;
  const wanted = filter.from ?? presetStart(filter, to, first ?? today);
  const from = wanted < to ? wanted : to;
  const days = lengthOf({ from, to });
  const unit = days <= MOST_DAYS ? 'day' : days <= MOST_WEEKS * 7 ? 'week' : 'month';
  return { from, to, unit };
}

function presetStart({ period = '90d' }: InsightFilter, to: string, first: string): string {
  if (period === '30d') return addDays(to, -29);
  if (period === '90d') return addDays(to, -89);
  if (period === 'all') return first;
  // From the first of a month, so that the twelfth one back is whole.
  const [year, month] = to.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 12, 1)).toISOString().slice(0, 10);
}

/** The first day of the day's week (ISO: Monday) or month; the day itself for days. */
export function startOf(day: string, unit: Unit): string {
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  if (unit === 'day') return day;
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** The period cut into its days, weeks or months, in order; the first and the last may be shorter. */
export function divide({ from, to, unit }: Period): Days[] {
  const pieces: Days[] = [];
  for (let start = from; start <= to; ) {
    const next = nextStart(startOf(start, unit), unit);
    pieces.push({ from: start, to: next <= to ? addDays(next, -1) : to });
    start = next;
  }
  return pieces;
}

function nextStart(start: string, unit: Unit): string {
  if (unit !== 'month') return addDays(start, unit === 'day' ? 1 : 7);
  return startOf(addDays(start, 31), 'month');
}

/** The same days as whole months where there are any, and the days before and after them: fewer counts to add up. */
export function partsOf({ from, to }: Days): Part[] {
  const first = from.endsWith('-01') ? from : nextStart(startOf(from, 'month'), 'month');
  const end = startOf(addDays(to, 1), 'month');
  if (first >= end) return [{ grain: 'day', from, to }];
  const parts: Part[] = [{ grain: 'month', from: first, to: startOf(addDays(end, -1), 'month') }];
  if (from < first) parts.unshift({ grain: 'day', from, to: addDays(first, -1) });
  if (end <= to) parts.push({ grain: 'day', from: end, to });
  return parts;
}
