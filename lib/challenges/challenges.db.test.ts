import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import { migrateJobs } from '@/lib/jobs/migrate';
import { readEdition } from '@/lib/publications/edition-queries';
import {
  createChallenge,
  createDisposition,
  createReadableClaim,
} from '@/prisma/challenge-factories';
import { createMember } from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { disposeChallenge, draftAnswer, screenChallenge } from './answer-mutations';
import { receiveChallenge } from './mutations';
import { getChallengeStatus, listPublicChallenges } from './public-queries';
import { countChallenges, getChallenge, listChallenges } from './queries';
import { challengeFilterSchema, challengeSchema, dispositionSchema } from './schema';

const refusal = (code: string) => expect.objectContaining({ name: 'AppError', code });
const now = new Date();
/** Without a solution: it is held. */
const unsolved = { floodgate: {}, address: '203.0.113.9', now };

let mara: Member;
let ines: Member;
let claim: Awaited<ReturnType<typeof createReadableClaim>>;

beforeAll(async () => {
  settleEnvironment({ AUTH_SECRET: 'a secret of the tests, long enough' });
  await migrateJobs();
});
beforeEach(async () => {
  await db.rateLimit.deleteMany();
  mara = await createMember(db, { role: 'editor', name: 'Mara' });
  ines = await createMember(db, { teamId: mara.teamId, role: 'editor', name: 'Ines' });
  claim = await createReadableClaim(db, { by: mara });
});

const sent = (change: object = {}) =>
  challengeSchema.parse({
    ...{ slug: claim.slug, publication: '1', about: 'verdict', kind: 'objection' },
    ...{ text: 'The count leaves out the winter.', consent: 'yes', ...change },
  });
const decision = (challengeId: string, change: object = {}) =>
  dispositionSchema.parse({
    ...{ challengeId, outcome: 'declined', reason: 'It is counted in the second figure.' },
    ...change,
  });
const list = (show: string, viewer = ines) =>
  listChallenges(viewer, challengeFilterSchema.parse({ show }), now);

it('keeps which publication is objected to, what about it, and nothing that has no use', async () => {
  const source = { url: 'https://example.org/a', quote: 'Fewer were counted.' };
  const { id } = await receiveChallenge(
    sent({
      ...{ about: `evidence:${claim.evidenceId}`, kind: 'counter_source', stance: 'contradicts' },
      ...{ ...source, named: 'name', name: 'Anna Berg' },
    }),
    unsolved,
  );
  expect(await db.challenge.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ about: 'evidence', evidenceId: claim.evidenceId, number: 1, publicationNumber: 1 },
    ...{ ...source, stance: 'contradicts', name: 'Anna Berg', screening: 'held' },
  });
  const words = await receiveChallenge(sent({ ...source, name: 'Anna Berg' }), unsolved);
  expect(await db.challenge.findUniqueOrThrow({ where: { id: words.id } })).toMatchObject({
    ...{ about: 'verdict', evidenceId: null, number: 2 },
    ...{ url: null, quote: null, stance: null, name: null },
  });
  expect((await getChallengeStatus(words.token))?.text).toBe('The count leaves out the winter.');
  expect(await getChallengeStatus(`${words.token}x`)).toBeNull();
});

it('holds what no browser solved, out of the count and out of the sender’s sight', async () => {
  const { id, token } = await receiveChallenge(sent(), unsolved);
  expect((await list('open')).items).toEqual([]);
  expect((await list('held')).items).toHaveLength(1);
  expect((await listPublicChallenges(claim.slug))?.open).toEqual([]);
  expect(await getChallengeStatus(token)).toMatchObject({ isSetAside: false, disposition: null });
  await expect(disposeChallenge(ines, decision(id))).rejects.toEqual(refusal('FORBIDDEN'));
  await screenChallenge(ines, { challengeId: id, screening: 'passed' });
  expect((await listPublicChallenges(claim.slug))?.open).toHaveLength(1);
  expect((await list('open')).items).toHaveLength(1);
});

it('refuses what is not published, and evidence that is not on the page', async () => {
  const nowhere = sent({ slug: 'nobody-published-this' });
  await expect(receiveChallenge(nowhere, unsolved)).rejects.toEqual(refusal('NOT_FOUND'));
  await expect(receiveChallenge(sent({ publication: '7' }), unsolved)).rejects.toEqual(
    refusal('NOT_FOUND'),
  );
  const about = `evidence:${claim.id}`;
  await expect(receiveChallenge(sent({ about }), unsolved)).rejects.toEqual(refusal('INVALID'));
});

