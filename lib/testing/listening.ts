import { recordEvents } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { db, transaction } from '@/lib/db';
import { env } from '@/lib/env';
import type { Credential } from '@/lib/listeners/access-queries';
import { LiveService } from '@/lib/listeners/service';
import { openStream, type StreamRequest } from '@/lib/listeners/stream';
import type { LiveEvent } from '@/lib/live/events';
import { createSession } from '@/prisma/factories';
import { claimId } from './claim-in-progress';

let running: LiveService[] = [];
let stop = new AbortController();

/** What one process has, listening or asking; it goes on until `stopProcesses`. */
export function startProcess(mode: 'listen' | 'poll' = 'listen'): LiveService {
  const service = new LiveService(env.DATABASE_URL, mode);
  service.start();
  running.push(service);
  return service;
}

/** Everybody hangs up, and every process of the test ends. */
export async function stopProcesses(): Promise<void> {
  stop.abort();
  stop = new AbortController();
  await Promise.all(running.map((service) => service.stop()));
  running = [];
}

/** A stream as somebody opens it who has missed nothing and hears everything. */
export function openTo(
  service: LiveService,
  member: Member,
  credential: Credential,
  request: Partial<StreamRequest> = {},
) {
  return openStream(service, {
    ...{ member, credential, filter: {}, screenId: null, lastEventId: null, waitMs: null },
    signal: stop.signal,
    ...request,
  });
}

export type Message = { name: string; id: string; text: string };

/** Somebody who listens; `until` waits for what they are told, and says what was told when the stream ends instead. */
export class Ear {
  readonly told: Message[] = [];
  ended = false;
  #wake: () => void = () => undefined;

  static async open(
    service: LiveService,
    member: Member,
    request: Partial<StreamRequest> & { credential?: Credential } = {},
  ): Promise<Ear> {
    const credential = request.credential ?? {
      kind: 'session',
      id: (await createSession(db, { by: member })).id,
    };
    const stream = await openTo(service, member, credential, request);
    if (!stream) throw new Error('No stream.');
    const ear = new Ear();
    void ear.#hear(stream);
    await ear.until(({ name }) => name === 'ready');
    return ear;
  }

  async #hear(stream: ReadableStream<Uint8Array>): Promise<void> {
    let waiting = '';
    const decoder = new TextDecoder();
    for await (const bytes of stream) {
      const parts = (waiting + decoder.decode(bytes, { stream: true })).split('\n\n');
      waiting = parts.pop() ?? '';
      for (const part of parts) {
        const value = (field: string) => new RegExp(`^${field}: (.*)$`, 'm').exec(part)?.[1] ?? '';
        if (!part.startsWith('retry')) {
          this.told.push({ name: value('event'), id: value('id'), text: value('data') });
        }
      }
      this.#wake();
    }
    this.ended = true;
    this.#wake();
  }

  async until(fits: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.told.find(fits);
      if (found) return found;
      if (this.ended) throw new Error(`The stream ended: ${JSON.stringify(this.told)}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async untilEnd(): Promise<string | undefined> {
    while (!this.ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.told.at(-1)?.text;
  }

  hears = (kind: string) => this.until(({ text, name }) => !name && eventOf(text).kind === kind);
  get kinds(): string[] {
    return this.told.flatMap(({ name, text }) => (name ? [] : [eventOf(text).kind]));
  }
}

export const eventOf = (text: string) => JSON.parse(text) as LiveEvent;

/** Things that happened to the claim of the test, in one transaction. */
export const write = (member: Member, ...actions: string[]) =>
  transaction((tx) =>
    recordEvents(
      tx,
      member,
      actions.map((action) => ({ action, claimId, subject: { kind: 'claim', id: claimId } })),
    ),
  );
