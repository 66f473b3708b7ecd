import type { CheckpointView, PublicKey } from '@/lib/checkpoints/queries';
import { withLanguage } from '@/lib/i18n/address';
import { paths } from '@/lib/paths';
import type { Publisher } from '@/lib/publisher/schema';
import { policyAddresses } from '@/lib/publisher/sections';
import { publisherId } from '@/lib/structured-data';

/** The feeds that pages in a language name in their heads, by media type; `origin` has no slash at its end. */
export function feedTypes(origin: string, locale: string): Record<string, string> {
  return {
    'application/atom+xml': `${origin}${withLanguage(paths.feeds.atom(), locale)}`,
    'application/feed+json': `${origin}${withLanguage(paths.feeds.json(), locale)}`,
  };
}

/** What readers need to check the audit log: the publisher's public keys, and the newest checkpoint if there is one. */
export type Signatures = { keys: readonly PublicKey[]; checkpoint: CheckpointView | null };

/** Who publishes here, under which policies, how to check it, and where programs find what: `/.well-known/assay.json`. */
export function toDiscovery(publisher: Publisher, origin: string, signatures: Signatures) {
  const at = (path: string) => `${origin}${path}`;
  const { name, legalName, contact, languages, countries } = publisher;
  return {
    software: 'Assay',
    publisher: {
      ...{ id: publisherId(origin), name, url: origin },
      ...(legalName && { legalName }),
      ...(contact && { contact }),
      ...(languages.length > 0 && { languages }),
      ...(countries.length > 0 && { countries }),
      profile: at('/api/v1/publisher'),
    },
    policies: { about: at(paths.about()), ...policyAddresses(publisher, origin) },
    publications: {
      list: at('/api/v1/published'),
      one: at('/api/v1/published/{slug}'),
      version: at('/api/v1/published/{slug}/versions/{number}'),
      bundle: at('/api/v1/published/{slug}/bundle'),
      verify: at(paths.verify()),
      // docs/digest.md says how a digest is computed again.
      digest: { of: 'snapshot.approved', canonical: 'RFC 8785', hash: 'SHA-256' },
    },
    ...signatures,
    checkpoints: at('/api/v1/audit/checkpoints'),
    // docs/audit.md says how all of it is checked.
    audit: {
      proof: at('/api/v1/audit/proofs/{digest}'),
      entry: { format: 'assay-audit-1', canonical: 'RFC 8785', leaf: 'RFC 9162' },
      checkpoint: ['https://c2sp.org/tlog-checkpoint', 'https://c2sp.org/signed-note'],
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
    apiDocs: at(paths.api.docs()),
  };
}