it('gives challenges that come at once different numbers', async () => {
  const all = await Promise.all(
    Array.from({ length: 5 }, () => receiveChallenge(sent(), unsolved)),
  );
  expect(all.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5]);
});

it('shows readers nothing of an open one but that it is there, and all of it with its disposition', async () => {
  const { id } = await createChallenge(db, { claimId: claim.id, name: 'Anna Berg' });
  const before = Number(await readEdition());
  const open = await listPublicChallenges(claim.slug);
  expect(JSON.stringify(open)).not.toMatch(/winter|Berg/);
  await disposeChallenge(ines, decision(id));
  expect(Number(await readEdition())).toBeGreaterThan(before);
  expect((await listPublicChallenges(claim.slug))?.items).toMatchObject([
    {
      ...{ text: ['The count leaves out the winter.'], name: ['Anna Berg'], publication: 1 },
      disposition: { outcome: 'declined', by: 'Ines' },
      followed: null,
    },
  ]);
});

it('lets nobody decide about an objection to their own work, here and in the database', async () => {
  const { id } = await createChallenge(db, { claimId: claim.id });
  await expect(disposeChallenge(mara, decision(id))).rejects.toEqual(refusal('FORBIDDEN'));
  await expect(createDisposition(db, { by: mara, challengeId: id })).rejects.toThrow(
    /contributed nothing/,
  );
  await expect(screenChallenge(mara, { challengeId: id, screening: 'set_aside' })).rejects.toEqual(
    refusal('FORBIDDEN'),
  );
  const aside = { screening: 'set_aside', screenedById: mara.userId, screenedAt: now } as const;
  await expect(db.challenge.update({ where: { id }, data: aside })).rejects.toThrow(
    /set aside by an editor/,
  );
  const reviewer = await createMember(db, { teamId: mara.teamId, role: 'reviewer' });
  await expect(disposeChallenge(reviewer, decision(id))).rejects.toEqual(refusal('FORBIDDEN'));
  await expect(createDisposition(db, { by: reviewer, challengeId: id })).rejects.toThrow();
  const stranger = await createMember(db, { role: 'admin' });
  await expect(disposeChallenge(stranger, decision(id))).rejects.toEqual(refusal('NOT_FOUND'));
  await expect(createDisposition(db, { by: stranger, challengeId: id })).rejects.toThrow();
  await db.conflictOfInterest.create({
    data: { claimId: claim.id, userId: ines.userId, reason: 'A cousin.' },
  });
  await expect(disposeChallenge(ines, decision(id))).rejects.toEqual(refusal('FORBIDDEN'));
  await expect(createDisposition(db, { by: ines, challengeId: id })).rejects.toThrow();
});

it('keeps an earlier disposition for everybody to see, and refuses a decision that did not see it', async () => {
  const { id } = await createChallenge(db, { claimId: claim.id });
  await disposeChallenge(ines, decision(id));
  await expect(disposeChallenge(ines, decision(id))).rejects.toEqual(refusal('CONFLICT'));
  await disposeChallenge(ines, decision(id, { outcome: 'accepted', seen: '1' }));
  const [shown] = (await listPublicChallenges(claim.slug))?.items ?? [];
  expect(shown?.disposition.outcome).toBe('accepted');
  expect(shown?.earlier.map(({ outcome }) => outcome)).toEqual(['declined']);
  await expect(
    db.challengeDisposition.updateMany({ where: { challengeId: id }, data: { reason: 'x' } }),
  ).rejects.toThrow(/never changes/);
  await expect(db.challengeDisposition.deleteMany({ where: { challengeId: id } })).rejects.toThrow(
    /never changes/,
  );
  await expect(db.challenge.delete({ where: { id } })).rejects.toThrow(/never deleted/);
});

it('says which publication followed an accepted one', async () => {
  const { id } = await createChallenge(db, { claimId: claim.id });
  await disposeChallenge(ines, decision(id, { outcome: 'accepted' }));
  const shown = async () => (await listPublicChallenges(claim.slug))?.items[0]?.followed;
  expect(await shown()).toBeNull();
  await db.claim.update({ where: { id: claim.id }, data: { state: 'researching' } });
  await createPublication(db, { by: mara, claimId: claim.id, kind: 'correction' });
  expect(await shown()).toMatchObject({ number: 2, kind: 'correction' });
});

