import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import { solve } from '@/lib/floodgate/puzzle';
import { digest, makePuzzle } from '@/lib/floodgate/queries';
import { migrateJobs } from '@/lib/jobs/migrate';
import { mergeClaim } from '@/lib/merges/mutations';
import { sendReaderMail } from '@/lib/reader-mail/sending-mutations';
import { keepAttachment, removeUnsentFiles } from '@/lib/submissions/attachment-mutations';
import { forgetSenders } from '@/lib/submissions/forgetting-mutations';
import {
  forgetAddress,
  sendTip,
  takeAsAnswer,
  tellSenders,
  withdrawTip,
} from '@/lib/submissions/mutations';
import { getSubmission } from '@/lib/submissions/queries';
import { changeTipSettings } from '@/lib/submissions/settings-mutations';
import { getTipSettings } from '@/lib/submissions/settings-queries';
import { refusal } from '@/lib/testing/claim-in-progress';
import { type MailServer, startMailServer } from '@/lib/testing/mail-server';
import { createClaim, createMember } from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import {
  declineTips,
  letThrough,
  makeClaimOfTips,
  markAsSpam,
  mergeTips,
  reopenTips,
} from './mutations';
import { countTips, getTip, getTipFile, listTips } from './queries';
import { tipFilterSchema } from './schema';

let server: MailServer;
let editor: Member;
let reviewer: Member;
let observer: Member;
let people = 0;

beforeAll(async () => {
  server = await startMailServer();
  settleEnvironment({
    SMTP_URL: server.url,
    AUTH_SECRET: 'a secret of the tests, long enough',
    ASSAY_URL: 'https://assay.example',
  });
  await migrateJobs();
});
afterAll(() => server.close());

beforeEach(async () => {
  server.arrived.length = 0;
  await db.rateLimit.deleteMany();
  editor = await createMember(db, { role: 'editor' });
  reviewer = await createMember(db, { role: 'reviewer', teamId: editor.teamId });
  observer = await createMember(db, { role: 'observer', teamId: editor.teamId });
  const settings = { teamId: editor.teamId, keepDays: 90 };
  await db.tipSettings.upsert({ where: { id: 1 }, create: settings, update: settings });
});

const now = () => new Date();
const days = (count: number) => new Date(Date.now() + count * 86_400_000);
const arrival = (address = `192.0.2.${++people}`) => ({ address, locale: 'en', now: now() });

/** What a browser sends that solved the puzzle. */
async function solved() {
  const puzzle = makePuzzle('tip', now());
  return { puzzle, solution: (await solve(puzzle, { digest, isStopped: () => false })) ?? '' };
}

type Sent = Partial<Parameters<typeof sendTip>[0]>;

async function send(input: Sent = {}, address?: string) {
  const token = await sendTip(
    { text: 'Trout have doubled in the river since 2019.', ...(await solved()), ...input },
    arrival(address),
  );
  const tip = await db.tip.findFirstOrThrow({ orderBy: { id: 'desc' }, include: { file: true } });
  return { token, ...tip };
}

/** What the worker does with the mails that wait, when their time has come. */
async function sendMails(at: Date) {
  const waiting = await db.readerMail.findMany({
    where: { state: 'waiting', sendAfter: { lte: at } },
  });
  for (const { id } of waiting) await sendReaderMail(id, { url: server.url, now: at });
  const told = server.arrived.map(({ to, source }) => ({
    to: to.join(),
    text: source.replace(/=\r\n/g, '').replace(/=3D/g, '='),
  }));
  server.arrived.length = 0;
  return told;
}

const shelf = async (viewer: Member, show: string) =>
  (await listTips(viewer, tipFilterSchema.parse({ show }))).items;
const actions = async (id: string) =>
  (await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { position: 'asc' } })).map(
    ({ action }) => action,
  );

