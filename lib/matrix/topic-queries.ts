import 'server-only';
import { listTopicSnapshots } from '@/lib/publications/topic-queries';
import type { ColumnKind, MatrixSort } from './matrix';
import { type PublishedMatrix, toPublishedMatrix } from './published';

/** A topic's published claims against what their sources say. */
export type TopicMatrix = { topic: { slug: string; name: string }; matrix: PublishedMatrix };

/**
 * The matrix of the published claims of a topic, each from its latest publication; of one claim with `claim`, its slug.
 * Null when nothing is published under the topic. Open to all.
 */
export async function getTopicMatrix(
  slug: string,
  { claim, ...shown }: { by: ColumnKind; sort: MatrixSort; claim?: string },
): Promise<TopicMatrix | null> {
  const snapshots = await listTopicSnapshots(slug);
  const topic = snapshots[0]?.topics.find((one) => one.slug === slug);
  if (!topic) return null;
  const chosen = claim ? snapshots.filter((one) => one.slug === claim) : snapshots;
  return { topic, matrix: toPublishedMatrix(chosen, shown) };
}
