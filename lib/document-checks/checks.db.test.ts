import { runOnce } from 'graphile-worker';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db, pool } from '@/lib/db';
import { correctDocument } from '@/lib/documents/mutations';
import { workerLogger } from '@/lib/jobs/logger';
import { migrateJobs } from '@/lib/jobs/migrate';
import { tasks } from '@/lib/jobs/tasks';
import { articlePage, type LocalServer, startLocalServer } from '@/lib/testing/local-server';
import { importPage } from '@/lib/versions/import-mutations';
import { captureFromUrl } from '@/lib/versions/mutations';
import { createMember } from '@/prisma/factories';
import { enqueueDueChecks, scheduleChecks } from './mutations';
import { getChecks } from './queries';

// The one server that this test may ask stands on this machine; set before lib/env reads it.
vi.hoisted(() => vi.stubEnv('ASSAY_TEST_ALLOW_PRIVATE_FETCH', '1'));

const paragraph = 'The authority counted the fish again and found more of them. '.repeat(9);
const later = new Date(Date.now() + 2 * 86_400_000);

let site: LocalServer;
let page: { status: number; text: string };
let count = 0;
let reviewer: Member;
let documentId: string;

beforeAll(async () => {
  await migrateJobs();
  site = await startLocalServer((_, response) => {
    response.writeHead(page.status, { 'content-type': 'text/html; charset=utf-8', etag: '"e"' });
    response.end(page.text);
  });
});
afterAll(() => site.close());

beforeEach(async () => {
  reviewer = await createMember(db);
  page = { status: 200, text: articlePage('Fish', [paragraph, paragraph]) };
  count += 1;
  const { document } = await importPage(reviewer, { url: `${site.origin}/page-${count}` });
  documentId = document.id;
});

const change = () => {
  page.text = articlePage('Fish', [paragraph, paragraph, 'They counted a third time.']);
};
const work = () =>
  runOnce({ pgPool: pool(), taskList: tasks, logger: workerLogger, noHandleSignals: true });
const versions = () => db.documentVersion.count({ where: { documentId } });
const outcomes = async () =>
  (await getChecks(reviewer, documentId))?.items.map(({ outcome, httpStatus, requestedBy }) => [
    outcome,
    httpStatus,
    requestedBy?.id ?? null,
  ]);

/** The hands of the clock are moved, not waited for. */
async function whenDue(moment = later) {
  const due = await enqueueDueChecks(moment);
  await work();
  return due;
}

