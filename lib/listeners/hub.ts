import {
  type Batch,
  batchFrames,
  concerns,
  type EventFilter,
  namedFrame,
  passes,
  unseen,
} from '@/lib/live/events';
import { formatPosition, type Position } from '@/lib/live/position';
import { covers, type Snapshot } from '@/lib/live/snapshot';
import type { Credential } from './access-queries';

/** One open stream. */
export type Listener = {
  readonly teamId: string;
  readonly userId: string;
  readonly role: string;
  readonly credential: Credential;
  readonly filter: EventFilter;
  readonly screenId: string | null;
  /** Sends bytes; false when the reader is too slow and was cut off. */
  readonly send: (bytes: Uint8Array) => boolean;
  /** Ends the stream, after the words if there are any. */
  readonly end: (last?: Uint8Array) => void;
  /** What it was told by replay; batches leave that out. Null once a batch has seen all of it. */
  from: Snapshot | null;
  /** Batches that came while it was replayed; null afterwards. */
  held: Batch[] | null;
};

const encoder = new TextEncoder();

/** Text as the bytes of a stream. */
export function encode(text: string): Uint8Array {
  return encoder.encode(text);
}

/** A beat is sent to a twentieth of the listeners every second, so to each of them every twenty. */
export const BEAT_SECONDS = 20;

/** Everybody who listens in this process, by team. */
export class Hub {
  readonly #teams = new Map<string, Set<Listener>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  all(): Listener[] {
    return [...this.#teams.values()].flatMap((listeners) => [...listeners]);
  }

  ofTeam(teamId: string): Listener[] {
    return [...(this.#teams.get(teamId) ?? [])];
  }

  add(listener: Listener): void {
    const listeners = this.#teams.get(listener.teamId) ?? new Set();
    this.#teams.set(listener.teamId, listeners.add(listener));
    this.#size += 1;
  }

  remove(listener: Listener): void {
    const listeners = this.#teams.get(listener.teamId);
    if (!listeners?.delete(listener)) return;
    this.#size -= 1;
    if (listeners.size === 0) this.#teams.delete(listener.teamId);
  }

  /** Tells everybody what concerns them. What is the same for most of a team is written once. */
  deliver(batch: Batch): void {
    for (const teamId of this.#teams.keys()) {
      const own = { ...batch, rows: batch.rows.filter((row) => row.teamId === teamId) };
      const named = new Set(own.rows.map(({ userId }) => userId));
      const shared = bytesFor(own, teamId);
      for (const listener of this.ofTeam(teamId)) {
        if (listener.held) listener.held.push(own);
        else tell(listener, own, named.has(listener.userId) ? null : shared);
      }
    }
  }

  /** Asks everybody to look anew, because what happened can no longer be told. */
  reset(id: string): void {
    const bytes = encode(namedFrame('reset', {}, id));
    for (const listener of this.all()) listener.send(bytes);
  }

  /** Shows those whose turn it is that the line still stands, and how far they are. */
  beat(second: number, at: Position): void {
    const bytes = encode(namedFrame('beat', {}, formatPosition(at)));
    const alone = encode(namedFrame('beat', {}));
    this.all().forEach((listener, index) => {
      if (index % BEAT_SECONDS !== second % BEAT_SECONDS || listener.held) return;
      // Who was replayed further than `at` would be told the same again from there.
      const behind = listener.from !== null && !covers(at.seen, listener.from);
      listener.send(behind ? alone : bytes);
    });
  }

  /** Ends every stream; their readers come back to whoever answers then. */
  close(): void {
    for (const listener of this.all()) listener.end();
  }
}

/** What a listener without a filter gets whom no row of the batch names; null when they are asked to look anew. */
function bytesFor(batch: Batch, teamId: string): Uint8Array | null {
  if (batch.flooded.has(teamId)) return null;
  const rows = batch.rows.filter(({ userId }) => userId === null);
  return encode(batchFrames(batch.before, batch.after, rows).join(''));
}

/** Sends a batch to one listener who is not being replayed. */
export function tell(listener: Listener, batch: Batch, shared: Uint8Array | null = null): void {
  const { from, filter } = listener;
  if (from && covers(batch.after.seen, from)) listener.from = null;
  if (batch.flooded.has(listener.teamId)) {
    listener.send(encode(namedFrame('reset', {}, formatPosition(batch.after))));
    return;
  }
  if (shared && !from && !filter.claim && !filter.document) {
    if (shared.length > 0) listener.send(shared);
    return;
  }
  const rows = (from ? unseen(batch.rows, from) : batch.rows).filter(
    (row) => concerns(row, listener.userId) && passes(row.event, filter),
  );
  if (rows.length === 0) return;
  const frames = batchFrames(from ?? batch.before, batch.after, rows);
  listener.send(encode(frames.join('')));
}
