import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { z } from 'zod';
import { definitions } from '@/lib/api/openapi';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import { operations } from './access-operations';
import { prepare } from './access-prepare';
import { findPublishedPassage } from './access-public';
import { type OperationRow, pages, sameForAll } from './access-table';
import { createWorld, findPublished } from './access-world';
import { type Answer, ApiClient, expectStatus } from './api-client';
import { expect, test } from './fixtures';

const definitionOf = (operation: string) => {
  const [method = '', path = ''] = operation.split(' ');
  const spelled = path.replace(/\[(\w+)\]/g, '{$1}');
  return [...definitions.values()].find(
    (one) => one.method === method.toLowerCase() && one.path === spelled,
  );
};

const fieldsOf = (schema: z.ZodType | undefined) =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

const rows = Object.entries(operations);
const posts = rows.filter(([operation]) => operation.startsWith('POST '));
const edits = rows.filter(
  ([operation]) =>
    /^(PATCH|PUT) /.test(operation) && fieldsOf(definitionOf(operation)?.body).includes('version'),
);
const lists = rows.filter(([operation]) =>
  fieldsOf(definitionOf(operation)?.query).includes('cursor'),
);

/** A claim in the state that the row wants with everything on it, and the one who may. */
async function begin(row: OperationRow, clientOf: (member: Member) => Promise<ApiClient>) {
  const author = await createMember(db);
  const { teamId } = author;
  const person = await createMember(db, { teamId, role: 'admin' });
  const world = await createWorld(author, row.state ?? 'researching');
  const editor = await clientOf(await createMember(db, { teamId, role: 'editor' }));
  const prepared = await prepare(row, world, await clientOf(author), editor);
  const client = await clientOf(row.least === 'author' ? author : person);
  const path = row.at({ ...world, published: await findPublished() });
  return { teamId, client, path, body: await row.body?.(world, prepared) };
}

for (const [operation, row] of posts) {
  test(`${operation} is carried out once for a key`, async ({ playwright, baseURL }) => {
    const { teamId, client, path, body } = await begin(row, (member) =>
      ApiClient.of(playwright.request, baseURL, member),
    );
    const key = { 'idempotency-key': randomUUID() };
    const send = (data: object | undefined) => client.ask('POST', path, data, key);
    const both = await Promise.all([send(body), send(body)]);
    const isFirst = ({ status, headers }: Answer) =>
      status === row.status && headers['idempotency-replayed'] === undefined;
    const [first, ...more] = both.filter(isFirst);
    expect(more).toEqual([]);
    // The other one came while it ran, or just after.
    for (const other of both.filter((answer) => answer !== first)) {
      if (other.status === 409) expect(other.body.code).toBe('CONFLICT');
      else expect(other.headers['idempotency-replayed']).toBe('true');
    }
    const written = await db.auditEvent.count({ where: { teamId } });
    const again = await send(body);
    // A secret is said once: what is kept of an answer does not hold it.
    const holdsSecret = definitionOf(operation)?.holdsSecret ?? false;
    expect({ status: again.status, body: again.body }).toEqual({
      status: row.status,
      body: holdsSecret ? { ...first?.body, secret: null } : first?.body,
    });
    if (!holdsSecret) expect(again.text).toBe(first?.text);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await db.auditEvent.count({ where: { teamId } })).toBe(written);
    expectStatus(await send({ ...body, [randomUUID()]: 1 }), 422);
  });
}

test('whoever saw another version is refused, and told the present thing', async ({
  playwright,
  baseURL,
}) => {
  expect(edits.length).toBeGreaterThan(10);
  for (const state of new Set(edits.map(([, row]) => row.state))) {
    const author = await createMember(db);
    const person = await createMember(db, { teamId: author.teamId, role: 'admin' });
    const world = await createWorld(author, state ?? 'researching');
    const clients = {
      author: await ApiClient.of(playwright.request, baseURL, author),
      admin: await ApiClient.of(playwright.request, baseURL, person),
    };
    for (const [operation, row] of edits.filter((one) => one[1].state === state)) {
      const [method = ''] = operation.split(' ');
      const client = row.least === 'author' ? clients.author : clients.admin;
      const path = row.at({ ...world, published: '' });
      const body = await row.body?.(world, { digest: '', waivers: [] });
      const answer = await client.ask(method, path, { ...body, version: 999 });
      expect(answer.status, `${operation} ${answer.text}`).toBe(409);
      expect(answer.body, operation).toMatchObject({
        code: 'CONFLICT',
        current: expect.any(Object),
      });
    }
  }
});

