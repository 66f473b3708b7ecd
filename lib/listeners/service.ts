import { pool } from '@/lib/db';
import { env } from '@/lib/env';
import { namedFrame } from '@/lib/live/events';
import { log } from '@/lib/log';
import { PRESENCE_CHANNEL } from '@/lib/presence/places';
import { readStandings } from './access-queries';
import { Dispatcher } from './dispatcher';
import { BEAT_SECONDS, encode, Hub, type Listener } from './hub';
import { EVENTS_CHANNEL, Line } from './line';
import { PresenceBoard } from './presence-board';

/** Whether everybody who listens still may is asked this often, and at once when a team's members change. */
const ACCESS_SECONDS = 20;
/** What a team writes within this time is one look at who may listen. */
const CHECK_MS = 500;
/** Where notifications arrive, this is only a second net; where they do not, reading is every second. */
const NET_SECONDS = 10;
/** A database that could not notify may later: another pooler, another mode. */
const TEST_SECONDS = 60;

/** What one process needs to tell its listeners what all processes write. */
export class LiveService {
  readonly hub = new Hub();
  readonly presence = new PresenceBoard(this.hub);
  readonly line: Line;
  readonly dispatcher: Dispatcher;
  #timer: NodeJS.Timeout | undefined;
  readonly #checking = new Set<string>();
  #second = 0;
  #stopped = false;

  constructor(connectionString: string | undefined, mode: 'listen' | 'poll') {
    this.line = new Line({
      connectionString,
      mode,
      notify: async (channel, payload) => {
        await pool().query('SELECT pg_notify($1, $2)', [channel, payload]);
      },
      onOpen: () => this.#run(this.dispatcher.read()),
      onNotification: (channel, payload) => this.#hear(channel, payload),
    });
    this.dispatcher = new Dispatcher(this.line, this.hub);
  }

  /** Whether notifications arrive; otherwise the database is asked every second. */
  get listening(): boolean {
    return this.line.listening;
  }

  /** Whether the process is about to end, and nobody new may listen to it. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Does nothing once it was stopped: a reader that comes back on a line still open would keep the process from ending. */
  start(): void {
    if (this.#stopped) return;
    this.line.start();
    this.#timer ??= setInterval(() => this.#tick(), 1_000).unref();
  }

  /** Ends every stream and the line, for good. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    this.hub.close();
    await this.line.stop();
  }

  /** Ends the streams of those who may not listen any more, or as somebody else. */
  async checkAccess(listeners: Listener[]): Promise<void> {
    if (listeners.length === 0) return;
    const standings = await readStandings(listeners.map(({ credential }) => credential));
    for (const listener of listeners) {
      const now = standings.get(listener.credential.id);
      if (now?.teamId === listener.teamId && now.role === listener.role) continue;
      listener.end(encode(namedFrame('end', { reason: now ? 'changed' : 'access' })));
    }
  }

  #hear(channel: string, payload: string): void {
    if (channel === PRESENCE_CHANNEL) this.#run(this.presence.show(payload));
    if (channel !== EVENTS_CHANNEL || this.hub.ofTeam(payload).length === 0) return;
    this.#run(this.dispatcher.read());
    this.#checkSoon(payload);
  }

  /**
   * Whatever a team wrote may have been the end of a session, of a token or of somebody's role, of which most is not told
   * to listeners: all who listen are looked up, once for all that is written within half a second.
   */
  #checkSoon(teamId: string): void {
    if (this.#checking.has(teamId)) return;
    this.#checking.add(teamId);
    setTimeout(() => {
      this.#checking.delete(teamId);
      this.#run(this.checkAccess(this.hub.ofTeam(teamId)));
    }, CHECK_MS).unref();
  }

  #tick(): void {
    this.#second += 1;
    if (this.hub.size === 0) return;
    const every = (seconds: number) => this.#second % seconds === 0;
    if (!this.listening || every(NET_SECONDS)) this.#run(this.dispatcher.read());
    if (!this.listening || every(NET_SECONDS)) this.#run(this.presence.showAll());
    if (!this.listening && every(TEST_SECONDS)) this.#run(this.line.test());
    if (every(ACCESS_SECONDS)) this.#run(this.checkAccess(this.hub.all()));
    const { position } = this.dispatcher;
    if (position) this.hub.beat(this.#second % BEAT_SECONDS, position);
  }

  /** What fails here is tried again by the next tick. */
  #run(work: Promise<unknown>): void {
    work.catch((error: unknown) => log.warn({ err: error }, 'live events faltered'));
  }
}

// On the global object, because a development server loads this file anew after a change.
const store = globalThis as typeof globalThis & { assayLive?: LiveService };

/** The service of this process, begun by the first one who listens. */
export function liveService(): LiveService {
  store.assayLive ??= new LiveService(env.DATABASE_URL, env.ASSAY_LIVE);
  store.assayLive.start();
  return store.assayLive;
}

/** Ends every stream, so that the server can end; their readers come back by themselves. Does nothing without any. */
export async function stopLive(): Promise<void> {
  await store.assayLive?.stop();
}
