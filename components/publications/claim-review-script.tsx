import { toClaimReview, toScriptJson } from '@/lib/publications/claim-review';
import type { PublicationView } from '@/lib/publications/queries';

type ClaimReviewScriptProps = { publication: PublicationView; origin: string };

/** The one ClaimReview of a claim page, for search engines. `toScriptJson` leaves no character that ends the element. */
export function ClaimReviewScript({ publication, origin }: ClaimReviewScriptProps) {
  const { snapshot, versions } = publication;
  const review = toClaimReview(snapshot, origin, versions);
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a script element takes no children that React may escape
      dangerouslySetInnerHTML={{ __html: toScriptJson(review) }}
    />
  );
}
