import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StateDot } from '@/components/claims/state-dot';
import { StanceMark } from '@/components/evidence/stance-mark';
import type { RatingView } from '@/lib/assessments/queries';
import type { Standing } from '@/lib/story/standing';
import { StoryRating } from './story-rating';

type StandingStripProps = { standing: Standing; ratings: readonly RatingView[] };

const stances = ['supports', 'contradicts', 'qualifies', 'context'] as const;

/** How the claim stood, in five figures. */
export function StandingStrip({ standing, ratings }: StandingStripProps) {
  const t = useTranslations('story');
  const { state, evidence, openThreads, assessments, rating } = standing;
  const some = stances.filter((stance) => evidence[stance] > 0);
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 border-y py-3 md:flex md:flex-wrap md:gap-x-10">
      <Figure label={t('state')}>
        <StateDot state={state} />
      </Figure>
      <Figure label={t('evidence')}>
        {some.length === 0 && t('noEvidence')}
        <span className="flex flex-wrap gap-x-3">
          {some.map((stance) => (
            <span key={stance} className="whitespace-nowrap tabular-nums">
              <StanceMark stance={stance} /> {evidence[stance]}
            </span>
          ))}
        </span>
      </Figure>
      <Figure label={t('threads')}>{openThreads}</Figure>
      <Figure label={t('assessments')}>{assessments}</Figure>
      <Figure label={t('rating')}>
        {rating === null ? t('noRating') : <StoryRating rating={rating} ratings={ratings} />}
      </Figure>
    </dl>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-12 text-muted">{label}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