describe('a check by schedule', () => {
  test('captures a page that changed, in the name of whoever set it up', async () => {
    const second = await createMember(db, { teamId: reviewer.teamId });
    await scheduleChecks(second, { documentId, everyDays: 1 });
    expect(await whenDue(new Date())).toBe(0);
    expect(await whenDue()).toBe(1);
    expect(await outcomes()).toEqual([['unchanged', 200, null]]);
    expect(await versions()).toBe(1);
    change();
    expect(await whenDue(new Date(later.getTime() + 1))).toBe(1);
    expect(await outcomes()).toEqual([
      ['changed', 200, null],
      ['unchanged', 200, null],
    ]);
    const version = await db.documentVersion.findFirst({ where: { documentId, number: 2 } });
    expect(version).toMatchObject({
      method: 'check',
      capturedById: second.userId,
      httpStatus: 200,
    });
    expect(version?.httpHeaders).toMatchObject({ etag: '"e"' });
  });

  test('that fails says why, comes more seldom, and never stops', async () => {
    await scheduleChecks(reviewer, { documentId, everyDays: 1 });
    page.status = 503;
    const days = [];
    for (let run = 0; run < 7; run += 1) {
      await db.document.update({ where: { id: documentId }, data: { nextCheckAt: new Date() } });
      await whenDue(new Date());
      const { nextCheckAt } = await db.document.findUniqueOrThrow({ where: { id: documentId } });
      days.push(Math.round((Number(nextCheckAt) - Date.now()) / 86_400_000));
    }
    expect(days).toEqual([1, 2, 4, 8, 16, 30, 30]);
    const checks = await getChecks(reviewer, documentId);
    expect(checks?.items[0]).toMatchObject({
      outcome: 'failed',
      httpStatus: 503,
      reason: 'The page answered 503 (Service Unavailable), so nothing was captured.',
    });
    page.status = 200;
    await db.document.update({ where: { id: documentId }, data: { nextCheckAt: new Date() } });
    await whenDue(new Date());
    const { nextCheckAt } = await db.document.findUniqueOrThrow({ where: { id: documentId } });
    expect(Math.round((Number(nextCheckAt) - Date.now()) / 86_400_000)).toBe(1);
    expect(await versions()).toBe(1);
  });

  test('runs for whoever added the document, then for an editor, when people leave', async () => {
    const second = await createMember(db, { teamId: reviewer.teamId });
    await scheduleChecks(second, { documentId, everyDays: 7 });
    const leave = (member: Member) =>
      db.member.update({ where: { id: member.memberId }, data: { removedAt: new Date() } });
    const capturedBy = async () => {
      change();
      page.text += `<!-- ${await versions()} -->`;
      page.text = page.text.replace('third', `third or ${await versions()}th`);
      await db.document.update({ where: { id: documentId }, data: { nextCheckAt: new Date() } });
      await whenDue(new Date());
      const latest = await db.documentVersion.findFirst({
        where: { documentId },
        orderBy: { number: 'desc' },
      });
      return latest?.capturedById;
    };
    await leave(second);
    expect(await capturedBy()).toBe(reviewer.userId);
    const editor = await createMember(db, { teamId: reviewer.teamId, role: 'editor' });
    await leave(reviewer);
    expect(await capturedBy()).toBe(editor.userId);
    await leave(editor);
    await capturedBy();
    expect(await versions()).toBe(3);
    const observer = await createMember(db, { teamId: reviewer.teamId, role: 'observer' });
    expect((await getChecks(observer, documentId))?.items[0]).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('Nobody is left'),
    });
  });

  test('two looks at the clock queue one job', async () => {
    await scheduleChecks(reviewer, { documentId, everyDays: 1 });
    await enqueueDueChecks(later);
    await enqueueDueChecks(later);
    const asked = () => site.seen.filter(({ path }) => path === `/page-${count}`).length;
    const before = asked();
    await work();
    expect(asked() - before).toBe(1);
  });
});

describe('scheduleChecks', () => {
  test('needs an address and a reviewer; losing the address ends it', async () => {
    const observer = await createMember(db, { teamId: reviewer.teamId, role: 'observer' });
    const refusals = [
      [observer, 'FORBIDDEN'],
      [await createMember(db), 'NOT_FOUND'],
    ] as const;
    for (const [member, code] of refusals) {
      const refusal = scheduleChecks(member, { documentId, everyDays: 1 });
      await expect(refusal).rejects.toMatchObject({ code });
    }
    await scheduleChecks(reviewer, { documentId, everyDays: 30 });
    expect(await getChecks(observer, documentId)).toMatchObject({
      everyDays: 30,
      setBy: { id: reviewer.userId },
      can: { schedule: false },
    });
    await correctDocument(reviewer, { documentId, version: 1, url: null });
    expect(await getChecks(reviewer, documentId)).toMatchObject({ everyDays: null, nextAt: null });
    const refusal = scheduleChecks(reviewer, { documentId, everyDays: 1 });
    await expect(refusal).rejects.toMatchObject({
      code: 'INVALID',
      fields: { everyDays: expect.any(String) },
    });
    const events = await db.auditEvent.findMany({
      where: { documentId, action: 'document.checks_scheduled' },
    });
    expect(events).toMatchObject([{ before: { everyDays: null }, after: { everyDays: 30 } }]);
  });
});

describe('captureFromUrl', () => {
  test('by hand captures a change and notes a failure among the checks', async () => {
    change();
    const done = await captureFromUrl(reviewer, { documentId });
    expect(done).toMatchObject({ status: 'captured', version: { number: 2 } });
    page.status = 404;
    const refusal = captureFromUrl(reviewer, { documentId });
    await expect(refusal).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('404'),
    });
    expect(await outcomes()).toEqual([
      ['failed', 404, reviewer.userId],
      ['changed', 200, reviewer.userId],
    ]);
  });

  test('a document without an address wants one', async () => {
    await correctDocument(reviewer, { documentId, version: 1, url: null });
    const refusal = captureFromUrl(reviewer, { documentId });
    await expect(refusal).rejects.toMatchObject({
      code: 'INVALID',
      fields: { url: expect.any(String) },
    });
    change();
    const other = await captureFromUrl(reviewer, { documentId, url: `${site.origin}/mirror` });
    expect(other.status).toBe('captured');
  });
});
