import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Markdown } from '@/components/ui/markdown';
import type { AssessmentView } from '@/lib/assessments/queries';
import type { VerdictView } from '@/lib/verdicts/queries';
import { RatingMark } from './rating-mark';

type VerdictTextProps = {
  verdict: VerdictView;
  /** The explanation, to be read and discussed. */
  explanation: ReactNode;
  assessments: readonly AssessmentView[];
};

/** The verdict to be read. */
export function VerdictText({ verdict, explanation, assessments }: VerdictTextProps) {
  const t = useTranslations('verdicts');
  return (
    <div className="grid gap-3">
      <RatingMark
        name={verdict.rating.name}
        icon={verdict.rating.icon}
        colour={verdict.rating.color}
        size="stamp"
      />
      <p className="text-12 text-muted">{t('confidenceOf', { confidence: verdict.confidence })}</p>
      <p dir="auto">{verdict.summary}</p>
      {explanation}
      <h3 className="font-semibold">{t('wouldChange')}</h3>
      <Markdown source={verdict.wouldChange} className="font-serif text-16" />
      {verdict.dissents.length > 0 && <h3 className="font-semibold">{t('dissent')}</h3>}
      {verdict.dissents.map(({ assessment, reason }) => {
        const dissent = assessments.find(({ id }) => id === assessment);
        return (
          <p key={assessment} dir="auto">
            {dissent && `${dissent.by.name}, ${dissent.rating.name}. `}
            <span className="text-muted">{t('dissentAnswer')}</span> {reason}
          </p>
        );
      })}
    </div>
  );
}
