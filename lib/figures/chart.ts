import { scaleLinear } from 'd3-scale';
import type { Figure } from '@/lib/digest/dossier';
import { type DatedEvidence, type Tick, ticksOf, timeScale } from '@/lib/timeline/timeline';

/** Evidence that gives a value; it stands at the day the value is of, else at its document's. */
export type MeasuredEvidence = DatedEvidence & { figure: Figure };

export type FigureMark<T> = T & { x: number; top: number; bottom: number };

export type FigureChart<T> = {
  width: number;
  height: number;
  unit: string | null;
  ticks: Tick[];
  levels: { y: number; value: number }[];
  marks: FigureMark<T>[];
  /** What has no day, or another unit, and is in the table only. */
  left: T[];
};

/** High enough to tell five levels apart. */
const height = 180;
const margin = 14;
const levelCount = 5;
/** The axis begins at zero when the smallest value is at most this share of the largest: no difference is blown up. */
const zeroShare = 0.75;

/** Values closer than this share of themselves are drawn as one: floating point cannot part them with ticks. */
const finest = 1e-9;

/**
 * Who says how much, when: values of the unit that most of the evidence uses, over time; ranges as spans. Null when
 * nothing can be drawn. Values of other units are left to the table.
 */
export function layFigures<T extends MeasuredEvidence>(
  items: readonly T[],
  width: number,
): FigureChart<T> | null {
  const unit = commonUnit(items);
  const shown = items.filter((item) => sameUnit(item.figure.unit, unit) && dayOf(item) !== null);
  if (shown.length === 0) return null;
  const times = timeScale(shown.map(dayOf), width);
  const values = valueScale(shown.map(({ figure }) => figure));
  return {
    width,
    height,
    unit,
    ticks: ticksOf(times, width),
    levels: values.ticks(levelCount).map((value) => ({ value, y: values(value) })),
    marks: shown
      .map((item) => ({
        ...item,
        x: times(Date.parse(dayOf(item) ?? '')),
        top: values(item.figure.high),
        bottom: values(item.figure.low),
      }))
      .toSorted((a, b) => a.x - b.x || a.number - b.number),
    left: items.filter((item) => !shown.includes(item)),
  };
}

/** The day a value is of; its document's when the value says none. */
export function dayOf({ figure, date }: Pick<MeasuredEvidence, 'figure' | 'date'>): string | null {
  return figure.asOf ?? date;
}

const fold = (unit: string | null) => (unit ?? '').trim().toLowerCase();
const sameUnit = (one: string | null, other: string | null) => fold(one) === fold(other);

/** The unit used most; of two used equally, the one used first. */
function commonUnit(items: readonly MeasuredEvidence[]): string | null {
  const counts = new Map<string, { unit: string | null; count: number }>();
  for (const { figure } of items) {
    const known = counts.get(fold(figure.unit));
    counts.set(fold(figure.unit), {
      unit: known?.unit ?? figure.unit,
      count: (known?.count ?? 0) + 1,
    });
  }
  const [first] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  return first?.unit ?? null;
}

function valueScale(figures: readonly Figure[]) {
  const low = Math.min(...figures.map((figure) => figure.low));
  const high = Math.max(...figures.map((figure) => figure.high));
  const fromZero = low >= 0 && low <= high * zeroShare;
  const domain =
    high - low <= Math.max(Math.abs(low), Math.abs(high)) * finest
      ? [Math.min(0, low), Math.max(0, high) || 1]
      : [fromZero ? 0 : low, high];
  return scaleLinear(domain as [number, number], [height - margin, margin]).nice(levelCount);
}
