import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import { importFromUrl } from './mutations';

// The one server that this test may ask stands on this machine; set before lib/env reads it.
vi.hoisted(() => vi.stubEnv('ASSAY_TEST_ALLOW_PRIVATE_FETCH', '1'));

const paragraph = 'The authority counted the fish again and found more of them. '.repeat(9);
const page = `<!doctype html><html lang="en"><title>Counted again</title><body><article>
  <h1>Counted again</h1><p>${paragraph}</p><p>${paragraph}</p></article></body></html>`;

let server: Server;
let origin: string;
let reviewer: Member;

beforeAll(async () => {
  reviewer = await createMember(db);
  server = createServer((request, response) => {
    if (request.url === '/moved') return response.writeHead(302, { location: '/page' }).end();
    if (request.url !== '/page') return response.writeHead(404).end('Nothing here.');
    const type = { 'content-type': 'text/html; charset=utf-8' };
    return response.writeHead(200, { ...type, etag: '"1"', 'set-cookie': 'a=b' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

test('a page is kept with how it was fetched, and without cookies', async () => {
  const url = `${origin}/moved`;
  const { status, document } = await importFromUrl(reviewer, { url, publisher: 'Gazette' });
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
  expect((await importFromUrl(reviewer, { url: `${origin}/page` })).status).toBe('recognised');
});

test('a page that is not there is refused, and nothing is kept', async () => {
  const member = await createMember(db);
  const refusal = importFromUrl(member, { url: `${origin}/gone` });
  await expect(refusal).rejects.toMatchObject({
    code: 'INVALID',
    message: expect.stringContaining('404'),
  });
  expect(await db.document.count({ where: { teamId: member.teamId } })).toBe(0);
});

test('an observer’s request does not even reach the server', async () => {
  const observer = await createMember(db, { role: 'observer' });
  const refusal = importFromUrl(observer, { url: `${origin}/page` });
  await expect(refusal).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
