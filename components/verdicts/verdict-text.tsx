import { useTranslations } from 'next-intl';
import { Markdown } from '@/components/ui/markdown';
import type { AssessmentView } from '@/lib/assessments/queries';
import type { VerdictView } from '@/lib/verdicts/queries';
import { replaceReferences } from '@/lib/verdicts/references';
import { RatingMark } from './rating-mark';
import type { CitableEvidence } from './verdict-form';

type VerdictTextProps = {
  verdict: VerdictView;
  evidence: readonly CitableEvidence[];
  assessments: readonly AssessmentView[];
};

/** The verdict to be read, its references as numbers that lead to the evidence on the page. */
export function VerdictText({ verdict, evidence, assessments }: VerdictTextProps) {
  const t = useTranslations('verdicts');
  const link = (id: string) => {
    const index = evidence.findIndex((item) => item.id === id);
    return index < 0 ? '' : `[${index + 1}](#evidence-${id})`;
  };
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
      <Markdown
        source={replaceReferences(verdict.explanation, link)}
        className="font-serif text-16"
      />
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
