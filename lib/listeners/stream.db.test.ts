import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { submitAssessment } from '@/lib/assessments/mutations';
import { recordEvent } from '@/lib/audit/mutations';
import { db, pool, transaction } from '@/lib/db';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { noteScreen } from '@/lib/presence/mutations';
import { assessment, attach, beginClaim, claimId, people } from '@/lib/testing/claim-in-progress';
import { Ear, eventOf, startProcess, stopProcesses, write } from '@/lib/testing/listening';

beforeEach(beginClaim);
afterEach(stopProcesses);

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
