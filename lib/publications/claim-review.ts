import type { ClaimReview, CorrectionComment, Organization, Person, WithContext } from 'schema-dts';
import { isCorrection } from '@/lib/corrections/occasion';
import { publisherId } from '@/lib/structured-data';
import type { ClaimantKind } from '@/prisma/generated/enums';
import { documentOf } from './claim-page';
import type { PublishedVersion } from './queries';
import type { Snapshot } from './snapshot';

/** The word by which programs know that a review was withdrawn; theirs, so it is the same in every language. */
const RETRACTED = 'Retracted';

/** What of a version is told in structured data. */
type ToldVersion = Pick<PublishedVersion, 'number' | 'kind' | 'note' | 'publishedAt'>;

/**
 * The ClaimReview of a publication in the vocabulary of schema.org. `origin` is the public address without a slash at
 * its end; `versions` are all publications of the claim. Numbers stand only in ratings that have one. That of a retraction
 * says that it is withdrawn, and gives no rating and no citation any more (docs/decisions/0030).
 */
export function toClaimReview(
  snapshot: Snapshot,
  origin: string,
  versions: readonly ToldVersion[],
): WithContext<ClaimReview> {
  const { approved, rating } = snapshot;
  const corrections = versions.filter(({ kind }) => isCorrection(kind));
  const retracted = snapshot.kind === 'retraction';
  const body = retracted ? snapshot.note : approved.verdict?.summary;
  const { claim } = approved;
  const appearances = approved.appearances.map((item) => toWork(snapshot, item.passage.documentId));
  const byDate = appearances.toSorted((a, b) =>
    (a.datePublished ?? '9').localeCompare(b.datePublished ?? '9'),
  );
  const languages = claim.language ? { inLanguage: claim.language } : {};
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: `${origin}/claims/${snapshot.slug}`,
    claimReviewed: claim.statement,
    datePublished: snapshot.firstPublishedAt,
    dateModified: snapshot.publishedAt,
    ...languages,
    author: {
      '@type': 'Organization',
      '@id': publisherId(origin),
      name: snapshot.publisher,
      url: origin,
    },
    ...(body && { reviewBody: body }),
    ...(retracted && { creativeWorkStatus: RETRACTED }),
    ...(corrections.length > 0 && {
      correction: corrections.map((version) => toComment(version, snapshot.slug, origin)),
    }),
    itemReviewed: {
      '@type': 'Claim',
      name: claim.statement,
      ...(claim.claimant && { author: toAuthor(claim.claimant) }),
      ...(claim.claimedOn && { datePublished: claim.claimedOn }),
      ...(byDate[0] && { firstAppearance: byDate[0], appearance: byDate }),
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: retracted ? RETRACTED : rating.name,
      ...(rating.value !== null &&
        !retracted && {
          ratingValue: rating.value,
          bestRating: rating.best,
          worstRating: rating.worst,
        }),
    },
    ...(!retracted && {
      citation: approved.evidence.map((item) => ({
        ...toWork(snapshot, item.passage.documentId),
        abstract: item.passage.exact,
      })),
    }),
  };
}

function toComment(
  { number, note, publishedAt }: ToldVersion,
  slug: string,
  origin: string,
): CorrectionComment {
  return {
    '@type': 'CorrectionComment',
    text: note ?? '',
    datePublished: publishedAt,
    url: `${origin}/claims/${slug}/versions/${number}`,
  };
}

function toAuthor(claimant: {
  name: string;
  kind: ClaimantKind;
  wikidataId: string | null;
}): Person | Organization {
  const link = claimant.wikidataId
    ? { sameAs: `https://www.wikidata.org/entity/${claimant.wikidataId}` }
    : {};
  return claimant.kind === 'person'
    ? { '@type': 'Person', name: claimant.name, ...link }
    : { '@type': 'Organization', name: claimant.name, ...link };
}

function toWork(snapshot: Snapshot, documentId: string) {
  const document = documentOf(snapshot, documentId);
  const { title, url, publisher, publishedOn, language, authors } = document;
  return {
    '@type': 'CreativeWork' as const,
    name: title,
    ...(url && { url }),
    ...(publishedOn && { datePublished: publishedOn }),
    ...(language && { inLanguage: language }),
    ...(publisher && { publisher: { '@type': 'Organization' as const, name: publisher } }),
    ...(authors.length > 0 && {
      author: authors.map((name) => ({ '@type': 'Person' as const, name })),
    }),
  };
}
