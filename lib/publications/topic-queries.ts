import 'server-only';
import { db } from '@/lib/db';
import { latest } from './latest-queries';
import type { Snapshot } from './snapshot';
import { toSnapshot } from './stored-snapshot';

/** The latest publication of every claim filed under a topic, newest first; retracted ones are left out. Open to all. */
export async function listTopicSnapshots(topic: string): Promise<Snapshot[]> {
  const rows = await db.$queryRaw<{ snapshot: string }[]>`
    ${latest}
    SELECT snapshot FROM latest
    WHERE kind <> 'retraction' AND ${topic} = ANY(topics)
    ORDER BY published_at DESC, slug`;
  return rows.map(({ snapshot }) => toSnapshot(snapshot));
}

/** The topics of all published claims, each with the time of its latest publication. Open to all. */
export async function listPublishedTopics(): Promise<{ slug: string; publishedAt: string }[]> {
  const rows = await db.$queryRaw<{ slug: string; publishedAt: Date }[]>`
    ${latest}
    SELECT slug, max(published_at) AS "publishedAt" FROM (
      SELECT unnest(topics) AS slug, published_at FROM latest WHERE kind <> 'retraction'
    ) filed GROUP BY slug ORDER BY slug`;
  return rows.map(({ slug, publishedAt }) => ({ slug, publishedAt: publishedAt.toISOString() }));
}
