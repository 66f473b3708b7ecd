import { scaleLinear } from 'd3-scale';

/** Where values stand along an axis, and the values to write on it. */
export type Axis = { place: (value: number) => number; ticks: number[] };

/** Values that differ by less than this part of what they come to are one place: no ticks could be told apart there. */
const FINEST = 1e-9;

/**
 * An axis of round numbers that holds all values, from `start` to `end` of a drawing, with about `count` of them written,
 * at least two.
 */
export function axisOf(
  values: readonly number[],
  { start, end }: { start: number; end: number },
  count: number,
): Axis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const finest = FINEST * Math.max(Math.abs(low), Math.abs(high), 1);
  // A single value would have no scale.
  const top = high - low > finest ? high : low + Math.max(1, finest);
  const scale = scaleLinear([low, top], [start, end]).nice(count);
  return { place: (value) => scale(value), ticks: scale.ticks(count) };
}

/** At most `most` places of a row of `length`, evenly apart, the first one among them. */
export function evenly(length: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(length / Math.max(1, most)));
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
}

/** A text that fits into so many pixels at 12 px, cut with an ellipsis; letters are taken as wide as most are. */
export function cutToFit(text: string, pixels: number): string {
  // Of Inter at 12 px, on average; whole words of a name are rarely wider.
  const letters = Math.max(1, Math.floor(pixels / 6.6));
  const characters = [...text];
  return characters.length <= letters ? text : `${characters.slice(0, letters - 1).join('')}…`;
}
