import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { migrateJobs } from '@/lib/jobs/migrate';
import { articlePage, type LocalServer, startLocalServer } from '@/lib/testing/local-server';
import { createMember } from '@/prisma/factories';
import { importPage } from './import-mutations';

// The one server that this test may ask stands on this machine; set before lib/env reads it.
vi.hoisted(() => vi.stubEnv('ASSAY_TEST_ALLOW_PRIVATE_FETCH', '1'));

const paragraph = 'The authority counted the fish again and found more of them. '.repeat(9);
const page = articlePage('Counted again', [paragraph, paragraph]);

let server: LocalServer;
let origin: string;
let shown = page;
let reviewer: Member;

beforeAll(async () => {
  await migrateJobs();
  reviewer = await createMember(db);
  server = await startLocalServer(({ path }, response) => {
    if (path === '/moved') return response.writeHead(302, { location: '/page' }).end();
    if (path === '/gone') return response.writeHead(404).end('Nothing here.');
    const type = { 'content-type': 'text/html; charset=utf-8' };
    return response.writeHead(200, { ...type, etag: '"1"', 'set-cookie': 'a=b' }).end(shown);
  });
  origin = server.origin;
});

afterAll(() => server.close());

test('a page is kept with how it was fetched, and without cookies', async () => {
  const url = `${origin}/moved`;
  const { status, document } = await importPage(reviewer, { url, publisher: 'Gazette' });
  expect(status).toBe('imported');
  expect(document).toMatchObject({
    title: 'Counted again',
    publisher: 'Gazette',
    url: `${origin}/page`,
  });
  expect(document.versions).toMatchObject([
    { method: 'url', sourceUrl: url, finalUrl: `${origin}/page`, httpStatus: 200 },
  ]);
  const { httpHeaders } = await db.documentVersion.findFirstOrThrow({
    where: { documentId: document.id },
  });
  expect(httpHeaders).toMatchObject({ etag: '"1"' });
  expect(httpHeaders).not.toHaveProperty('set-cookie');
  expect((await importPage(reviewer, { url: `${origin}/page` })).status).toBe('recognised');
});

test('a page that is not there is refused, and nothing is kept', async () => {
  const member = await createMember(db);
  const refusal = importPage(member, { url: `${origin}/gone` });
  await expect(refusal).rejects.toMatchObject({
    code: 'INVALID',
    message: expect.stringContaining('404'),
  });
  expect(await db.document.count({ where: { teamId: member.teamId } })).toBe(0);
});

test('an observer’s request does not even reach the server', async () => {
  const observer = await createMember(db, { role: 'observer' });
  const refusal = importPage(observer, { url: `${origin}/page` });
  await expect(refusal).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

describe('a page that was imported before', () => {
  const more = articlePage('Counted again', [paragraph, paragraph, 'And a third time in May.']);
  let member: Member;
  let documentId: string;

  beforeEach(async () => {
    member = await createMember(db);
    shown = page;
    documentId = (await importPage(member, { url: `${origin}/moved` })).document.id;
  });

  test.each(['/moved', '/page', '/page#part'])('and changed is a new version: %s', async (path) => {
    shown = more;
    const outcome = await importPage(member, { url: origin + path, title: 'Ignored' });
    expect(outcome).toMatchObject({
      status: 'captured',
      document: { id: documentId, title: 'Counted again' },
      capture: { status: 'captured', version: { number: 2 } },
    });
    shown = page;
    expect((await importPage(member, { url: origin + path })).capture?.version.number).toBe(3);
    expect(await db.document.count({ where: { teamId: member.teamId } })).toBe(1);
  });

  test('and has the same text in other bytes is recognised', async () => {
    shown = page.replace('Menu', 'Other menu');
    const outcome = await importPage(member, { url: `${origin}/page` });
    expect(outcome).toMatchObject({ status: 'recognised', capture: { status: 'unchanged' } });
    expect(await db.documentVersion.count({ where: { documentId } })).toBe(1);
  });

  test('and answers with the bytes of another document is recognised as that one', async () => {
    shown = more;
    const other = await importPage(member, { url: `${origin}/elsewhere` });
    const outcome = await importPage(member, { url: `${origin}/page` });
    expect(outcome).toMatchObject({ status: 'recognised', document: { id: other.document.id } });
  });

  test('is a document of its own in another team', async () => {
    shown = more;
    const stranger = await createMember(db);
    expect((await importPage(stranger, { url: `${origin}/page` })).status).toBe('imported');
  });
});
