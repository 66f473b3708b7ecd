import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { likeText } from '@/lib/like';
import { visibleClaims } from './policy';

/** A topic of the team, with how many of its claims the viewer may see. */
export type TopicView = { id: string; slug: string; name: string; claims: number };

/** Topics of claims that the viewer may see, whose name holds every word of `q`, by name; none for a visitor. */
export async function searchTopics(
  viewer: Viewer,
  { q, limit }: { q: string; limit: number },
): Promise<TopicView[]> {
  const claim = visibleClaims(viewer);
  const words = q.trim().split(/\s+/).slice(0, 20);
  const rows = await db.topic.findMany({
    where: {
      AND: [
        { claims: { some: { claim } } },
        ...words.map((word) => ({
          name: { contains: likeText(word), mode: 'insensitive' as const },
        })),
      ],
    },
    select: {
      id: true,
      slug: true,
      name: true,
      _count: { select: { claims: { where: { claim } } } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map(({ _count, ...topic }) => ({ ...topic, claims: _count.claims }));
}
