import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { submitAssessment } from '@/lib/assessments/mutations';
import { recordEvent, recordEvents } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { db, pool, transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import type { LiveEvent } from '@/lib/live/events';
import { endSession } from '@/lib/people/mutations';
import { noteScreen } from '@/lib/presence/mutations';
import { changeRole, removeMember } from '@/lib/teams/mutations';
import { assessment, attach, beginClaim, claimId, people } from '@/lib/testing/claim-in-progress';
import { createToken, revokeToken } from '@/lib/tokens/mutations';
import { createMember, createSession } from '@/prisma/factories';
import type { Credential } from './access-queries';
import { LiveService } from './service';
import { openStream, type StreamRequest } from './stream';

let running: LiveService[] = [];
let stop = new AbortController();

/** What one process has, listening or asking. */
function startProcess(mode: 'listen' | 'poll' = 'listen'): LiveService {
  const service = new LiveService(env.DATABASE_URL, mode);
  service.start();
  running.push(service);
  return service;
}

beforeEach(beginClaim);
afterEach(async () => {
  stop.abort();
  stop = new AbortController();
  await Promise.all(running.map((service) => service.stop()));
  running = [];
});

type Message = { name: string; id: string; text: string };

/** Somebody who listens; `until` waits for what they are told, and says what was told when the stream ends instead. */
class Ear {
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
    const stream = await openStream(service, {
      ...{ member, filter: {}, screenId: null, lastEventId: null, waitMs: null },
      signal: stop.signal,
      ...request,
      credential,
    });
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

const eventOf = (text: string) => JSON.parse(text) as LiveEvent;

const write = (member: Member, ...actions: string[]) =>
  transaction((tx) =>
    recordEvents(
      tx,
      member,
      actions.map((action) => ({ action, claimId, subject: { kind: 'claim', id: claimId } })),
    ),
  );

describe.each(['listen', 'poll'] as const)('two processes on one database (%s)', (mode) => {
  it('tell their listeners what is written, in order, once each', async () => {
    const [here, there] = [startProcess(mode), startProcess(mode)];
    const ears = [await Ear.open(here, people.mara), await Ear.open(there, people.jonas)];
    await write(people.mara, 'one', 'two');
    await write(people.jonas, 'three');
    await write(people.jonas, 'last');
    for (const ear of ears) {
      await ear.hears('last');
      expect(ear.kinds).toEqual(['one', 'two', 'three', 'last']);
    }
    expect(here.listening).toBe(mode === 'listen');
  });

  it('tell who is where, and what they type, across', async () => {
    const [here, there] = [startProcess(mode), startProcess(mode)];
    const screens = { mara: randomUUID(), jonas: randomUUID() };
    const mara = await Ear.open(here, people.mara, { screenId: screens.mara });
    const jonas = await Ear.open(there, people.jonas, { screenId: screens.jonas });
    await noteScreen(people.mara, { screen: screens.mara, claim: claimId });
    await noteScreen(people.jonas, { screen: screens.jonas, claim: claimId, typing: 'verdict' });
    const said = await mara.until(({ text }) => text.includes('verdict'));
    expect(JSON.parse(said.text)).toEqual({
      place: { kind: 'claim', id: claimId },
      people: [
        { id: people.jonas.userId, name: 'Jonas', typing: 'verdict' },
        { id: people.mara.userId, name: 'Mara', typing: null },
      ],
    });
    await jonas.until(({ name, text }) => name === 'presence' && text.includes('Mara'));
    mara.told.length = 0;
    await noteScreen(people.jonas, { screen: screens.jonas });
    await mara.until(({ name, text }) => name === 'presence' && !text.includes('Jonas'));
  });
});

describe('who comes back', () => {
  it('is told what they missed, and then what happens', async () => {
    const service = startProcess();
    const first = await Ear.open(service, people.mara);
    await write(people.jonas, 'heard');
    const { id } = await first.hears('heard');
    service.hub.close();
    await write(people.jonas, 'missed', 'missed too');
    const again = await Ear.open(service, people.mara, { lastEventId: id });
    await write(people.jonas, 'now');
    await again.hears('now');
    expect(again.kinds).toEqual(['missed', 'missed too', 'now']);
    expect(again.told.map(({ name }) => name)).toEqual(['', '', 'ready', '']);
  });

  it('is asked to look anew when it cannot be told', async () => {
    const service = startProcess();
    for (const lastEventId of ['never ours', '7-1-5:5:']) {
      const ear = await Ear.open(service, people.mara, { lastEventId });
      expect(ear.told.map(({ name }) => name)).toEqual(['reset', 'ready']);
    }
  });

  it('finds nothing lost when the line to the database broke meanwhile', async () => {
    const service = startProcess();
    const ear = await Ear.open(service, people.mara);
    await pool().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'assay live' AND datname = current_database()`,
    );
    await write(people.jonas, 'while it was broken');
    await ear.hears('while it was broken');
    await write(people.jonas, 'afterwards');
    await ear.hears('afterwards');
    expect(ear.kinds).toEqual(['while it was broken', 'afterwards']);
  });
});

describe('a pooler', () => {
  it('that lets no notification through is found out, and the database is asked instead', async () => {
    const service = startProcess();
    const ear = await Ear.open(service, people.mara);
    await expect.poll(() => service.listening).toBe(true);
    // As behind a pooler in its transaction mode, the line that listens is no longer this one's.
    await service.line.client?.query('UNLISTEN *');
    await service.line.test();
    expect(service.listening).toBe(false);
    await write(people.jonas, 'asked for');
    await ear.hears('asked for');
  });
});

describe('who may not', () => {
  it('hear another team, hears nothing of it', async () => {
    const service = startProcess();
    const stranger = await Ear.open(service, people.stranger, { filter: { claim: claimId } });
    const screen = randomUUID();
    await noteScreen(people.mara, { screen, claim: claimId });
    await expect(noteScreen(people.stranger, { screen, claim: claimId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await write(people.mara, 'theirs');
    await transaction((tx) =>
      recordEvent(tx, people.stranger, {
        action: 'own',
        claimId,
        subject: { kind: 'x', id: claimId },
      }),
    );
    await stranger.hears('own');
    expect(stranger.told.map(({ name, text }) => name || eventOf(text).kind)).toEqual([
      'ready',
      'own',
    ]);
  });

  it('see who is at a screen of another team, sees nobody, whatever screen they name', async () => {
    const service = startProcess();
    const screen = randomUUID();
    await noteScreen(people.mara, { screen, claim: claimId });
    const stranger = await Ear.open(service, people.stranger, { screenId: screen });
    const mara = await Ear.open(service, people.mara, { screenId: screen });
    await noteScreen(people.mara, { screen, claim: claimId, typing: 'verdict' });
    await mara.until(({ text }) => text.includes('verdict'));
    expect(stranger.told.map(({ name }) => name)).toEqual(['ready']);
  });

  it('hear what is one person’s, does not', async () => {
    const service = startProcess();
    const [mara, jonas] = [
      await Ear.open(service, people.mara),
      await Ear.open(service, people.jonas),
    ];
    await db.notification.create({
      data: {
        ...{ teamId: people.mara.teamId, userId: people.jonas.userId, kind: 'mention' },
        ...{ eventId: randomUUID(), claimId },
      },
    });
    await write(people.mara, 'for both');
    await Promise.all([mara.hears('for both'), jonas.hears('for both')]);
    expect(jonas.kinds).toEqual(['notification.made', 'for both']);
    expect(mara.kinds).toEqual(['for both']);
  });

  it('know what an assessment says, learns only that it is in', async () => {
    const service = startProcess();
    const ear = await Ear.open(service, people.observer);
    await transitionClaim(people.mara, { claimId, to: 'researching' });
    await attach(people.mara, 'The office counted 420 trout.', 'supports');
    await transitionClaim(people.mara, { claimId, to: 'assessing' });
    await submitAssessment(people.mara, { ...assessment, claimId, confidence: 37 });
    await ear.hears('assessment.given');
    const told = ear.told.map(({ text }) => text).join();
    for (const secret of ['mixed', 'Mixed', assessment.reasoning, '37']) {
      expect(told.replace(/"(id|at|documentId)":"[^"]*"/g, '')).not.toContain(secret);
    }
    for (const { name, text } of ear.told) {
      if (name) continue;
      expect(Object.keys(eventOf(text)).toSorted()).toEqual([
        'at',
        'by',
        'claim',
        'documentId',
        'kind',
        'subject',
      ]);
    }
  });
});

describe('a stream ends', () => {
  let admin: Member;
  beforeEach(async () => {
    admin = await createMember(db, { teamId: people.mara.teamId, role: 'admin' });
  });

  it('when the session is ended', async () => {
    const service = startProcess();
    const { id } = await createSession(db, { by: people.jonas });
    const ear = await Ear.open(service, people.jonas, { credential: { kind: 'session', id } });
    const other = await Ear.open(service, people.jonas);
    await endSession(people.jonas, { sessionId: id });
    expect(await ear.untilEnd()).toBe('{"reason":"access"}');
    await write(people.mara, 'still there');
    await other.hears('still there');
  });

  it('when the token is revoked', async () => {
    const service = startProcess();
    const { id } = await createToken(people.jonas, { name: 'watch', scope: 'read' });
    const ear = await Ear.open(service, people.jonas, { credential: { kind: 'token', id } });
    await revokeToken(people.jonas, { tokenId: id });
    expect(await ear.untilEnd()).toBe('{"reason":"access"}');
  });

  it('when the person is removed from the team', async () => {
    const service = startProcess();
    const ear = await Ear.open(service, people.jonas);
    await removeMember(admin, { memberId: people.jonas.memberId });
    expect(await ear.untilEnd()).toBe('{"reason":"access"}');
  });

  it('when the person gets another role, to begin again with that', async () => {
    const service = startProcess();
    const ear = await Ear.open(service, people.jonas);
    await changeRole(admin, { memberId: people.jonas.memberId, role: 'editor' });
    expect(await ear.untilEnd()).toBe('{"reason":"changed"}');
  });

  it('when nobody said so, at the next look at all', async () => {
    const service = startProcess();
    const ear = await Ear.open(service, people.jonas);
    await db.user.update({ where: { id: people.jonas.userId }, data: { disabledAt: new Date() } });
    await service.checkAccess(service.hub.all());
    expect(await ear.untilEnd()).toBe('{"reason":"access"}');
    expect(service.hub.size).toBe(0);
  });

  it('for who reads too slowly, and leaves nothing behind', async () => {
    const service = startProcess();
    const { id } = await createSession(db, { by: people.jonas });
    const stream = await openStream(service, {
      ...{ member: people.jonas, credential: { kind: 'session', id }, filter: {} },
      ...{ screenId: null, lastEventId: null, waitMs: null, signal: stop.signal },
    });
    const [listener] = service.hub.all();
    for (let sent = 0; listener?.send(new Uint8Array(64 * 1024)); sent += 1) {
      expect(sent).toBeLessThan(20);
    }
    expect(service.hub.size).toBe(0);
    await expect(stream?.getReader().read()).rejects.toThrow('too slow');
  });

  it('and not before others of the same session may begin without end', async () => {
    const service = startProcess();
    const credential = { kind: 'session', id: randomUUID() } as const;
    const open = (id = credential.id) =>
      openStream(service, {
        ...{ member: people.jonas, credential: { ...credential, id }, filter: {} },
        ...{ screenId: null, lastEventId: null, waitMs: null, signal: stop.signal },
      });
    await Promise.all(Array.from({ length: 100 }, () => open()));
    await expect(open()).rejects.toMatchObject({ code: 'LIMITED' });
    expect(service.hub.size).toBe(100);
    await expect(open(randomUUID())).resolves.not.toBeNull();
    service.hub.all()[0]?.end();
    await expect(open()).resolves.not.toBeNull();
  });

  it('after the time that was asked for', async () => {
    const ear = await Ear.open(startProcess(), people.jonas, { waitMs: 0 });
    await ear.untilEnd();
    expect(ear.told.map(({ name }) => name)).toEqual(['ready']);
  });
});
