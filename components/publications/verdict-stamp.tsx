import { useTranslations } from 'next-intl';
import { RatingMark, ratingColour } from '@/components/verdicts/rating-mark';
import type { Snapshot } from '@/lib/publications/snapshot';
import { cn } from '@/lib/utils';

/** The verdict like a stamp: rating, summary, how sure, and who stands behind it. */
export function VerdictStamp({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslations('publications');
  const words = useTranslations('corrections');
  const { rating, approved, approvals } = snapshot;
  const retracted = snapshot.kind === 'retraction';
  const { verdict, assessments } = approved;
  const differing = assessments.filter((item) => item.rating.key !== rating.key).length;
  return (
    <aside
      className={cn(
        'rounded border-[1.5px] border-current p-4',
        retracted ? 'border-dashed text-muted' : ratingColour(rating.color),
      )}
    >
      {retracted && <p className="mb-1 font-semibold text-danger">{words('retracted')}</p>}
      <RatingMark
        name={rating.name}
        icon={rating.icon}
        colour={rating.color}
        size="stamp"
        className={cn(retracted && 'text-muted line-through decoration-2')}
      />
      <p className="mt-2 text-ink" dir="auto">
        {verdict?.summary}
      </p>
      <p className="mt-3 text-12 text-muted">
        {t('confidence', { confidence: verdict?.confidence ?? 0 })} ·{' '}
        {t('reviewers', { count: assessments.length, differing })} ·{' '}
        {t('approvedBy', { count: approvals.length })}
      </p>
    </aside>
  );
}
