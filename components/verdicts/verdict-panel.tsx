import { useLocale, useTranslations } from 'next-intl';
import { AsidePanel } from '@/components/layout/aside-panel';
import { Markdown } from '@/components/ui/markdown';
import type { RatingView } from '@/lib/assessments/queries';
import { formatDateTime } from '@/lib/format';
import type { VerdictView } from '@/lib/verdicts/queries';
import { replaceReferences } from '@/lib/verdicts/references';
import { RatingMark } from './rating-mark';
import { type CitableEvidence, VerdictForm } from './verdict-form';

type VerdictPanelProps = {
  claimId: string;
  verdict: VerdictView | null;
  canWrite: boolean;
  ratings: readonly (RatingView & { definition: string })[];
  evidence: readonly CitableEvidence[];
};

/** The verdict as a form while it is written, as text otherwise. */
export function VerdictPanel({ claimId, verdict, canWrite, ratings, evidence }: VerdictPanelProps) {
  const t = useTranslations('verdicts');
  const locale = useLocale();
  if (!canWrite && !verdict) return null;
  return (
    <AsidePanel title={t('title')}>
      {verdict && (
        <p className="mb-2 text-12 text-muted">
          {t('savedBy', { name: verdict.by.name, at: formatDateTime(locale, verdict.at) })}
        </p>
      )}
      {canWrite ? (
        <VerdictForm key={verdict?.version ?? 0} {...{ claimId, verdict, ratings, evidence }} />
      ) : (
        verdict && <VerdictText verdict={verdict} evidence={evidence} />
      )}
    </AsidePanel>
  );
}

function VerdictText({
  verdict,
  evidence,
}: {
  verdict: VerdictView;
  evidence: readonly CitableEvidence[];
}) {
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
    </div>
  );
}