describe('a tip that is sent', () => {
  it('reaches the team that the settings name, and its sender by one mail', async () => {
    const tip = await send({ email: 'reader@example.test', link: 'https://example.org/a?utm_x=1' });
    expect(tip).toMatchObject({
      state: 'received',
      teamId: editor.teamId,
      linkKey: 'example.org/a',
    });
    expect(await actions(tip.id)).toEqual(['tip.received']);
    const [mail, ...others] = await sendMails(now());
    expect(others).toEqual([]);
    expect(mail?.to).toBe('reader@example.test');
    expect(mail?.text).toContain('Trout have doubled');
    expect(mail?.text).toMatch(/List-Unsubscribe:\s+<https:\/\/assay\.example\/api\/submission\//);
    expect(await sendMails(days(1))).toEqual([]);
    const kept = await db.readerMail.findFirstOrThrow({ where: { key: `tip:${tip.id}:received` } });
    expect(kept).toMatchObject({ state: 'sent', address: null, letter: null });
  });

  it('is held without a solution: no mail, no news, and the sender sees no difference', async () => {
    const tip = await send({ puzzle: undefined, solution: undefined, email: 'held@example.test' });
    expect(tip).toMatchObject({ state: 'held', hold: 'unsolved' });
    expect(await sendMails(days(1))).toEqual([]);
    expect(await getSubmission(tip.token)).toMatchObject({ status: 'waiting' });
    await letThrough(reviewer, { tipIds: [tip.id] });
    expect(await actions(tip.id)).toEqual(['tip.held', 'tip.received']);
    expect(await sendMails(days(1))).toMatchObject([{ to: 'held@example.test' }]);
  });

  it('that a program filled in is kept as spam, which the program cannot tell', async () => {
    const tip = await send({ subject: 'Buy' });
    expect(tip).toMatchObject({ state: 'spam', hold: 'trap' });
    expect(await getSubmission(tip.token)).toMatchObject({ status: 'waiting', settledAt: null });
    expect((await shelf(reviewer, 'spam')).map(({ id }) => id)).toContain(tip.id);
  });

  it('brings its file, which only the team can save', async () => {
    const file = new File(['They said it.'], '../note.html', { type: 'text/html' });
    const attachment = await keepAttachment(file, '192.0.2.1');
    const tip = await send({ text: undefined, attachment });
    expect(tip.file).toMatchObject({ filename: 'note.html', mediaType: 'text/plain', size: 13 });
    await expect(send({ attachment })).rejects.toEqual(refusal('INVALID'));
    expect(await getTipFile(observer, tip.id)).toMatchObject({ mediaType: 'text/plain' });
    expect(await getTipFile(await createMember(db, { role: 'admin' }), tip.id)).toBeNull();
    await keepAttachment(file, '192.0.2.1');
    await removeUnsentFiles(new Date(Date.now() + 4 * 3_600_000));
    expect(await db.tipFile.count({ where: { tipId: null } })).toBe(0);
    expect(await db.tipFile.count({ where: { tipId: tip.id } })).toBe(1);
  });

  it('does not let strangers be written to without end', async () => {
    for (let times = 0; times < 8; times += 1) await send({ email: 'victim@example.test' });
    expect(await sendMails(days(1))).toHaveLength(6);
  });
});

describe('the queue', () => {
  it('is seen by the team, addresses by editors, and by nobody else', async () => {
    const tip = await send({ email: 'reader@example.test' });
    const other = await createMember(db, { role: 'admin' });
    expect(await getTip(other, tip.id)).toBeNull();
    expect((await shelf(other, 'received')).length).toBe(0);
    expect(await getTip(observer, tip.id)).toMatchObject({
      email: null,
      leftEmail: true,
      can: { merge: false },
    });
    expect(await getTip(reviewer, tip.id)).toMatchObject({ email: null, can: { merge: true } });
    expect(await getTip(editor, tip.id)).toMatchObject({ email: 'reader@example.test' });
    for (const act of [declineTips, letThrough, markAsSpam]) {
      const input = { tipIds: [tip.id], reason: 'other' as const };
      await expect(act(other, input)).rejects.toEqual(refusal('NOT_FOUND'));
      await expect(act(observer, input)).rejects.toEqual(refusal('FORBIDDEN'));
    }
  });

  it('shows near copies under one, newest first, page by page', async () => {
    const first = await send({});
    const other = await send({ text: 'The mayor resigned on Monday, a newspaper writes.' });
    const copy = await send({
      text: 'Is it true that trout have doubled in the river since 2019?',
    });
    const items = await shelf(reviewer, 'received');
    expect(items.map(({ id, group }) => [id, group])).toEqual([
      [copy.id, copy.id],
      [other.id, other.id],
      [first.id, copy.id],
    ]);
    const filter = tipFilterSchema.parse({ limit: 2 });
    const page = await listTips(reviewer, filter);
    const rest = await listTips(reviewer, { ...filter, cursor: page.nextCursor ?? '' });
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([
      copy.id,
      other.id,
      first.id,
    ]);
    expect(rest.nextCursor).toBeNull();
    expect(await countTips(reviewer)).toMatchObject({ received: 3, held: 0 });
  });

  it('declines with a reason that the sender gets, unless it is undone in time', async () => {
    const tip = await send({ email: 'reader@example.test' });
    await sendMails(now());
    const decline = {
      tipIds: [tip.id],
      reason: 'not_checkable' as const,
      answer: 'It is a forecast.',
    };
    await declineTips(reviewer, decline);
    expect(await getSubmission(tip.token)).toMatchObject({
      status: 'declined',
      reason: 'not_checkable',
      answer: 'It is a forecast.',
    });
    await reopenTips(reviewer, { tipIds: [tip.id] });
    expect(await getSubmission(tip.token)).toMatchObject({ status: 'waiting', answer: null });
    expect(await sendMails(days(1))).toEqual([]);
    await declineTips(reviewer, decline);
    expect(await sendMails(now())).toEqual([]);
    const [mail, ...others] = await sendMails(days(1));
    expect(others).toEqual([]);
    expect(mail?.text).toContain('It is a forecast.');
    expect(await actions(tip.id)).toEqual([
      'tip.received',
      'tip.declined',
      'tip.reopened',
      'tip.declined',
    ]);
    const events = await db.auditEvent.findMany({ where: { subjectId: tip.id } });
    const said = events.map(({ before, after }) => [before, after]);
    expect(JSON.stringify(said)).not.toMatch(/forecast|reader@|Trout/);
  });

  it('settles all of several or none, and each once', async () => {
    const [one, two] = [await send({}), await send({})];
    await markAsSpam(reviewer, { tipIds: [one.id] });
    const both = { tipIds: [one.id, two.id], reason: 'other' as const };
    await expect(declineTips(reviewer, both)).rejects.toEqual(refusal('CONFLICT'));
    expect(await getTip(reviewer, two.id)).toMatchObject({ state: 'received' });
    const race = await Promise.allSettled(
      Array.from({ length: 4 }, () => markAsSpam(reviewer, { tipIds: [two.id] })),
    );
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await actions(two.id)).toEqual(['tip.received', 'tip.marked_spam']);
  });
});

