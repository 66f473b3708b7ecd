import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/format';

type ReviewRemarkProps = { passages: number; reviewOn: string | null };

/** Why a claim is looked at again: passages that changed, or its day, or both. */
export function ReviewRemark({ passages, reviewOn }: ReviewRemarkProps) {
  const t = useTranslations('work.reReviews');
  const locale = useLocale();
  const why = [
    passages > 0 && t('passages', { count: passages }),
    reviewOn && t('day', { date: formatDate(locale, reviewOn) }),
  ].filter(Boolean);
  return <p className="text-12 text-muted">{why.join(' · ')}</p>;
}
