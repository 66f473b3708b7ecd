import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { v4 as random } from 'uuid';
import { log } from '@/lib/log';
import { PRESENCE_CHANNEL } from '@/lib/presence/places';

/** On this channel what is written announces its team. */
export const EVENTS_CHANNEL = 'assay_live';

/** A notification to oneself arrives within milliseconds or, behind a pooler, never. */
const ECHO_MS = 2_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** A statement that takes longer is taken for a broken line. */
const STATEMENT_MS = 15_000;

export type LineSettings = {
  connectionString: string | undefined;
  /** `poll` never listens. */
  mode: 'listen' | 'poll';
  /** Sends a notification over another connection than the one that listens. */
  notify: (channel: string, payload: string) => Promise<void>;
  onOpen: () => void;
  onNotification: (channel: string, payload: string) => void;
};

/** One connection that listens to notifications; it is opened again whenever it breaks, until it is stopped. */
export class Line {
  readonly #settings: LineSettings;
  readonly #stop = new AbortController();
  #client: Client | null = null;
  #listening = false;
  #echo: { payload: string; heard: () => void } | null = null;
  #run: Promise<void> | null = null;

  constructor(settings: LineSettings) {
    this.#settings = settings;
  }

  /** The open connection, or null while there is none. */
  get client(): Client | null {
    return this.#client;
  }

  /** Whether notifications arrive. */
  get listening(): boolean {
    return this.#listening;
  }

  start(): void {
    this.#run ??= this.#keepOpen();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#run;
  }

  /** Gives the connection up, because it does not answer; the next one is opened. */
  drop(): void {
    const client = this.#client;
    this.#client = null;
    client?.end().catch(() => undefined);
  }

  /** Finds out whether notifications arrive: one that another connection sends must come in over this one. */
  async test(): Promise<void> {
    const client = this.#client;
    if (!client || this.#settings.mode === 'poll') return;
    const payload = `echo ${random()}`;
    const heard = new Promise<boolean>((resolve) => {
      this.#echo = { payload, heard: () => resolve(true) };
    });
    await this.#settings.notify(EVENTS_CHANNEL, payload);
    const arrived = await Promise.race([heard, sleep(ECHO_MS, false, { ref: false })]);
    if (client !== this.#client) return;
    if (arrived !== this.#listening && !arrived) {
      log.warn('no notifications arrive over this connection (a pooler?): asking every second');
    }
    this.#listening = arrived;
  }

  async #keepOpen(): Promise<void> {
    const { signal } = this.#stop;
    let wait = FIRST_WAIT_MS;
    while (!signal.aborted) {
      try {
        await this.#openUntilLost(() => {
          wait = FIRST_WAIT_MS;
        });
        if (!signal.aborted) log.warn('the line to the database for live events broke');
      } catch (error) {
        if (!signal.aborted) log.warn({ err: error }, 'no line to the database for live events');
      }
      this.#client = null;
      this.#listening = false;
      await sleep(wait, undefined, { signal }).catch(() => undefined);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  }

  async #openUntilLost(opened: () => void): Promise<void> {
    const client = new Client({
      connectionString: this.#settings.connectionString,
      application_name: 'assay live',
      keepAlive: true,
      connectionTimeoutMillis: STATEMENT_MS,
      query_timeout: STATEMENT_MS,
    });
    const lost = new Promise<void>((resolve) => {
      client.on('end', resolve);
      client.on('error', () => resolve());
    });
    const close = () => void client.end().catch(() => undefined);
    this.#stop.signal.addEventListener('abort', close);
    try {
      await client.connect();
      client.on('notification', ({ channel, payload = '' }) => this.#hear(channel, payload));
      if (this.#settings.mode === 'listen') {
        await client.query(`LISTEN ${EVENTS_CHANNEL}`);
        await client.query(`LISTEN ${PRESENCE_CHANNEL}`);
      }
      this.#client = client;
      await this.test();
      opened();
      this.#settings.onOpen();
      await lost;
    } finally {
      this.#stop.signal.removeEventListener('abort', close);
      close();
    }
  }

  #hear(channel: string, payload: string): void {
    if (payload.startsWith('echo ')) {
      if (payload === this.#echo?.payload) this.#echo.heard();
      return;
    }
    this.#settings.onNotification(channel, payload);
  }
}
