import { paths } from '@/lib/paths';

/** The feeds that pages name in their heads, by media type; `origin` has no slash at its end. */
export function feedTypes(origin: string): Record<string, string> {
  return {
    'application/atom+xml': `${origin}${paths.feeds.atom()}`,
    'application/feed+json': `${origin}${paths.feeds.json()}`,
  };
}

/** Who publishes here, under which policies, and where programs find what: `/.well-known/assay.json`. */
export function toDiscovery({
  name,
  contact,
  origin,
}: Record<'name' | 'contact' | 'origin', string>) {
  const at = (path: string) => `${origin}${path}`;
  return {
    software: 'Assay',
    publisher: { name, url: origin, ...(contact && { contact }) },
    policies: {
      methodology: at(paths.methodology()),
      corrections: at(paths.corrections()),
      about: at(paths.about()),
    },
    publications: {
      list: at('/api/v1/published'),
      one: at('/api/v1/published/{slug}'),
      version: at('/api/v1/published/{slug}/versions/{number}'),
      // docs/digest.md says how a digest is computed again.
      digest: { of: 'snapshot.approved', canonical: 'RFC 8785', hash: 'SHA-256' },
    },
    feeds: {
      atom: at(paths.feeds.atom()),
      json: at(paths.feeds.json()),
      corrections: at(paths.feeds.corrections()),
      claimReview: at(paths.feeds.reviews()),
    },
    factCheck: at('/api/factcheck/v1alpha1/claims:search'),
    oembed: at('/api/oembed'),
    sitemap: at('/sitemap.xml'),
    openapi: at('/api/v1/openapi.json'),
  };
}
