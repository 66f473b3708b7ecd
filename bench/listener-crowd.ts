import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Somebody at a screen: their session, and how far they were told. */
export type Screen = {
  cookie: string;
  screenId: string;
  lastId: string;
  close: () => void;
};

/** So many connect at the same time: a person opens one stream, a crowd does not come in one instant. */
const AT_ONCE = 40;

const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });

/** Everybody who listens, and when each of them had which event. */
export class Crowd {
  /** Unmistakable text of an event, with who had it how often, and when the last one did. */
  readonly heard = new Map<string, { times: Uint8Array; count: number; last: number }>();
  readonly #address: string;
  readonly #screens: Screen[];

  constructor(address: string, screens: Screen[]) {
    this.#address = address;
    this.#screens = screens;
  }

  /** Opens the stream of everyone, or of those who lost theirs; returns when all are told what they missed. */
  async listen(atOnce = AT_ONCE): Promise<void> {
    const waiting = [...this.#screens.entries()];
    const openAll = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await this.#open(...next);
    };
    await Promise.all(Array.from({ length: atOnce }, openAll));
  }

  /** Breaks every line at once, as a proxy does that is started anew. */
  cut(): void {
    for (const screen of this.#screens) screen.close();
  }

  /** Waits until everyone had everything that `events` names; false when they have not after so many milliseconds. */
  async all(events: number, within: number): Promise<boolean> {
    const complete = () =>
      [...this.heard.values()].filter(({ count }) => count >= this.#screens.length).length;
    for (const end = Date.now() + within; Date.now() < end; await sleep(20)) {
      if (complete() >= events) return true;
    }
    return false;
  }

  /** Throws when somebody missed an event of the team or had it twice. */
  check(): void {
    for (const [event, { times }] of this.heard) {
      const wrong = times.findIndex((one) => one !== 1);
      if (wrong >= 0) throw new Error(`Listener ${wrong} had ${times[wrong]} times: ${event}`);
    }
  }

  #open(index: number, screen: Screen): Promise<void> {
    const query = new URLSearchParams({ screen: screen.screenId });
    if (screen.lastId) query.set('lastEventId', screen.lastId);
    return new Promise((resolve, reject) => {
      const request = get(
        `${this.#address}/api/v1/events?${query}`,
        { agent, headers: { cookie: screen.cookie, accept: 'text/event-stream' } },
        (response) => {
          if (response.statusCode !== 200) {
            reject(new Error(`A listener was answered ${response.statusCode}.`));
            return;
          }
          this.#read(index, screen, response, resolve);
        },
      );
      request.on('error', () => undefined);
      screen.close = () => request.destroy();
    });
  }

  #read(index: number, screen: Screen, response: IncomingMessage, ready: () => void): void {
    let waiting = '';
    response.setEncoding('utf8');
    response.on('error', () => undefined);
    response.on('data', (chunk: string) => {
      const end = (waiting + chunk).lastIndexOf('\n\n');
      if (end < 0) {
        waiting += chunk;
        return;
      }
      const whole = (waiting + chunk).slice(0, end);
      waiting = (waiting + chunk).slice(end + 2);
      this.take(index, screen, whole);
      if (whole.includes('event: ready')) ready();
    });
  }

  /** Takes in what one listener was sent; whole frames. */
  take(index: number, screen: Screen, text: string): void {
    for (const frame of text.split('\n\n')) {
      const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(frame)?.[1];
      const name = field('event');
      if (name === 'reset' || name === 'end') throw new Error(`A listener was told: ${frame}`);
      screen.lastId = field('id') ?? screen.lastId;
      const data = field('data');
      // What is one person's own is not for everybody to have.
      if (name || !data || data.includes('"notification.made"')) continue;
      this.#note(index, data);
    }
  }

  #note(index: number, event: string): void {
    const before = this.heard.get(event);
    const entry = before ?? { times: new Uint8Array(this.#screens.length), count: 0, last: 0 };
    if (!before) this.heard.set(event, entry);
    if (entry.times[index] === 0) entry.count += 1;
    entry.times[index] = (entry.times[index] ?? 0) + 1;
    entry.last = Date.now();
  }
}
