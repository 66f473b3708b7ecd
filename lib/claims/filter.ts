import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { likeText } from '@/lib/like';
import type { Prisma } from '@/prisma/generated/client';
import type { ClaimFilter } from './schema';

export const placeSchema = z.union([
  z.object({ at: z.iso.datetime().refine((at) => !at.startsWith('0000')), id: z.uuid() }),
  z.object({ number: z.int32() }),
]);

/** The place after the last claim of a page: its time and id, or its number, whatever the list is sorted by. */
export type Place = z.output<typeof placeSchema>;

/** How each sort of a list is ordered; the last column makes the order total. */
export const orders = {
  updated: [{ updatedAt: 'desc' }, { id: 'desc' }],
  waiting: [{ stateChangedAt: 'asc' }, { id: 'asc' }],
  number: [{ number: 'desc' }],
} satisfies Record<ClaimFilter['sort'], Prisma.ClaimOrderByWithRelationInput[]>;

/** The place of a claim in a list, for its cursor. */
export function placeOf(
  sort: ClaimFilter['sort'],
  row: { id: string; number: number; updatedAt: Date; stateChangedAt: Date },
): Place {
  if (sort === 'number') return { number: row.number };
  const at = sort === 'updated' ? row.updatedAt : row.stateChangedAt;
  return { at: at.toISOString(), id: row.id };
}

/** The claims after a place. */
export function afterPlace(sort: ClaimFilter['sort'], place: Place): Prisma.ClaimWhereInput {
  if ('number' in place) return { number: { lt: place.number } };
  const { at, id } = place;
  if (sort === 'waiting') {
    return { OR: [{ stateChangedAt: { gt: at } }, { stateChangedAt: at, id: { gt: id } }] };
  }
  return { OR: [{ updatedAt: { lt: at } }, { updatedAt: at, id: { lt: id } }] };
}

/** The claims that pass the filter; the viewer is who `me` means. Gives no permission to see them. */
export function matching(viewer: Viewer, filter: Partial<ClaimFilter>): Prisma.ClaimWhereInput {
  const { q, state, assignee, topic, claimant } = filter;
  const all: Prisma.ClaimWhereInput[] = [];
  if (q) all.push(saying(q));
  if (state && state.length > 0) all.push({ state: { in: state } });
  if (assignee) {
    const userId = assignee !== 'me' ? assignee : viewer.kind === 'member' ? viewer.userId : null;
    all.push(userId ? { assignments: { some: { userId } } } : { id: { in: [] } });
  }
  if (topic) all.push({ topics: { some: { topic: { slug: topic } } } });
  if (claimant)
    all.push({ claimant: { name: { equals: likeText(claimant), mode: 'insensitive' } } });
  return { AND: all };
}

/** Every word is part of the statement or of the claimant's name, in any order; `#12` is the claim with that number. */
function saying(q: string): Prisma.ClaimWhereInput {
  const number = /^#?(\d{1,9})$/.exec(q.trim())?.[1];
  const words = q.trim().split(/\s+/).slice(0, 20);
  const inWords: Prisma.ClaimWhereInput = {
    AND: words.map((word) => {
      const part = { contains: likeText(word), mode: 'insensitive' } as const;
      return { OR: [{ statement: part }, { claimant: { name: part } }] };
    }),
  };
  return number ? { OR: [{ number: Number(number) }, inWords] } : inWords;
}