/** What the walks below look at: one team's work, by everybody's addresses. */
async function look() {
  const author = await createMember(db);
  const world = await createWorld(author, 'assessing');
  const published = await findPublished();
  const publishedPassage = await findPublishedPassage();
  return { author, world: { ...world, published, publishedPassage } };
}

test('every list refuses what is no cursor of it, and more than 200 at a time', async ({
  playwright,
  baseURL,
}) => {
  const { author, world } = await look();
  const admin = await createMember(db, { teamId: author.teamId, role: 'admin' });
  const clients = {
    author: await ApiClient.of(playwright.request, baseURL, author),
    admin: await ApiClient.of(playwright.request, baseURL, admin),
  };
  expect(lists.length).toBeGreaterThan(20);
  for (const [operation, row] of lists) {
    const path = row.at(world);
    const client = ['admin', 'editor'].includes(row.least) ? clients.admin : clients.author;
    const ask = (rest: string) => client.get(`${path}${path.includes('?') ? '&' : '?'}${rest}`);
    for (const wrong of ['nonsense', 'bnVsbA', 'e30', '%00']) {
      const refusal = await ask(`cursor=${wrong}`);
      expect(refusal.status, `${operation} ${wrong} ${refusal.text}`).toBe(422);
      expect(refusal.body.detail, operation).toMatch(/^.+\.$/);
    }
    expect((await ask('limit=201')).status, operation).toBe(422);
    const page = expectStatus(await ask('limit=200'), 200);
    expect(page, operation).toHaveProperty('nextCursor');
  }
});

/** What scripts of every site may read; nothing else. */
const open = [
  ...['GET /api/v1/published', 'GET /api/v1/published/[slug]'],
  ...['GET /api/v1/published/[slug]/versions/[n]', 'GET /api/v1/published/[slug]/challenges'],
  'GET /api/v1/published/[slug]/bundle',
  ...['GET /api/v1/audit/checkpoints', 'GET /api/v1/audit/proofs/[digest]'],
  'GET /api/factcheck/v1alpha1/[method]',
  ...['GET /feeds/claims.atom', 'GET /feeds/claims.json', 'GET /feeds/corrections.atom'],
  ...['GET /feeds/claimreview.json', 'GET /api/oembed', 'GET /.well-known/assay.json'],
  ...['GET /sitemap.xml', 'GET /sitemaps/[file]', 'GET /robots.txt'],
];

/** What has to answer however often it is asked, or counts by itself: signing in. */
const uncounted = [
  ...['GET /api/health', 'GET /api/ready', 'POST /api/cache/expire'],
  ...['GET /api/auth/[...nextauth]', 'POST /api/auth/[...nextauth]'],
];

