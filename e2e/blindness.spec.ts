import type { APIRequestContext } from '@playwright/test';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createTokenOf } from '@/lib/testing/tokens';
import { createMember } from '@/prisma/factories';
import { operations } from './access-operations';
import { pages, sameForAll } from './access-table';
import { ApiClient, expectStatus } from './api-client';
import { listRoutes } from './app-routes';
import {
  type BlindWorld,
  createBlindWorld,
  readable,
  tracesOf,
  turn,
  withoutMarks,
} from './blind-world';
import { expect, test } from './fixtures';

type Door = { route: string; at: (world: BlindWorld) => string };

/**
 * Until the reveal nobody but its author learns anything of an assessment but that it is in. The doors are the rows of the
 * access tables: one that is missing there fails here too.
 */
const doors: Record<'pages' | 'api', Door[]> = {
  pages: Object.entries(pages).map(([route, { at }]) => ({ route: `PAGE ${route}`, at })),
  api: Object.entries(operations)
    .filter(([operation]) => operation.startsWith('GET '))
    .map(([operation, { at }]) => ({
      route: operation.replace(' ', ' /api/v1'),
      at: (world) => `/api/v1${at(world)}`,
    })),
};

test('the walk goes through every door', () => {
  const walked = [...doors.pages, ...doors.api].map(({ route }) => route);
  const readers = listRoutes().filter((route) => /^(PAGE|GET) /.test(route));
  expect(readers.filter((route) => !walked.includes(route) && !(route in sameForAll))).toEqual([]);
});

/** Everybody else: each role, one of whom has given an assessment as well. */
async function othersOf({ author }: BlindWorld): Promise<Record<string, Member>> {
  const { teamId } = author;
  const member = (role: Member['role']) => createMember(db, { teamId, role });
  return {
    observer: await member('observer'),
    'a reviewer who has not assessed': await member('reviewer'),
    'a reviewer who has': author,
    editor: await member('editor'),
    admin: await member('admin'),
  };
}

type Walker = { name: string; ask: (path: string) => Promise<string> };

function walker(name: string, request: APIRequestContext, headers = {}): Walker {
  return {
    name,
    ask: async (path) => (await request.get(path, { maxRedirects: 0, headers })).text(),
  };
}

/** Opens each door while the assessment says one thing and then another: nobody can tell which. */
async function walk(world: BlindWorld, walkers: Walker[], open: Door[]) {
  const { heron, egret } = world;
  for (const { route, at } of open) {
    const [before, after] = await openDoor(world, walkers, at(world));
    for (const [index, { name }] of walkers.entries()) {
      const [first = '', then = ''] = [before[index], after[index]];
      const label = `${route} as ${name}`;
      for (const says of [heron, egret]) {
        const traces = tracesOf(first, says);
        expect.soft(traces[says.reasoning], label).toBe(0);
        expect.soft(traces[`"confidence":${says.confidence}`], label).toBe(0);
        expect.soft(tracesOf(then, says), label).toEqual(traces);
      }
      expect.soft(readable(then), label).toBe(readable(first));
    }
  }
}

/**
 * What a door says while the assessment says the one, and the other. Others publish meanwhile: where the two differ and the
 * first one does not come back with what it was, something else has changed, and both are asked once more.
 */
async function openDoor(world: BlindWorld, walkers: Walker[], path: string) {
  const { heron, egret } = world;
  const ask = async (says: typeof heron) => {
    await turn(world, says);
    return await Promise.all(walkers.map((walker) => walker.ask(path)));
  };
  const readsOf = (bodies: string[]) =>
    JSON.stringify(
      bodies.map((body) => [readable(body), tracesOf(body, heron), tracesOf(body, egret)]),
    );
  for (let before = await ask(heron); ; ) {
    const after = await ask(egret);
    if (readsOf(before) === readsOf(after)) return [before, after] as const;
    const again = await ask(heron);
    if (readsOf(before) === readsOf(again)) return [before, after] as const;
    before = again;
  }
}

async function give(world: BlindWorld, client: ApiClient): Promise<void> {
  for (const { ratingKey: rating, confidence, reasoning, leansOn } of [world.egret, world.heron]) {
    const opinion = { rating, confidence, reasoning, leansOn: [leansOn] };
    expectStatus(await client.post(`/claims/${world.claim.id}/assessments`, opinion), 201);
  }
}

test('no page says what a hidden assessment says', async ({ openRequest, playwright, baseURL }) => {
  const world = await createBlindWorld();
  await give(world, await ApiClient.of(playwright.request, baseURL, world.hidden));
  const walkers = [walker('nobody', await openRequest(null))];
  for (const [name, member] of Object.entries(await othersOf(world))) {
    walkers.push(walker(name, await openRequest(member)));
  }
  await walk(world, walkers, doors.pages);
});

