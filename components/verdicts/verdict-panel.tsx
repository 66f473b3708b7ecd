import { useLocale, useTranslations } from 'next-intl';
import { DiscussedExplanation } from '@/components/discussion/words/discussed-explanation';
import { AsidePanel } from '@/components/layout/aside-panel';
import type { AssessmentView, RatingView } from '@/lib/assessments/queries';
import type { ThreadView } from '@/lib/discussion/queries';
import { formatDateTime } from '@/lib/format';
import type { VerdictView } from '@/lib/verdicts/queries';
import { type CitableEvidence, VerdictForm } from './verdict-form';
import { VerdictText } from './verdict-text';

type VerdictPanelProps = {
  claimId: string;
  verdict: VerdictView | null;
  canWrite: boolean;
  canDiscuss: boolean;
  /** Those on the claim; the ones about words of the explanation are shown in it. */
  threads: readonly ThreadView[];
  /** It lies before the editors: it is read first, and changing it lapses their approvals. */
  submitted: boolean;
  ratings: readonly (RatingView & { definition: string })[];
  evidence: readonly CitableEvidence[];
  /** All assessments of this round. */
  assessments: readonly AssessmentView[];
};

/** The verdict as a form while it is written, as text otherwise. */
export function VerdictPanel(props: VerdictPanelProps) {
  const {
    claimId,
    verdict,
    canWrite,
    canDiscuss,
    threads,
    submitted,
    ratings,
    evidence,
    assessments,
  } = props;
  const t = useTranslations('verdicts');
  const locale = useLocale();
  if (!canWrite && !verdict) return null;
  const form = <VerdictForm {...{ claimId, verdict, ratings, evidence, assessments }} />;
  const explanation = verdict && (
    <DiscussedExplanation
      {...{ claimId, threads, evidence, canDiscuss }}
      explanation={verdict.explanation}
    />
  );
  return (
    <AsidePanel title={t('title')}>
      {verdict && (
        <p className="mb-2 text-12 text-muted">
          {t('savedBy', { name: verdict.by.name, at: formatDateTime(locale, verdict.at) })}
        </p>
      )}
      {verdict && (submitted || !canWrite) && (
        <VerdictText verdict={verdict} explanation={explanation} assessments={assessments} />
      )}
      {canWrite && submitted && (
        <details className="mt-3 border-t pt-3">
          <summary className="text-accent">{t('changeSubmitted')}</summary>
          <p className="mt-1 mb-3 text-12 text-muted">{t('changeLapses')}</p>
          {form}
        </details>
      )}
      {canWrite && !submitted && verdict?.explanation && (
        <details className="mb-4">
          <summary className="text-muted">{t('savedExplanation')}</summary>
          <div className="mt-2">{explanation}</div>
        </details>
      )}
      {canWrite && !submitted && form}
    </AsidePanel>
  );
}
