import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { ReReviewView } from '@/lib/re-reviews/queries';
import { ReReviewEntry } from './re-review-entry';

/** In a claim's workspace: the passages it rests on that changed, with what can be done about them. */
export function ClaimReReviews({ items }: { items: readonly ReReviewView[] }) {
  const t = useTranslations('re-reviews');
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="re-review" className="grid gap-2">
      <h2 id="re-review" className="sr-only">
        {t('heading')}
      </h2>
      <Notice tone="warn" title={t('notice', { count: items.length })}>
        {t(items[0]?.claim.state === 'published' ? 'reopenHint' : 'noticeWhy')}
      </Notice>
      <div className="[&>article:first-child]:border-t-0">
        {items.map((entry) => (
          <ReReviewEntry key={entry.id} entry={entry} />
        ))}
      </div>
    </section>
  );
}
