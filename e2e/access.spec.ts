import type { APIRequestContext } from '@playwright/test';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import type { Role } from '@/prisma/generated/enums';
import { operations } from './access-operations';
import { prepare } from './access-prepare';
import { type OperationRow, type PageRow, pages, sameForAll } from './access-table';
import { createWorld, findPublished } from './access-world';
import { ApiClient, expectStatus } from './api-client';
import { listRoutes } from './app-routes';
import { expect, test } from './fixtures';

const roles: Role[] = ['observer', 'reviewer', 'editor', 'admin'];

test('every route has a row that says who may', () => {
  const rows = [
    ...Object.keys(pages).map((page) => `PAGE ${page}`),
    ...Object.keys(operations).map((operation) => operation.replace(' ', ' /api/v1')),
    ...Object.keys(sameForAll),
  ];
  expect(rows.sort()).toEqual(listRoutes());
});

for (const [route, row] of Object.entries(pages)) {
  test(`PAGE ${route}`, async ({ openBrowser }) => {
    const author = await createMember(db, { name: 'Wanda Insider' });
    const world = {
      ...(await createWorld(author, 'researching')),
      published: await findPublished(),
    };
    const secrets = [world.secret, world.author.name];
    const ask = async (member: Member | null) =>
      askPage((await openBrowser(member)).request, row.at(world));
    await expectPage(await ask(null), row.visitor, secrets);
    await expectPage(await ask(await createMember(db, { role: 'admin' })), row.stranger, secrets);
    for (const role of roles) {
      const member = await createMember(db, { teamId: author.teamId, role });
      const answer = await ask(member);
      expect(answer.status, role).toBe(row.member);
      if (row.stranger === 404 && row.member === 200) {
        expect(answer.text.includes(world.secret), role).toBe(true);
      }
    }
  });
}

async function askPage(request: APIRequestContext, path: string) {
  const response = await request.get(path, { maxRedirects: 0 });
  const { location = '' } = response.headers();
  return { status: response.status(), location, text: await response.text() };
}

/** What outsiders get: the status, and not a word of what the team has. */
async function expectPage(
  answer: Awaited<ReturnType<typeof askPage>>,
  expected: PageRow['visitor'],
  secrets: string[],
) {
  expect(answer.status, answer.text.slice(0, 300)).toBe(expected === 'sign-in' ? 307 : expected);
  if (expected === 'sign-in') expect(answer.location).toMatch(/^\/sign-in\?next=/);
  for (const secret of secrets) expect(answer.text.includes(secret), secret).toBe(false);
}

for (const [route, { at, status }] of Object.entries(sameForAll)) {
  test(`${route} is the same for everybody`, async ({ openBrowser, baseURL }) => {
    const [method] = route.split(' ');
    for (const member of [null, await createMember(db, { role: 'admin' })]) {
      const { request } = await openBrowser(member);
      const answer = await request.fetch(at, { method, headers: { origin: String(baseURL) } });
      expect(answer.status()).toBe(status);
    }
  });
}

for (const [operation, row] of Object.entries(operations)) {
  test(`operation ${operation}`, async ({ playwright, baseURL }) => {
    const [method = ''] = operation.split(' ');
    const clientOf = (member: Member | null, scope?: 'read') =>
      ApiClient.of(playwright.request, baseURL, member, scope);
    const published = await findPublished();
    const author = await createMember(db, { name: 'Wanda Insider' });
    const { teamId } = author;
    const prepareWorld = async () => {
      const world = await createWorld(author, row.state ?? 'researching');
      const editor = await clientOf(await createMember(db, { teamId, role: 'editor' }));
      const prepared = await prepare(row, world, await clientOf(author), editor);
      const ask = async (client: ApiClient) =>
        client.ask(method, row.at({ ...world, published }), await row.body?.(world, prepared));
      return { ask, secret: world.secret };
    };
    const { ask: first, secret } = await prepareWorld();
    const admin = await createMember(db, { teamId, role: 'admin' });
    const open = row.least === 'anyone';

    const visitor = await first(await clientOf(null));
    expect(visitor.status, visitor.text).toBe(open ? row.status : 401);
    const foreign = await first(await clientOf(await createMember(db, { role: 'admin' })));
    expect(foreign.status, foreign.text).toBe(open || row.own ? row.status : 404);
    const reader = await first(await clientOf(admin, 'read'));
    expect(reader.status, reader.text).toBe(method === 'GET' ? row.status : 403);
    // Who sends a text gets it back, and nothing else.
    for (const { text } of method === 'GET' ? [visitor, foreign] : [visitor]) {
      expect(text.includes(author.name)).toBe(false);
      expect(text.includes(secret)).toBe(false);
    }
    for (const role of roles) {
      const member = await createMember(db, { teamId, role });
      const { ask } = await prepareWorld();
      const answer = await ask(await clientOf(member));
      expect(answer.status, `${role}: ${answer.text}`).toBe(
        may(role, row) ? row.status : (row.others ?? 403),
      );
    }
    if (row.least === 'author') expectStatus(await first(await clientOf(author)), row.status);
  });
}

function may(role: Role, { least }: OperationRow): boolean {
  if (least === 'anyone') return true;
  return least !== 'author' && roles.indexOf(role) >= roles.indexOf(least);
}
