import { z } from 'zod';
import type { Prisma } from '@/prisma/generated/client';
import { ClaimPriority } from '@/prisma/generated/enums';
import { whereDue, whereNotOverdue } from './due';

/**
 * The orders of a list of claims. `updated`: changed last first; `number`: newest number first; `waiting`: longest in its
 * state first; `priority`: urgent first; `due`: the next due date first; `demand`: what most readers asked for first; `pressing`: overdue, then priority, then due date.
 */
export const claimSorts = [
  'updated',
  'number',
  'waiting',
  'priority',
  'due',
  'demand',
  'pressing',
] as const;
export type ClaimSort = (typeof claimSorts)[number];

const time = z.iso.datetime().refine((at) => !at.startsWith('0000'));
const day = z.iso.date().refine((on) => !on.startsWith('0000'));

export const placeSchema = z.union([
  z.object({
    overdue: z.boolean(),
    priority: z.enum(ClaimPriority),
    dueOn: day.nullable(),
    at: time,
    id: z.uuid(),
  }),
  z.object({ at: time, id: z.uuid() }),
  z.object({ number: z.int32() }),
  z.object({ demand: z.int32(), id: z.uuid() }),
]);

/** The place after the last claim of a page: what the list is sorted by, and the id. */
export type Place = z.output<typeof placeSchema>;

type Work = Extract<Place, { priority: unknown }>;

const urgentFirst = { priority: 'desc' } as const;
const nextDueFirst = { dueOn: { sort: 'asc', nulls: 'last' } } as const;
const longestFirst = [{ stateChangedAt: 'asc' }, { id: 'asc' }] as const;

/** How each order of a list asks the database; the last column makes it total. */
export const orders = {
  updated: [{ updatedAt: 'desc' }, { id: 'desc' }],
  waiting: [...longestFirst],
  number: [{ number: 'desc' }],
  demand: [{ demand: 'desc' }, { id: 'desc' }],
  priority: [urgentFirst, nextDueFirst, ...longestFirst],
  due: [nextDueFirst, urgentFirst, ...longestFirst],
  pressing: [urgentFirst, nextDueFirst, ...longestFirst],
} satisfies Record<ClaimSort, Prisma.ClaimOrderByWithRelationInput[]>;

type Row = {
  id: string;
  number: number;
  updatedAt: Date;
  stateChangedAt: Date;
  priority: ClaimPriority;
  dueOn: Date | null;
  demand: number;
};

/** The place of a claim in a list, for its cursor. `overdue` says in which part of the list it stands. */
export function placeOf(sort: ClaimSort, row: Row, overdue: boolean): Place {
  if (sort === 'number') return { number: row.number };
  if (sort === 'demand') return { demand: row.demand, id: row.id };
  if (sort === 'updated') return { at: row.updatedAt.toISOString(), id: row.id };
  const waiting = { at: row.stateChangedAt.toISOString(), id: row.id };
  if (sort === 'waiting') return waiting;
  const { priority } = row;
  return { overdue, priority, dueOn: row.dueOn?.toISOString().slice(0, 10) ?? null, ...waiting };
}

/** A stretch of a list, to be read whole before the next. */
export type ListPart = { overdue: boolean; where: Prisma.ClaimWhereInput };

/**
 * What remains of a list after `place` (null: all of it) on the day of `now`, part after part. A cursor of another order
 * leaves the list from its beginning.
 */
export function partsAfter(sort: ClaimSort, place: Place | null, now: Date): ListPart[] {
  const after = place ? afterPlace(sort, place) : {};
  if (sort !== 'pressing') return [{ overdue: false, where: after }];
  const overdue = { overdue: true, where: whereDue('overdue', now) };
  const rest = { overdue: false, where: whereNotOverdue(now) };
  if (!place || !('priority' in place)) return [overdue, rest];
  const onwards = (part: ListPart) => ({ ...part, where: { AND: [part.where, after] } });
  return place.overdue ? [onwards(overdue), rest] : [onwards(rest)];
}

function afterPlace(sort: ClaimSort, place: Place): Prisma.ClaimWhereInput {
  if ('number' in place) return sort === 'number' ? { number: { lt: place.number } } : {};
  if ('demand' in place) return sort === 'demand' ? afterDemand(place) : {};
  if ('priority' in place) return sort === 'due' ? afterDue(place) : afterPriority(place);
  const { at, id } = place;
  if (sort === 'waiting') return afterWaiting(place);
  if (sort !== 'updated') return {};
  return { OR: [{ updatedAt: { lt: at } }, { updatedAt: at, id: { lt: id } }] };
}

function afterDemand({ demand, id }: { demand: number; id: string }): Prisma.ClaimWhereInput {
  return { OR: [{ demand: { lt: demand } }, { demand, id: { lt: id } }] };
}

function afterWaiting({ at, id }: { at: string; id: string }): Prisma.ClaimWhereInput {
  return { OR: [{ stateChangedAt: { gt: at } }, { stateChangedAt: at, id: { gt: id } }] };
}

const priorities = Object.values(ClaimPriority);

// An enum has no "less than" in Prisma; its values stand in their order.
const lower = ({ priority }: Work): Prisma.ClaimWhereInput => ({
  priority: { in: priorities.slice(0, priorities.indexOf(priority)) },
});

function dueLater({ dueOn }: Work): Prisma.ClaimWhereInput[] {
  return dueOn ? [{ dueOn: { gt: new Date(dueOn) } }, { dueOn: null }] : [];
}

const sameDue = ({ dueOn }: Work) => ({ dueOn: dueOn ? new Date(dueOn) : null });

function afterPriority(place: Work): Prisma.ClaimWhereInput {
  const { priority } = place;
  return {
    OR: [
      lower(place),
      ...dueLater(place).map((later) => ({ AND: [{ priority }, later] })),
      { AND: [{ priority }, sameDue(place), afterWaiting(place)] },
    ],
  };
}

function afterDue(place: Work): Prisma.ClaimWhereInput {
  const { priority } = place;
  return {
    OR: [
      ...dueLater(place),
      { AND: [sameDue(place), lower(place)] },
      { AND: [sameDue(place), { priority }, afterWaiting(place)] },
    ],
  };
}
