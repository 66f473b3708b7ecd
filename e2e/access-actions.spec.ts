import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import type { Role } from '@/prisma/generated/enums';
import { type ActionRow, actions, actionsForAll, openActions } from './access-actions';
import { prepare } from './access-prepare';
import { createWorld } from './access-world';
import { ApiClient } from './api-client';
import { expect, test } from './fixtures';
import { callAction, listActions } from './server-actions';

/**
 * Every server action is called over HTTP as a form would call it, whether or not a page offers it: by a visitor, by an
 * admin of another team, by each role below the least one. They are refused and nothing of the team changes. Then the
 * least role sends the same and it is done, which proves that it was not the input that was refused.
 */
const roles: Role[] = ['observer', 'reviewer', 'editor', 'admin'];

test('every action has a row that says who may', () => {
  const rows = [...Object.keys(actions), ...Object.keys(openActions), ...actionsForAll];
  expect(rows.sort()).toEqual(listActions());
});

for (const [name, row] of Object.entries(actions)) {
  test(`action ${name}`, async ({ openRequest, playwright, baseURL }) => {
    const author = await createMember(db, { name: 'Wanda Insider' });
    const { teamId } = author;
    const colleagues = new Map<Role, Member>();
    for (const role of roles) colleagues.set(role, await createMember(db, { teamId, role }));
    const world = await createWorld(author, row.state ?? 'researching');
    const editor = await createMember(db, { teamId, role: 'editor' });
    const clientOf = (member: Member) => ApiClient.of(playwright.request, baseURL, member);
    const prepared = await prepare(row, world, await clientOf(author), await clientOf(editor));
    const fields = await row.send(world, prepared);
    const call = async (member: Member | null, sent = fields) =>
      callAction(await openRequest(member), name, sent, String(baseURL));

    const before = await readTeam(teamId);
    const visitor = await call(null);
    expect(visitor, visitor.text).toMatchObject({ status: 'refused', code: 'FORBIDDEN' });
    const stranger = await call(await createMember(db, { role: 'admin' }));
    expect(stranger.status, stranger.text).toMatch(row.own ? /done|redirect/ : /refused/);
    if (!row.own) expect(stranger.code).toBe('NOT_FOUND');
    for (const { text } of [visitor, stranger]) expect(text).not.toContain(author.name);
    for (const role of roles.filter((one) => !may(one, row))) {
      const answer = await call(colleagues.get(role) ?? null);
      expect(answer.status, `${role}: ${answer.text}`).toBe('refused');
      expect(answer.code, role).toMatch(
        row.least === 'author' ? /FORBIDDEN|NOT_FOUND/ : /FORBIDDEN/,
      );
    }
    expect(await readTeam(teamId)).toEqual(before);

    const entitled = row.least === 'author' ? author : colleagues.get(row.least);
    // The stranger may have done it before, so that what was seen is no longer there.
    const answer = await call(entitled ?? null, row.own ? await row.send(world, prepared) : fields);
    expect(answer.status, answer.text).toMatch(/done|redirect/);
  });
}

function may(role: Role, { least }: ActionRow): boolean {
  return least !== 'author' && roles.indexOf(role) >= roles.indexOf(least);
}

for (const [name, fields] of Object.entries(openActions)) {
  test(`action ${name} lets nobody in who made something up`, async ({ openRequest, baseURL }) => {
    const request = await openRequest(null);
    const answer = await callAction(request, name, fields, String(baseURL));
    expect(answer.status, answer.text).toBe('refused');
    const { cookies } = await request.storageState();
    expect(cookies.filter(({ value }) => value !== '')).toEqual([]);
  });
}

/** All that a team has of its own, sessions apart: each request of a person moves those. */
async function readTeam(id: string) {
  const claims = {
    include: {
      ...{ topics: true, appearances: true, evidence: true, searches: true, assignments: true },
      ...{ contributors: true, assessments: true, waivers: true, verdict: true, approvals: true },
      publications: { select: { id: true } },
    },
  };
  const documents = {
    include: { drawsOn: true, versions: { select: { id: true, foldedBlocks: true } } },
  };
  const team = await db.team.findUniqueOrThrow({
    where: { id },
    include: {
      ...{ members: true, invitations: true, ratings: true, tokens: true, importItems: true },
      ...{ topics: true, claimants: true, claims, documents, webhooks: true },
      threads: { include: { comments: true } },
    },
  });
  return { team: ordered(team), events: await db.auditEvent.count({ where: { teamId: id } }) };
}

/** The same with every list in one order: the database gives rows as it pleases. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const keyed = value.map(ordered).map((item) => ({ item, key: JSON.stringify(item) }));
    return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
  }
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, ordered(part)]));
}
