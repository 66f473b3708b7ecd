import { scaleUtc } from 'd3-scale';
import type { Stance } from '@/prisma/generated/enums';

/** A piece of evidence as a timeline needs it; `date` is its document's, YYYY-MM-DD. `number` is what the page calls it. */
export type DatedEvidence = {
  id: string;
  number: number;
  date: string | null;
  stance: Stance;
  source: { id: string; title: string };
};

/** Where a mark stands, in units of the drawing; `y` is 0 on the line, negative above it. */
export type Mark<T> = T & { x: number; y: number; shade: number };

export type Timeline<T> = {
  width: number;
  /** How far marks reach above and below the line. */
  above: number;
  below: number;
  ticks: Tick[];
  marks: Mark<T>[];
  /** Where the claim's own day stands; null when it is not known. */
  claimX: number | null;
  /** What has no date, and is in the table only. */
  undated: T[];
  /** The independent sources in the order in which they first spoke; a mark's `shade` is its place here. */
  sources: { id: string; title: string }[];
};

/** A day on the axis, written as finely as the axis is divided. */
export type Tick = { x: number; date: string; precision: 'year' | 'month' | 'day' };

/** Between two marks that would touch, and between the line and the first row. */
export const markSize = 24;
const margin = 16;
/** In milliseconds. */
const DAY = 86_400_000;
/** A tick needs room for “September 2019”. */
const tickRoom = 96;

/**
 * Places evidence by its document's date: support above the line, contradiction below it, what qualifies or gives context
 * on it; marks that would touch are stacked. The axis reaches the day the claim was made, too.
 */
export function layTimeline<T extends DatedEvidence>(
  items: readonly T[],
  width: number,
  claimedOn: string | null = null,
): Timeline<T> {
  const dated = items
    .filter((item) => item.date !== null)
    .toSorted((a, b) => timeOf(a) - timeOf(b) || a.number - b.number);
  const scale = timeScale([...dated.map(({ date }) => date), claimedOn], width);
  const sources = [...new Map(dated.map(({ source }) => [source.id, source])).values()];
  const rows = rowsOf(dated, (item) => scale(timeOf(item)));
  // The line is as thick as the stack of what stands on it.
  const thick = Math.max(1, ...rows.filter(({ side }) => side === 0).map(({ row }) => row + 1));
  const edge = (thick - 1) / 2;
  const marks = rows.map(({ item, x, side, row }) => ({
    ...item,
    x,
    y: markSize * (side === 0 ? row - edge : side * (edge + 1 + row)),
    shade: sources.findIndex(({ id }) => id === item.source.id),
  }));
  return {
    width,
    above: markSize + Math.max(0, ...marks.map(({ y }) => -y)),
    below: markSize + Math.max(0, ...marks.map(({ y }) => y)),
    ticks: ticksOf(scale, width),
    marks,
    claimX: claimedOn === null ? null : scale(Date.parse(claimedOn)),
    undated: items.filter((item) => item.date === null),
    sources,
  };
}

type Side = -1 | 0 | 1;

const sides: Record<Stance, Side> = { supports: -1, contradicts: 1, qualifies: 0, context: 0 };

const timeOf = ({ date }: { date: string | null }) => Date.parse(date ?? '');

/** Gives each item, in the order of days, the first row of its side in which nothing stands too near. */
function rowsOf<T extends DatedEvidence>(items: readonly T[], place: (item: T) => number) {
  const taken = new Map<string, number>();
  return items.map((item) => {
    const x = place(item);
    const side = sides[item.stance];
    let row = 0;
    while (x - (taken.get(`${side}/${row}`) ?? Number.NEGATIVE_INFINITY) < markSize) row += 1;
    taken.set(`${side}/${row}`, x);
    return { item, x, side, row };
  });
}

/** A scale of days over `width`, with margins; a month around when there is a single day, two weeks for a few. */
export function timeScale(dates: readonly (string | null)[], width: number) {
  const times = dates.flatMap((date) => (date ? [Date.parse(date)] : []));
  const first = times.length > 0 ? Math.min(...times) : 0;
  const last = times.length > 0 ? Math.max(...times) : 0;
  // Two days that fill the whole width would look far apart, with no day between them to write on the axis.
  const around = first === last ? 30 * DAY : Math.max(0, (14 * DAY - (last - first)) / 2);
  return scaleUtc([first - around, last + around], [margin, width - margin]);
}

/** As many ticks as there is room to write their dates. */
export function ticksOf(scale: ReturnType<typeof timeScale>, width: number): Tick[] {
  const most = Math.max(2, Math.floor(width / tickRoom));
  // A scale rounds the count to even steps, often upwards.
  const counts = Array.from({ length: most }, (_, index) => most - index);
  const dates =
    counts
      // A few days are divided into hours, which no document's date has.
      .map((count) => scale.ticks(count).filter((date) => date.getTime() % DAY === 0))
      .find((found) => found.length <= most) ?? [];
  const days = dates.map((date) => date.toISOString().slice(0, 10));
  const all = (end: string) => days.every((day) => day.endsWith(end));
  const precision = all('-01-01') ? 'year' : all('-01') ? 'month' : 'day';
  const inside = ({ x }: Tick) => x > tickRoom / 3 && x < width - tickRoom / 3;
  return dates
    .map((date, index): Tick => ({ x: scale(date), date: days[index] ?? '', precision }))
    .filter(inside);
}
