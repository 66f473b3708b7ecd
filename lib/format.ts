/** A calendar day (`2024-03-01`) or the UTC day of a time, as "1 March 2024" with fixed spaces. */
export function formatDate(locale: string, value: string): string {
  const day = new Intl.DateTimeFormat(toTag(locale), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(value));
  return fixed(locale, day);
}

/** A day as an axis writes it: "2024", "Mar 2024" or "1 Mar 2024", with fixed spaces. */
export function formatTick(
  locale: string,
  { date, precision }: { date: string; precision: 'year' | 'month' | 'day' },
): string {
  const day = new Intl.DateTimeFormat(toTag(locale), {
    year: 'numeric',
    ...(precision !== 'year' && { month: 'short' }),
    ...(precision === 'day' && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(date));
  return fixed(locale, day);
}

/** With spaces that do not break; French writes the first of a month as an ordinal, which `Intl` does not. */
function fixed(locale: string, day: string): string {
  const spoken = locale === 'fr' ? day.replace(/^1 /, '1er ') : day;
  return spoken.replaceAll(' ', '\u00a0');
}

/** What stands between a day and its time, where it is not a comma and a space. */
const beforeTime: Record<string, string> = { ar: '، ', zh: '\u00a0' };

/** A time as "1 March 2024, 14:02 UTC", with fixed spaces. */
export function formatDateTime(locale: string, value: string): string {
  const time = new Intl.DateTimeFormat(toTag(locale), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(new Date(value));
  return `${formatDate(locale, value)}${beforeTime[locale] ?? ', '}${time}\u00a0UTC`;
}

/**
 * A time as the person's own clock shows it: "12:40" for today, "21 Nov, 12:40" for another day. Only where the page is
 * alive: the server has another clock.
 */
export function formatClock(locale: string, value: string, now = new Date()): string {
  const time = new Date(value);
  const isToday = time.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(toTag(locale), {
    ...(!isToday && { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(time)
    .replaceAll(' ', '\u00a0');
}

const units = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long before or after `now` a time lies ("3 days ago"); within a minute, "now". */
export function formatRelative(locale: string, value: string, now: string): string {
  const seconds = (Date.parse(value) - Date.parse(now)) / 1_000;
  const format = new Intl.RelativeTimeFormat(toTag(locale), { numeric: 'auto' });
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, 'second');
}

/** A number with the language's own grouping: 4,000. */
export function formatNumber(locale: string, value: number): string {
  return new Intl.NumberFormat(toTag(locale)).format(value);
}

/** A number or a range in the language's way, without its unit; up to six decimals. */
export function formatFigureValue(
  locale: string,
  { low, high }: { low: number; high: number },
): string {
  const number = new Intl.NumberFormat(toTag(locale), { maximumFractionDigits: 6 });
  return low === high ? number.format(low) : `${number.format(low)}–${number.format(high)}`;
}

/** What bytes are called, by thousands; French counts octets, Arabic writes the words out. */
const byteNames: Record<string, string[]> = {
  fr: ['o', 'ko', 'Mo', 'Go'],
  ar: ['بايت', 'كيلوبايت', 'ميغابايت', 'غيغابايت'],
};

/** A size in bytes as "2.4 MB": decimal units, a fixed space, at most one decimal. */
export function formatBytes(locale: string, bytes: number): string {
  const names = byteNames[locale] ?? ['B', 'kB', 'MB', 'GB'];
  const step = Math.min(names.length - 1, Math.max(0, Math.floor(Math.log10(bytes || 1) / 3)));
  const amount = new Intl.NumberFormat(toTag(locale), { maximumFractionDigits: 1 });
  return `${amount.format(bytes / 1_000 ** step)}\u00a0${names[step]}`;
}

/** A digest's beginning and end, in groups that can be compared by eye: "9f3c 71aa … 04be". */
export function formatDigest(digest: string): string {
  return `${digest.slice(0, 4)}\u00a0${digest.slice(4, 8)}\u00a0…\u00a0${digest.slice(-4)}`;
}

/** A language tag's name in the interface language ("Arabic"); the tag itself when unknown. */
export function formatLanguage(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames(toTag(locale), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/**
 * The tag to format by: English dates are written day, month, year; Arabic numbers in the digits 0 to 9, whatever a browser
 * takes for its default, because digests, addresses and numbers of claims stand beside them.
 */
function toTag(locale: string): string {
  if (locale === 'ar') return 'ar-u-nu-latn';
  return locale === 'en' ? 'en-GB' : locale;
}

/**
 * Days from one to another, both in it, as briefly as can be ("24–30 Aug 2026"); one day alone when they are the same.
 * Chinese has no range of days but figures between strokes, so there both are written out.
 */
export function formatDays(locale: string, from: string, to: string): string {
  if (locale === 'zh')
    return [...new Set([from, to].map((day) => formatDate('zh', day)))].join('至');
  return new Intl.DateTimeFormat(toTag(locale), {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  })
    .formatRange(new Date(from), new Date(to))
    .replace(/[\u2009 ]/g, '\u00a0');
}

/** How long something takes, in minutes, hours or days with at most one decimal ("45 mins", "5.2 hrs", "12 days"). */
export function formatDuration(locale: string, minutes: number): string {
  const hours = minutes / 60;
  const [value, unit] =
    minutes < 100 ? [minutes, 'minute'] : hours < 48 ? [hours, 'hour'] : [hours / 24, 'day'];
  return new Intl.NumberFormat(toTag(locale), {
    ...{ style: 'unit', unit },
    // The Arabic abbreviations are single letters that nobody reads.
    unitDisplay: locale === 'ar' ? 'long' : 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  })
    .format(value)
    .replaceAll(' ', '\u00a0');
}

/** A share of 1 as a percentage with one decimal: 12.5%. */
export function formatShare(locale: string, share: number): string {
  return new Intl.NumberFormat(toTag(locale), {
    ...{ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
  }).format(share);
}

/** A coefficient with three decimals and a minus as long as a plus, so that columns of them align: 0.743, −0.012. */
export function formatCoefficient(locale: string, value: number): string {
  return new Intl.NumberFormat(toTag(locale), {
    ...{ minimumFractionDigits: 3, maximumFractionDigits: 3 },
  })
    .format(value)
    .replace('-', '−');
}
