import { parseSnapshot, type Snapshot } from './snapshot';

/**
 * How far a listener is, as the `id:` of an event says it: everything that `seen` sees was told. In the middle of a batch
 * (`part`) of what `seen` sees beyond `before`, only the rows up to `row` were told. `cluster` names the database
 * cluster whose transactions are counted; `seconds` is when, by the clock of the database.
 */
export type Position = {
  cluster: string;
  seconds: number;
  seen: Snapshot;
  part: { before: Snapshot; row: bigint } | null;
};

/** Positions older than this may miss what was removed: rows are kept for two days, this leaves an hour for slow ones. */
export const REPLAYED_SECONDS = 47 * 3600;

/** Longer ones are not ours: a snapshot lists at most as many transactions as there are connections. */
const LONGEST = 12_000;

/** Writes a position as the `id:` of an event. */
export function formatPosition({ cluster, seconds, seen, part }: Position): string {
  const words = [cluster, String(seconds), seen.text];
  if (part) words.push(part.before.text, String(part.row));
  return words.join('-');
}

/** Reads what a listener sent as the last id it got; null when it is not one of ours. */
export function parsePosition(text: string): Position | null {
  if (text.length > LONGEST) return null;
  const match = /^(\d{0,20})-(\d{1,12})-([\d:,]+)(?:-([\d:,]+)-(\d{1,18}))?$/.exec(text);
  if (!match) return null;
  const [, cluster = '', seconds, seenText = '', beforeText, row] = match;
  const seen = parseSnapshot(seenText);
  if (!seen) return null;
  if (beforeText === undefined) return { cluster, seconds: Number(seconds), seen, part: null };
  const before = parseSnapshot(beforeText);
  if (!before) return null;
  return { cluster, seconds: Number(seconds), seen, part: { before, row: BigInt(row ?? 0) } };
}

/** Can what happened since `position` still be told, as things are `now`? Not after two days, nor from another cluster. */
export function isReplayable(position: Position, now: Position): boolean {
  return (
    position.cluster === now.cluster &&
    position.seen.xmax <= now.seen.xmax &&
    now.seconds - position.seconds < REPLAYED_SECONDS
  );
}