test('no answer of the API says it, whatever the token may', async ({ playwright, baseURL }) => {
  const world = await createBlindWorld();
  await give(world, await ApiClient.of(playwright.request, baseURL, world.hidden));
  const request = await playwright.request.newContext({ baseURL });
  const walkers = [walker('nobody', request)];
  for (const [name, member] of Object.entries(await othersOf(world))) {
    for (const scope of ['full', 'read'] as const) {
      const headers = { authorization: `Bearer ${await createTokenOf(member, scope)}` };
      walkers.push(walker(`${name}, ${scope} token`, request, headers));
    }
  }
  await walk(world, walkers, doors.api);
});

test('no event says it, and no row but the assessment’s own', async ({ playwright, baseURL }) => {
  const world = await createBlindWorld();
  const member = await createMember(db, { teamId: world.author.teamId, role: 'editor' });
  const authorization = `Bearer ${await createTokenOf(member)}`;
  const request = await playwright.request.newContext({ baseURL });
  const listen = async (since: Record<string, string> = {}) => {
    const headers = { authorization, ...since };
    return await (await request.get('/api/v1/events?wait=0', { headers })).text();
  };
  const id = /^id: (.+)$/m.exec(await listen())?.[1];
  await give(world, await ApiClient.of(playwright.request, baseURL, world.hidden));
  const heard = await listen({ 'last-event-id': String(id) });
  expect(heard).toContain('assessment.given');
  expect(heard).toContain('assessment.changed');
  for (const says of [world.heron, world.egret]) {
    expect(Object.values(tracesOf(heard, says))).toEqual([0, 0, 0, 0]);
    expect(await tablesWith(says.reasoning)).toEqual(says === world.heron ? ['assessment'] : []);
  }
});

/** The tables that hold a text anywhere, jobs and requests that were kept among them. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM ${name} AS entry WHERE entry::text LIKE '%' || $1 || '%' LIMIT 1`,
      text,
    );
    if (rows.length > 0) found.push(name.replace('public.', ''));
  }
  return found;
}

for (const [operation, row] of Object.entries(operations)) {
  const [method = ''] = operation.split(' ');
  if (method === 'GET') continue;
  test(`${operation} answers nothing of it`, async ({ playwright, baseURL }) => {
    const world = await createBlindWorld();
    await give(world, await ApiClient.of(playwright.request, baseURL, world.hidden));
    const admin = await createMember(db, { teamId: world.author.teamId, role: 'admin' });
    const client = await ApiClient.of(playwright.request, baseURL, admin);
    const body = await row.body?.(world, { digest: 'f'.repeat(64), waivers: [] });
    const { text } = await client.ask(method, row.at(world), body);
    const { state } = await db.claim.findUniqueOrThrow({ where: { id: world.claim.id } });
    const open = state !== 'assessing';
    const traces = tracesOf(text, world.heron);
    if (!open) expect([traces[world.heron.reasoning], traces['"confidence":37']]).toEqual([0, 0]);
    if (!open) expect(text).not.toContain(world.heron.ratingKey);
  });
}

test('after the reveal everybody in the team reads it', async ({
  openRequest,
  playwright,
  baseURL,
}) => {
  const world = await createBlindWorld();
  await give(world, await ApiClient.of(playwright.request, baseURL, world.hidden));
  const { id, number } = world.claim;
  const author = await ApiClient.of(playwright.request, baseURL, world.author);
  expectStatus(await author.post(`/claims/${id}/transitions`, { to: 'drafting' }), 200);
  const { ratingKey, reasoning, leansOn, confidence } = world.heron;
  for (const [name, member] of Object.entries(await othersOf(world))) {
    const request = await openRequest(member);
    for (const page of [`/desk/claims/${number}`, `/desk/claims/${number}/adjudication`]) {
      // Side by side, the words that differ are marked: they are read across the marks.
      const text = withoutMarks(await (await request.get(page)).text());
      expect(text, `${page} as ${name}`).toContain(reasoning);
      expect(text, `${page} as ${name}`).toContain(ratingKey.replace('_', ' '));
    }
    const client = await ApiClient.of(playwright.request, baseURL, member, 'read');
    const sheet = expectStatus(await client.get(`/claims/${id}/adjudication`), 200);
    const claim = expectStatus(await client.get(`/claims/${id}`), 200);
    for (const { assessments } of [sheet, claim]) {
      expect(assessments).toContainEqual(
        expect.objectContaining({ reasoning, confidence, leansOn: [leansOn] }),
      );
    }
  }
});
