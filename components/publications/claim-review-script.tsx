import { toClaimReview, toScriptJson } from '@/lib/publications/claim-review';
import type { Snapshot } from '@/lib/publications/snapshot';

/** The one ClaimReview of a claim page, for search engines. `toScriptJson` leaves no character that ends the element. */
export function ClaimReviewScript({ snapshot, origin }: { snapshot: Snapshot; origin: string }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a script element takes no children that React may escape
      dangerouslySetInnerHTML={{ __html: toScriptJson(toClaimReview(snapshot, origin)) }}
    />
  );
}
