import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/format';

type ReviewRemarkProps = { passages: number; corrections: number; reviewOn: string | null };

/** Why a claim is looked at again: passages that changed, corrections of other claims, its day, or several of them. */
export function ReviewRemark({ passages, corrections, reviewOn }: ReviewRemarkProps) {
  const t = useTranslations('work.reReviews');
  const locale = useLocale();
  const why = [
    passages > 0 && t('passages', { count: passages }),
    corrections > 0 && t('corrections', { count: corrections }),
    reviewOn && t('day', { date: formatDate(locale, reviewOn) }),
  ].filter(Boolean);
  return <p className="text-12 text-muted">{why.join(' · ')}</p>;
}