describe('demand', () => {
  const demandOf = async (id: string) =>
    (await db.claim.findUniqueOrThrow({ where: { id } })).demand;

  it('counts senders, not tips, and follows a merged claim', async () => {
    const [one, again, two] = [
      await send({}, '192.0.2.1'),
      await send({}, '192.0.2.1'),
      await send({}, '192.0.2.2'),
    ];
    const input = { statement: 'Trout have doubled.', tipIds: [one.id, again.id] };
    const made = await makeClaimOfTips(reviewer, input);
    expect(await demandOf(made.id)).toBe(1);
    await mergeTips(reviewer, { tipIds: [two.id], claimId: made.id });
    expect(await demandOf(made.id)).toBe(2);
    expect(await getTip(reviewer, one.id)).toMatchObject({
      state: 'became_claim',
      claim: { id: made.id },
    });
    const kept = await createClaim(db, { by: reviewer, statement: 'Trout doubled since 2019.' });
    await mergeClaim(editor, { claimId: made.id, intoId: kept.id, reason: 'The same.' });
    expect([await demandOf(made.id), await demandOf(kept.id)]).toEqual([0, 2]);
    await reopenTips(reviewer, { tipIds: [two.id] });
    expect(await demandOf(kept.id)).toBe(1);
  });

  it('grows by a reader whom a published claim answers, and not by a program', async () => {
    const claim = await createClaim(db, { by: editor, statement: 'Eels are gone.' });
    const { slug } = await createPublication(db, { by: editor, claimId: claim.id });
    await takeAsAnswer({ slug, ...(await solved()) }, arrival());
    expect(await demandOf(claim.id)).toBe(1);
    await takeAsAnswer({ slug }, arrival());
    await takeAsAnswer({ slug, ...(await solved()), subject: 'Buy' }, arrival());
    expect(await demandOf(claim.id)).toBe(1);
    await expect(takeAsAnswer({ slug: 'nothing', ...(await solved()) }, arrival())).rejects.toEqual(
      refusal('NOT_FOUND'),
    );
    expect(await db.tip.findFirst({ where: { claimId: claim.id } })).toMatchObject({
      text: null,
      email: null,
    });
  });

  it('tells senders of the publication, once, and never of a claim that is not published', async () => {
    const tip = await send({ email: 'reader@example.test' });
    await sendMails(now());
    const claim = await createClaim(db, { by: editor, statement: 'Secret until it is published.' });
    await mergeTips(reviewer, { tipIds: [tip.id], claimId: claim.id });
    const waiting = await getSubmission(tip.token);
    expect(waiting).toMatchObject({ status: 'taken_up', publication: null });
    expect(JSON.stringify(waiting)).not.toContain('Secret');
    await tellSenders({ claimId: claim.id }, now());
    expect(await sendMails(days(1))).toEqual([]);
    const { slug } = await createPublication(db, { by: editor, claimId: claim.id });
    for (let times = 0; times < 3; times += 1) await tellSenders({ claimId: claim.id }, now());
    const [mail, ...others] = await sendMails(days(1));
    expect(others).toEqual([]);
    expect(mail?.text).toContain(`https://assay.example/claims/${slug}`);
    expect(await getSubmission(tip.token)).toMatchObject({
      status: 'published',
      publication: { slug },
    });
  });

  it('the database refuses a claim of another team', async () => {
    const tip = await send({});
    const stranger = await createMember(db, { role: 'editor' });
    const claim = await createClaim(db, { by: stranger });
    await expect(mergeTips(reviewer, { tipIds: [tip.id], claimId: claim.id })).rejects.toEqual(
      refusal('NOT_FOUND'),
    );
    const data = { state: 'merged' as const, claimId: claim.id, settledAt: now() };
    await expect(db.tip.update({ where: { id: tip.id }, data })).rejects.toThrow(
      /belong to one team/,
    );
  });
});

