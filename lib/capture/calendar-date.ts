const MONTHS =
  'january february march april may june july august september october november december';

function monthNumber(name: string): number {
  const start = name.toLowerCase().slice(0, 3);
  return MONTHS.split(' ').findIndex((month) => month.startsWith(start)) + 1;
}

function day(year: number, month: number, date: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, date));
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return exists && year >= 1000 && month > 0 ? time.toISOString().slice(0, 10) : undefined;
}

/**
 * A written date as YYYY-MM-DD, exactly the day that is written, or undefined. Understands ISO 8601,
 * 20181105, "5 November 2018", "Nov 5th, 2018" and HTTP dates; never guesses 5/11/2018.
 */
export function calendarDate(written: string | undefined): string | undefined {
  const text = written?.trim() ?? '';
  const iso =
    /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)T?\d{6}/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(\p{L}{3,9})\.?,?\s+(\d{4})\b/u.exec(
    text,
  );
  if (dayFirst)
    return day(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = /\b(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text);
  if (!monthFirst) return undefined;
  return day(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2]));
}
