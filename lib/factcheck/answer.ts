import type { Snapshot } from '@/lib/publications/snapshot';

/**
 * A publication as Google's Fact Check Tools API answers it (`GoogleFactcheckingFactchecktoolsV1alpha1Claim`). What is not
 * known is left out. `origin` has no slash at its end.
 */
export function toFactCheckClaim(snapshot: Snapshot, origin: string) {
  const { approved, slug, publisher, publishedAt, rating } = snapshot;
  const { statement, claimant, claimedOn, language } = approved.claim;
  return {
    text: statement,
    ...(claimant && { claimant: claimant.name }),
    ...(claimedOn && { claimDate: `${claimedOn}T00:00:00Z` }),
    claimReview: [
      {
        publisher: { name: publisher, site: new URL(origin).host },
        url: `${origin}/claims/${slug}`,
        title: `“${statement}” ${rating.name}`,
        reviewDate: publishedAt,
        textualRating: rating.name,
        ...(language && { languageCode: language }),
      },
    ],
  };
}

/**
 * Whether a filter for the publisher's site (a domain, or an address) means a site: the same host, or a domain above it.
 * `www.` makes no difference.
 */
export function isSite(filter: string, origin: string): boolean {
  const bare = (host: string) => host.toLowerCase().replace(/^www\./, '');
  const own = bare(new URL(origin).host);
  const address = filter.includes('://') ? filter : `http://${filter}`;
  if (!URL.canParse(address)) return false;
  const asked = bare(new URL(address).host);
  return own === asked || own.endsWith(`.${asked}`);
}
