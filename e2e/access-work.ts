import { db } from '@/lib/db';
import type { ActionRow } from './access-actions';
import type { OperationRow } from './access-table';
import type { World } from './access-world';

const team = { least: 'observer', own: true } as const;
const mine = { least: 'author' } as const;

/** A filter that the author shares with the team: the others see it and leave it alone. */
async function shareView({ author, secret }: World): Promise<string> {
  const { teamId, userId: ownerId } = author;
  const name = `${secret} ${crypto.randomUUID()}`;
  const view = await db.savedView.create({
    data: { teamId, ownerId, name, query: 'due=overdue', shared: true },
  });
  return view.id;
}

/** The author has just said that the claim is urgent. */
async function prioritiseAsAuthor({ author, claim }: World): Promise<string> {
  const { teamId, userId: actorId } = author;
  await db.claim.update({ where: { id: claim.id }, data: { priority: 'urgent' } });
  const event = await db.auditEvent.create({
    data: {
      ...{ teamId, actorId, actorKind: 'member', action: 'claim.prioritised', claimId: claim.id },
      ...{ subjectKind: 'claim', subjectId: claim.id },
      before: { priority: 'normal', dueOn: null },
      after: { priority: 'urgent', dueOn: null },
    },
  });
  return event.id;
}

/** The views of the worlds by their claims: the address is written before the body, and of a copy of the world. */
const views = new WeakMap<World['claim'], string>();

const viewOf = ({ claim }: World) => {
  const id = views.get(claim) ?? crypto.randomUUID();
  views.set(claim, id);
  return id;
};
const withView = async (world: World) => {
  const id = viewOf(world);
  const { teamId, userId: ownerId } = world.author;
  const data = { id, teamId, ownerId, name: id, query: '', shared: true };
  await db.savedView.upsert({ where: { id }, create: data, update: {} });
};

/** What says who does what first, and what of it is taken back. */
export const workOperations: Record<string, OperationRow> = {
  'GET /claims/[id]/cascade': {
    least: 'observer',
    status: 200,
    at: ({ claim }) => `/claims/${claim.id}/cascade`,
  },
  'GET /claims/[id]/steps': {
    least: 'observer',
    status: 200,
    at: ({ claim }) => `/claims/${claim.id}/steps`,
  },
  'PUT /claims/[id]/priority': {
    least: 'reviewer',
    status: 200,
    at: ({ claim }) => `/claims/${claim.id}/priority`,
    body: () => ({ priority: 'high', dueOn: '2026-12-01' }),
  },
  'POST /claims/[id]/undo': {
    ...mine,
    status: 200,
    at: ({ claim }) => `/claims/${claim.id}/undo`,
    body: async (world) => {
      await prioritiseAsAuthor(world);
      return {};
    },
  },
  'GET /views': { ...team, status: 200, at: () => '/views' },
  'POST /views': {
    ...team,
    status: 201,
    at: () => '/views',
    body: () => ({ name: crypto.randomUUID(), query: 'due=overdue' }),
  },
  'PATCH /views/[id]': {
    ...mine,
    status: 200,
    at: (world) => `/views/${viewOf(world)}`,
    body: async (world) => {
      await withView(world);
      return { query: 'due=none' };
    },
  },
  'DELETE /views/[id]': {
    ...mine,
    status: 204,
    at: (world) => `/views/${viewOf(world)}`,
    body: async (world) => {
      await withView(world);
      return {};
    },
  },
};

export const workActions: Record<string, ActionRow> = {
  prioritiseClaimsAction: {
    least: 'reviewer',
    send: ({ claim }) => ({ claimId: claim.id, priority: 'high' }),
  },
  undoAction: { ...mine, send: async (world) => ({ eventId: await prioritiseAsAuthor(world) }) },
  saveViewAction: {
    ...team,
    send: () => ({ name: crypto.randomUUID(), query: 'due=overdue' }),
  },
  changeViewAction: {
    ...mine,
    send: async (world) => ({ viewId: await shareView(world), name: 'Overdue', shared: 'false' }),
  },
  deleteViewAction: { ...mine, send: async (world) => ({ viewId: await shareView(world) }) },
};
