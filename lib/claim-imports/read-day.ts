import { calendarDate } from '@/lib/capture/calendar-date';
import type { DateOrder } from './schema';

const ISO = /^\d{4}([-/.]?)\d{2}\1\d{2}(?:[T ].*)?$/;
const YEAR_FIRST = /^(\d{4})[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?$/;
const NAMED =
  /^(?:\p{L}+,?\s+)?(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})$/u;
const NUMBERS = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})$/;

/** What became of a written date: a day (YYYY-MM-DD), or a sentence why it is none. */
export type ReadDay = { day: string } | { fault: string };

/**
 * The day that is written, exactly. Year first (2024-04-03, 2024年4月3日) and the month by its English name are always
 * understood; three numbers that end with the year only in the order that a person stated.
 */
export function readDay(written: string, order: DateOrder): ReadDay {
  const text = written.normalize('NFKC').trim();
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayOf(written, yearFirst[1], yearFirst[2], yearFirst[3]);
  if (ISO.test(text) || NAMED.test(text)) {
    const day = calendarDate(text);
    return day ? { day } : unknown(written);
  }
  const numbers = NUMBERS.exec(text);
  if (!numbers) return unknown(written);
  if (order === 'named') {
    return { fault: `${written} can be two days. Say whether the day or the month comes first.` };
  }
  const [, first, , second, year] = numbers;
  return order === 'day_first'
    ? dayOf(written, year, second, first)
    : dayOf(written, year, first, second);
}

function dayOf(written: string, year = '', month = '', day = ''): ReadDay {
  const iso = calendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return iso ? { day: iso } : unknown(written);
}

function unknown(written: string): ReadDay {
  return { fault: `“${written.slice(0, 40)}” is not a day that can be read. Write 2024-03-01.` };
}
