import { toClaimReview } from '@/lib/publications/claim-review';
import type { Snapshot } from '@/lib/publications/snapshot';
import { publisherId } from '@/lib/structured-data';

/** The latest publication of a claim, with what is told of all of them. */
export type Reviewed = { snapshot: Snapshot; versions: Parameters<typeof toClaimReview>[2] };

/** Publications as a DataFeed of ClaimReview in the vocabulary of schema.org; `origin` has no slash at its end. */
export function toDataFeed(
  reviewed: readonly Reviewed[],
  { publisher, origin }: { publisher: string; origin: string },
) {
  const times = reviewed.map(({ snapshot }) => snapshot.publishedAt).toSorted();
  const changed = times.at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: publisher,
    url: `${origin}/feeds/claimreview.json`,
    ...(changed && { dateModified: changed }),
    publisher: {
      '@type': 'Organization',
      '@id': publisherId(origin),
      name: publisher,
      url: origin,
    },
    dataFeedElement: reviewed.map(({ snapshot, versions }) => ({
      '@type': 'DataFeedItem',
      dateCreated: snapshot.firstPublishedAt,
      dateModified: snapshot.publishedAt,
      item: [toClaimReview(snapshot, origin, versions)],
    })),
  };
}
