import type { Viewer } from '@/lib/auth/types';
import { whereDue } from '@/lib/claim-order/due';
import { likeText } from '@/lib/like';
import type { Prisma } from '@/prisma/generated/client';
import type { ClaimFilter } from './schema';

/**
 * The claims that pass the filter; the viewer is who `me` means, `now` decides what is overdue. Gives no permission to see
 * them.
 */
export function matching(
  viewer: Viewer,
  filter: Partial<ClaimFilter>,
  now: Date,
): Prisma.ClaimWhereInput {
  const { q, state, assignee, topic, claimant, priority, due } = filter;
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
  if (priority && priority.length > 0) all.push({ priority: { in: priority } });
  if (due) all.push(whereDue(due, now));
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
