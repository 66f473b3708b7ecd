import { StructuredData } from '@/components/layout/structured-data';
import { toClaimReview } from '@/lib/publications/claim-review';
import type { PublicationView } from '@/lib/publications/queries';

type ClaimReviewScriptProps = { publication: PublicationView; origin: string };

/** The one ClaimReview of a claim page, for search engines. */
export function ClaimReviewScript({ publication, origin }: ClaimReviewScriptProps) {
  const { snapshot, versions } = publication;
  return <StructuredData data={toClaimReview(snapshot, origin, versions)} />;
}