test('every route says what is left, and is open to other sites only where that is promised', async ({
  openRequest,
}) => {
  const { world } = await look();
  const request = await openRequest(null);
  const routes = [
    ...Object.entries(sameForAll).map(([route, { at }]) => ({ route, at })),
    ...rows.map(([operation, row]) => ({
      route: operation.replace(' ', ' /api/v1'),
      at: `/api/v1${row.at(world)}`,
    })),
  ];
  expect(open.filter((route) => !routes.some((one) => one.route === route))).toEqual([]);
  const elsewhere = { origin: 'https://elsewhere.example' };
  for (const { route, at } of routes) {
    const [method] = route.split(' ');
    const answer = await request.fetch(at, { method, headers: elsewhere, maxRedirects: 0 });
    const headers = answer.headers();
    expect(headers['access-control-allow-credentials'], route).toBeUndefined();
    const isOpen = open.includes(route);
    expect(headers['access-control-allow-origin'], route).toBe(isOpen ? '*' : undefined);
    if (isOpen) {
      const exposed = headers['access-control-expose-headers']?.toLowerCase().split(', ');
      expect(exposed).toEqual(expect.arrayContaining(['etag', 'link', 'ratelimit', 'retry-after']));
    }
    if (uncounted.includes(route)) continue;
    expect(headers['ratelimit-policy'], route).toBe('"address";q=600;w=60');
    for (const name of ['limit', 'remaining', 'reset']) {
      expect(headers[`ratelimit-${name}`], route).toMatch(/^\d+$/);
    }
    if (answer.status() >= 400 && at.startsWith('/api/v1')) {
      expect(headers['content-type'], route).toBe('application/problem+json');
    }
  }
  for (const { route, at } of routes.filter((one) => one.route.startsWith('GET '))) {
    const asked = { ...elsewhere, 'access-control-request-method': 'GET' };
    const preflight = (await request.fetch(at, { method: 'OPTIONS', headers: asked })).headers();
    const isOpen = open.includes(route);
    expect(preflight['access-control-allow-origin'], route).toBe(isOpen ? '*' : undefined);
    expect(preflight['access-control-allow-methods'], route).toBe(isOpen ? 'GET, HEAD' : undefined);
  }
});

test('only cards may be framed, and nobody has another count by saying so', async ({
  openRequest,
}) => {
  const { author, world } = await look();
  const request = await openRequest(author);
  const places = [
    ...Object.values(pages).map(({ at }) => at(world)),
    ...Object.entries(sameForAll).flatMap(([route, { at }]) =>
      route.startsWith('GET ') ? at : [],
    ),
    ...[`/embed/claims/${world.published}`, '/api/v1/me', '/nothing-here'],
  ];
  for (const at of places) {
    const { 'content-security-policy': policy, 'x-frame-options': frame } = (
      await request.get(at, { maxRedirects: 0 })
    ).headers();
    const isCard = at.startsWith('/embed/');
    expect(policy, at).toContain(`frame-ancestors ${isCard ? '*' : "'none'"}`);
    expect(frame, at).toBe(isCard ? undefined : 'DENY');
  }
  const left = async (headers: Record<string, string>) =>
    Number((await request.get('/feeds/claims.atom', { headers })).headers()['ratelimit-remaining']);
  const before = await left({ 'x-forwarded-for': '203.0.113.7' });
  expect(await left({ 'x-forwarded-for': '203.0.113.8' })).not.toBe(599);
  expect(before).toBeLessThan(599);
});

test('what is open is not sent twice', async ({ request }) => {
  const published = await findPublished();
  const addresses = [
    ...['/feeds/claims.atom', '/feeds/claims.json', '/feeds/corrections.atom'],
    ...['/feeds/claimreview.json', '/.well-known/assay.json', '/sitemap.xml', '/robots.txt'],
    ...['/api/v1/published', `/api/v1/published/${published}`],
    `/api/v1/published/${published}/versions/1`,
  ];
  for (const address of addresses) {
    const isForEver = address.endsWith('/versions/1');
    const { modified, kept, statuses } = await askAgain(request, address);
    expect(kept, address).toBe(`public, max-age=${isForEver ? 31_536_000 : 5}`);
    expect(statuses, address).toEqual([304, 200, modified ? 304 : 200]);
    if (!modified) expect(address).not.toMatch(/claims\.|corrections|published\//);
  }
});

/**
 * What an address answers to whoever knows what it holds, to whoever knows something else, and to whoever knows when it was
 * changed. Others publish meanwhile: what holds something else at the end than at the beginning is asked once more.
 */
async function askAgain(request: APIRequestContext, address: string) {
  const get = (headers: Record<string, string>) => request.get(address, { headers });
  for (;;) {
    const first = (await get({})).headers();
    const { etag = '', 'last-modified': modified, 'cache-control': kept } = first;
    const known: Record<string, string>[] = [
      ...[{ 'if-none-match': etag }, { 'if-none-match': '"another"' }],
      modified ? { 'if-modified-since': modified } : {},
    ];
    const statuses: number[] = [];
    for (const headers of known) statuses.push((await get(headers)).status());
    expect(etag, address).not.toBe('');
    if ((await get({})).headers().etag === etag) return { modified, kept, statuses };
  }
}