describe('what tells of a person', () => {
  const nothing = { text: null, link: null, linkKey: null, email: null, answer: null };

  it('is deleted when its sender says so, at once', async () => {
    const tip = await send({ email: 'reader@example.test' });
    await forgetAddress({ token: tip.token });
    expect(await db.tip.findUnique({ where: { id: tip.id } })).toMatchObject({
      email: null,
      state: 'received',
    });
    expect(await sendMails(days(1))).toEqual([]);
    await withdrawTip({ token: tip.token }, now());
    await withdrawTip({ token: tip.token }, now());
    const row = await db.tip.findUniqueOrThrow({ where: { id: tip.id } });
    expect(row).toMatchObject({ ...nothing, state: 'withdrawn' });
    expect(row.senderKey).not.toBe(tip.senderKey);
    expect(await getSubmission(tip.token)).toMatchObject({ status: 'withdrawn', text: null });
    await expect(withdrawTip({ token: 'cut off' }, now())).rejects.toEqual(refusal('NOT_FOUND'));
  });

  it('is deleted so many days after the tip was settled, file included, and demand stays', async () => {
    const attachment = await keepAttachment(new File(['Words.'], 'a.txt'), '192.0.2.9');
    const [one, again, open] = [
      await send({ attachment }, '192.0.2.9'),
      await send({}, '192.0.2.9'),
      await send({}),
    ];
    const claim = await createClaim(db, { by: editor });
    await mergeTips(reviewer, { tipIds: [one.id, again.id], claimId: claim.id });
    await forgetSenders(days(89));
    expect(await db.tip.findUnique({ where: { id: one.id } })).toMatchObject({ text: one.text });
    await forgetSenders(days(91));
    for (const { id } of [one, again]) {
      const row = await db.tip.findUniqueOrThrow({ where: { id } });
      expect(row).toMatchObject({ ...nothing, state: 'merged' });
      expect(row.senderKey).not.toBe(one.senderKey);
    }
    expect(await db.tipFile.count({ where: { tipId: one.id } })).toBe(0);
    expect((await db.claim.findUniqueOrThrow({ where: { id: claim.id } })).demand).toBe(1);
    expect(await db.tip.findUnique({ where: { id: open.id } })).toMatchObject({ text: open.text });
    await expect(reopenTips(reviewer, { tipIds: [one.id] })).rejects.toEqual(refusal('CONFLICT'));
    const event = await db.auditEvent.findFirstOrThrow({
      where: { action: 'tips.forgotten', teamId: editor.teamId },
    });
    expect(event).toMatchObject({ actorKind: 'system:forget_senders', after: { count: 2 } });
  });

  it('is deleted with a held tip that nobody looked at, and an address 30 days after its mail', async () => {
    const held = await send({ puzzle: undefined });
    const told = await send({ email: 'reader@example.test' });
    await declineTips(reviewer, { tipIds: [told.id], reason: 'other' });
    await sendMails(days(1));
    await forgetSenders(days(29));
    expect(await db.tip.findUnique({ where: { id: told.id } })).toMatchObject({
      email: 'reader@example.test',
    });
    await forgetSenders(days(32));
    expect(await db.tip.findUnique({ where: { id: told.id } })).toMatchObject({
      email: null,
      text: told.text,
    });
    await forgetSenders(days(91));
    expect(await db.tip.findUnique({ where: { id: held.id } })).toMatchObject({
      ...nothing,
      state: 'spam',
    });
  });

  it('the database refuses a forgotten tip with words', async () => {
    const tip = await send({});
    const data = { forgottenAt: now() };
    await expect(db.tip.update({ where: { id: tip.id }, data })).rejects.toThrow(/tip_forgotten/);
  });
});

it('admins choose the team and the days, the second of two saves is refused', async () => {
  const admin = await createMember(db, { role: 'admin' });
  const { version } = (await getTipSettings(admin)) ?? { version: 0 };
  const input = { version, teamId: admin.teamId, keepDays: 30 };
  await expect(changeTipSettings(editor, input)).rejects.toEqual(refusal('FORBIDDEN'));
  const stranger = await createMember(db, { role: 'admin' });
  await expect(changeTipSettings(admin, { ...input, teamId: stranger.teamId })).rejects.toEqual(
    refusal('NOT_FOUND'),
  );
  await changeTipSettings(admin, input);
  expect(await getTipSettings(admin)).toMatchObject({ team: { id: admin.teamId }, keepDays: 30 });
  await expect(changeTipSettings(admin, input)).rejects.toEqual(refusal('CONFLICT'));
});
