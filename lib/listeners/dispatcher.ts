import { setTimeout as sleep } from 'node:timers/promises';
import { formatPosition, type Position } from '@/lib/live/position';
import { readBatch, readPosition } from '@/lib/live/queries';
import { log } from '@/lib/log';
import type { Hub } from './hub';
import type { Line } from './line';

/** How long somebody who begins to listen waits for the line. */
const READY_MS = 5_000;

/**
 * Reads what all processes write and tells it to those who listen in this one. It holds a position in the stream of
 * events, so what happened while the line was broken is read when it stands again.
 */
export class Dispatcher {
  readonly #line: Pick<Line, 'client' | 'drop'>;
  readonly #hub: Hub;
  #position: Position | null = null;
  #reading: Promise<void> | null = null;
  #again = false;

  constructor(line: Pick<Line, 'client' | 'drop'>, hub: Hub) {
    this.#line = line;
    this.#hub = hub;
  }

  /** How far this process has read; null before anybody listens. */
  get position(): Position | null {
    return this.#position;
  }

  /**
   * Waits until there is a position from which batches come; false when there is none within five seconds. Whoever reads
   * where the database is after this will be told everything beyond by a batch.
   */
  async ready(): Promise<boolean> {
    for (const end = Date.now() + READY_MS; Date.now() < end; await sleep(20)) {
      await this.read();
      if (this.#position) return true;
    }
    return false;
  }

  /** Reads what happened since the last reading and tells it. A call during a reading makes one more reading. */
  async read(): Promise<void> {
    this.#again = true;
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = null;
      // Somebody asked between the last look and this line.
      if (this.#again && this.#line.client) void this.read();
    });
    await this.#reading;
  }

  async #readAll(): Promise<void> {
    while (this.#again && this.#line.client) {
      this.#again = false;
      try {
        await this.#readOnce(this.#line.client);
      } catch (error) {
        log.warn({ err: error }, 'live events could not be read');
        this.#line.drop();
      }
    }
  }

  async #readOnce(client: NonNullable<Line['client']>): Promise<void> {
    if (this.#hub.size === 0) {
      this.#position = null;
    } else if (this.#position === null) {
      this.#position = await readPosition(client);
    } else {
      const batch = await readBatch(client, this.#position.seen);
      if (batch) {
        this.#position = batch.after;
        this.#hub.deliver(batch);
      } else {
        // The database counts less than it did: it is another one, or an older state of it.
        this.#position = await readPosition(client);
        this.#hub.reset(formatPosition(this.#position));
      }
    }
  }
}
