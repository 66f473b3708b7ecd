import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import { migrateJobs } from '@/lib/jobs/migrate';
import { tasks } from '@/lib/jobs/tasks';
import { type LocalServer, startLocalServer } from '@/lib/testing/local-server';
import { createDocument, createMember } from '@/prisma/factories';
import { advanceArchive, requestArchive } from './mutations';
import { MOST_ATTEMPTS } from './patience';
import { listArchiveRequests } from './queries';

type Reply = { status?: number; headers?: Record<string, string>; body: unknown } | 'hang up';

let archive: LocalServer;
let replies: Reply[];
let reviewer: Member;
let documentId: string;

const page = 'http://paper.example/fish?year=2024';
const job = { body: { url: page, job_id: 'spn2-abc' } };
const pending = { body: { status: 'pending', job_id: 'spn2-abc', resources: [] } };
const success = {
  body: { status: 'success', timestamp: '20250301120000', original_url: page, job_id: 'spn2-abc' },
};
let copy: string;

beforeAll(async () => {
  await migrateJobs();
  // A stand-in that speaks Save Page Now 2.
  archive = await startLocalServer((_, response) => {
    const reply = replies.shift() ?? 'hang up';
    if (reply === 'hang up') return response.destroy();
    const { status = 200, headers = {}, body } = reply;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  copy = `${archive.origin}/web/20250301120000/${page}`;
  settleEnvironment({
    WAYBACK_URL: archive.origin,
    WAYBACK_ACCESS_KEY: 'access',
    WAYBACK_SECRET_KEY: 'secret',
  });
});
afterAll(() => archive.close());

beforeEach(async () => {
  replies = [];
  archive.seen.length = 0;
  reviewer = await createMember(db);
  documentId = (await createDocument(db, { by: reviewer, url: page })).id;
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

type Job = { payload: { requestId: string; attempt: number; askedAt?: string }; wait: number };

/** The next job in the queue, taken out of it, with how many seconds it was to wait. */
async function nextJob(now: Date): Promise<Job | undefined> {
  const [row] = await db.$queryRaw<(Job & { at: number })[]>`
    DELETE FROM graphile_worker._private_jobs 
      RETURNING payload, extract(epoch FROM run_at)::float8 AS at, 0 AS wait`;
  return (
    row && { payload: row.payload, wait: Math.max(0, Math.round(row.at - Number(now) / 1000)) }
  );
}

/** Runs the request's jobs one after the other, each at its time; answers how long each one waited, in seconds. */
async function runAll(): Promise<number[]> {
  let now = new Date();
  const waits: number[] = [];
  for (let job = await nextJob(now); job; job = await nextJob(now)) {
    waits.push(job.wait);
    now = new Date(now.getTime() + job.wait * 1000);
    await advanceArchive(job.payload, now);
  }
  return waits;
}

const ask = () => requestArchive(reviewer, { documentId });
const request = async () => (await listArchiveRequests(reviewer, documentId))?.items[0];
const document = () => db.document.findUniqueOrThrow({ where: { id: documentId } });

describe('a request for an archived copy', () => {
  test('asks, waits, and gives the document the address of the copy', async () => {
    replies = [job, pending, pending, success];
    await ask();
    expect(await runAll()).toEqual([0, 15, 15, 15]);
    const [first, second] = archive.seen;
    expect(first).toMatchObject({ method: 'POST', path: '/save' });
    expect(first?.headers).toMatchObject({
      authorization: 'LOW access:secret',
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(new URLSearchParams(first?.body).get('url')).toBe(page);
    expect(second).toMatchObject({ method: 'GET', path: '/save/status/spn2-abc' });
    expect(await request()).toMatchObject({ status: 'archived', archiveUrl: copy, reason: null });
    expect(await document()).toMatchObject({ archiveUrl: copy, version: 2 });
    const events = await db.auditEvent.findMany({
      where: { documentId },
      orderBy: { position: 'asc' },
    });
    expect(events.map(({ action, actorKind }) => [action, actorKind])).toEqual([
      ['document.archive_requested', 'member'],
      ['document.archived', 'system:archive_document'],
    ]);
  });

  test('leaves a copy alone that a person named', async () => {
    const named = 'https://elsewhere.example/copy';
    await db.document.update({ where: { id: documentId }, data: { archiveUrl: named } });
    replies = [job, success];
    await ask();
    await runAll();
    expect(await request()).toMatchObject({ status: 'archived', archiveUrl: copy });
    expect(await document()).toMatchObject({ archiveUrl: named, version: 1 });
  });

  test('waits as long as a busy archive asks, also while the copy is being made', async () => {
    const busy = { status: 429, headers: { 'retry-after': '120' }, body: 'Too Many Requests' };
    replies = [busy, job, { ...busy, headers: { 'retry-after': '300' } }, success];
    await ask();
    expect(await runAll()).toEqual([0, 120, 15, 300]);
    expect(archive.seen.map(({ method }) => method)).toEqual(['POST', 'POST', 'GET', 'GET']);
    expect((await request())?.status).toBe('archived');
  });

  test('asks anew after a fault of the moment', async () => {
    const fault = { body: { status: 'error', status_ext: 'error:proxy-error', message: 'Proxy.' } };
    replies = [job, fault, job, success];
    await ask();
    expect(await runAll()).toEqual([0, 15, 30, 15]);
    expect(archive.seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST', 'GET']);
    expect((await request())?.status).toBe('archived');
  });

  test('ends with the archive’s words when the page cannot be archived', async () => {
    replies = [
      job,
      {
        body: {
          status: 'error',
          status_ext: 'error:not-found',
          message: 'Not found (HTTP status=404).',
        },
      },
    ];
    await ask();
    await runAll();
    expect(await request()).toMatchObject({
      status: 'failed',
      reason: 'The web archive made no copy: Not found (HTTP status=404).',
    });
    expect((await document()).archiveUrl).toBeNull();
    replies = [job, success];
    await ask();
    await runAll();
    expect((await document()).archiveUrl).toBe(copy);
  });

  test.each([
    ['garbage', { body: '<html>Welcome to the machine</html>' }, 'understood'],
    ['broken connections', 'hang up' as const, 'reached'],
    ['faults', { status: 502, body: 'Bad gateway' }, '502'],
  ])('gives up after half a day of %s', async (_, reply, words) => {
    replies = Array.from({ length: MOST_ATTEMPTS }, () => reply);
    await ask();
    const waits = await runAll();
    expect(waits).toHaveLength(MOST_ATTEMPTS);
    expect(await request()).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining(words),
    });
    expect((await document()).archiveUrl).toBeNull();
  });

  test('gives up on a copy that is never finished', async () => {
    replies = [job, ...Array.from({ length: 200 }, () => pending)];
    await ask();
    const waits = await runAll();
    expect(waits.length).toBeLessThan(150);
    expect(await request()).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('in time'),
    });
  });

  test('is one while it is under way, and is abandoned when the process dies over it', async () => {
    const first = await ask();
    expect(await ask()).toEqual(first);
    const payload = { requestId: first.id, attempt: 0 };
    const helpers = { job: { attempts: 3 } } as Parameters<typeof tasks.archive_document>[1];
    await tasks.archive_document(payload, helpers);
    expect(await request()).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('stopped twice'),
    });
    await advanceArchive(payload);
    expect(archive.seen).toEqual([]);
  });

  test('is for reviewers, and for documents with an address', async () => {
    const observer = await createMember(db, { teamId: reviewer.teamId, role: 'observer' });
    const cases = [
      [observer, 'FORBIDDEN'],
      [await createMember(db), 'NOT_FOUND'],
    ] as const;
    for (const [member, code] of cases) {
      await expect(requestArchive(member, { documentId })).rejects.toMatchObject({ code });
    }
    const plain = await createDocument(db, { by: reviewer, url: null });
    const refusal = requestArchive(reviewer, { documentId: plain.id });
    await expect(refusal).rejects.toMatchObject({ code: 'INVALID' });
    expect(await listArchiveRequests(visitor, documentId)).toBeNull();
    expect(await listArchiveRequests(await createMember(db), documentId)).toBeNull();
    expect((await listArchiveRequests(observer, documentId))?.can.ask).toBe(false);
  });
});
