import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { ReReviewView } from '@/lib/re-reviews/view';
import { CorrectionEntry } from './correction-entry';
import { ReReviewEntry } from './re-review-entry';

/** In a claim's workspace: the passages it rests on that changed, and corrections of other claims, with what can be done. */
export function ClaimReReviews({ items }: { items: readonly ReReviewView[] }) {
  const t = useTranslations('re-reviews');
  if (items.length === 0) return null;
  const isPublished = items[0]?.claim.state === 'published';
  const passages = items.filter((entry) => entry.correction === null);
  const corrections = items.filter((entry) => entry.correction !== null);
  return (
    <section aria-labelledby="re-review" className="grid gap-2">
      <h2 id="re-review" className="sr-only">
        {t('heading')}
      </h2>
      {passages.length > 0 && (
        <Notice tone="warn" title={t('notice', { count: passages.length })}>
          {t(isPublished ? 'reopenHint' : 'noticeWhy')}
        </Notice>
      )}
      <div className="[&>article:first-child]:border-t-0">
        {passages.map((entry) => (
          <ReReviewEntry key={entry.id} entry={entry} />
        ))}
      </div>
      {corrections.length > 0 && (
        <Notice tone="warn" title={t('correctionNotice', { count: corrections.length })}>
          {t(isPublished ? 'reopenHint' : 'correctionWhy')}
        </Notice>
      )}
      <div className="[&>article:first-child]:border-t-0">
        {corrections.map((entry) => (
          <CorrectionEntry key={entry.id} entry={entry} />
        ))}
      </div>
    </section>
  );
}