it('says where it had been considered', async () => {
  const { id } = await createChallenge(db, { claimId: claim.id });
  const considered = (pointsTo?: string) =>
    disposeChallenge(ines, decision(id, { outcome: 'considered', pointsTo }));
  for (const wrong of [undefined, 'version:2', `evidence:${claim.id}`])
    await expect(considered(wrong), wrong).rejects.toEqual(refusal('INVALID'));
  await considered('version:1');
  const [shown] = (await listPublicChallenges(claim.slug))?.items ?? [];
  expect(shown?.disposition).toMatchObject({ outcome: 'considered', version: 1 });
});

it('leaves words out without changing the others, and refuses words that stand nowhere', async () => {
  const text = 'Ask Anna Berg. The winter is missing.';
  const { id } = await createChallenge(db, { claimId: claim.id, text });
  await expect(disposeChallenge(ines, decision(id, { leaveOut: 'Bergmann' }))).rejects.toEqual(
    refusal('INVALID'),
  );
  await disposeChallenge(ines, decision(id, { leaveOut: 'Anna Berg\n' }));
  const [shown] = (await listPublicChallenges(claim.slug))?.items ?? [];
  expect(shown?.text).toEqual(['Ask ', null, '. The winter is missing.']);
  // The desk still reads what was sent, and what was left out of it.
  expect(await getChallenge(ines, id)).toMatchObject({ text, leftOut: ['Anna Berg'] });
  await expect(
    db.challenge.update({ where: { id }, data: { text: 'It is all well.' } }),
  ).rejects.toThrow(/never changed/);
  await expect(
    db.challenge.update({ where: { id }, data: { text: 'It is.', erasedAt: now } }),
  ).rejects.toThrow(/never changed/);
});

it('keeps a suggestion until somebody decides', async () => {
  const { id } = await createChallenge(db, { claimId: claim.id });
  const draft = { challengeId: id, outcome: 'off_topic', reason: 'It is about eels.' } as const;
  const observer = await createMember(db, { teamId: mara.teamId, role: 'observer' });
  await expect(draftAnswer(observer, draft)).rejects.toEqual(refusal('FORBIDDEN'));
  await draftAnswer(mara, draft);
  expect((await getChallenge(ines, id))?.draft).toMatchObject({ outcome: 'off_topic' });
  await disposeChallenge(ines, decision(id));
  expect((await getChallenge(ines, id))?.draft).toBeNull();
});

it('counts, and knows what is late', async () => {
  const old = new Date(now.getTime() - 20 * 86_400_000);
  const late = await createChallenge(db, { claimId: claim.id, receivedAt: old });
  await createChallenge(db, { claimId: claim.id });
  expect(await countChallenges(ines, now)).toMatchObject({ open: 2, overdue: 1, answered: 0 });
  expect((await list('overdue')).items.map(({ id }) => id)).toEqual([late.id]);
  await disposeChallenge(ines, decision(late.id));
  expect(await countChallenges(ines)).toMatchObject({
    open: 1,
    disposed: 1,
    answered: 1,
    inTime: 0,
  });
  const stranger = await createMember(db, { role: 'admin' });
  expect((await list('open', stranger)).items).toEqual([]);
  expect(await getChallenge(stranger, late.id)).toBeNull();
});

it('pages through the queue without losing or repeating one', async () => {
  for (let made = 0; made < 5; made += 1) await createChallenge(db, { claimId: claim.id });
  const numbers: number[] = [];
  let cursor: string | undefined;
  do {
    const filter = challengeFilterSchema.parse({ limit: 2, cursor });
    const { items, nextCursor } = await listChallenges(ines, filter, now);
    numbers.push(...items.map(({ number }) => number));
    cursor = nextCursor ?? undefined;
  } while (cursor);
  expect(numbers).toEqual([1, 2, 3, 4, 5]);
});

it('shows nobody the address that an answer goes to', async () => {
  const { id } = await receiveChallenge(sent({ email: 'anna@example.org' }), unsolved);
  await screenChallenge(ines, { challengeId: id, screening: 'passed' });
  const view = await getChallenge(ines, id);
  expect(view?.wantsMail).toBe(true);
  const events = await db.auditEvent.findMany({ where: { subjectId: id } });
  expect(events.map(({ action }) => action)).toEqual(['challenge.held', 'challenge.let_through']);
  const said = JSON.stringify([view, events.map(({ before, after }) => [before, after])]);
  expect(said).not.toContain('anna@example.org');
});
