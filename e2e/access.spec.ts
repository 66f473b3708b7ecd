import type { APIRequestContext } from '@playwright/test';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import type { Role } from '@/prisma/generated/enums';
import { operations } from './access-operations';
import { prepare } from './access-prepare';
import { findPublishedPassage } from './access-public';
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

type Looked = { world: Parameters<PageRow['at']>[0]; stranger: Member; team: Map<Role, Member> };

/** Nothing changes by being looked at: one team's work serves all pages that a worker asks for. */
const look = test.extend<object, { looked: Looked }>({
  looked: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
    async ({}, use) => {
      const author = await createMember(db, { name: 'Wanda Insider' });
      const { teamId } = author;
      const world = {
        ...(await createWorld(author, 'researching')),
        published: await findPublished(),
        publishedPassage: await findPublishedPassage(),
      };
      const team = new Map<Role, Member>();
      for (const role of roles) team.set(role, await createMember(db, { teamId, role }));
      await use({ world, team, stranger: await createMember(db, { role: 'admin' }) });
    },
    { scope: 'worker' },
  ],
});

for (const [route, row] of Object.entries(pages)) {
  look(`PAGE ${route}`, async ({ openRequest, looked: { world, stranger, team } }) => {
    const secrets = [world.secret, world.author.name];
    const ask = async (member: Member | null) => askPage(await openRequest(member), row.at(world));
    await expectPage(await ask(null), row.visitor, secrets);
    await expectPage(await ask(stranger), row.stranger, secrets);
    for (const [role, member] of team) {
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
  test(`${route} is the same for everybody`, async ({ openRequest, baseURL }) => {
    const [method] = route.split(' ');
    for (const member of [null, await createMember(db, { role: 'admin' })]) {
      const request = await openRequest(member);
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
      // What is only read, or refused, is still there for the next one.
      const changes = method !== 'GET' && may(role, row);
      const ask = changes ? (await prepareWorld()).ask : first;
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
