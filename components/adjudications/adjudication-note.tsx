import { useLocale, useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/ui/badge';
import type { AdjudicationView } from '@/lib/assessments/queries';
import { formatDateTime } from '@/lib/format';
import type { AdjudicationDecision } from '@/prisma/generated/enums';

const tones: Record<AdjudicationDecision, Tone> = {
  accepted: 'accent',
  merged: 'neutral',
  overruled: 'warn',
};

/** What became of an assessment, why, and who decided it. */
export function AdjudicationNote({ adjudication }: { adjudication: AdjudicationView }) {
  const t = useTranslations('adjudications');
  const locale = useLocale();
  const { decision, reason, by, at } = adjudication;
  return (
    <div className="mt-2 border-s-2 ps-3">
      <p className="flex flex-wrap items-center gap-x-2">
        <Badge tone={tones[decision]}>{t(`decision.${decision}`)}</Badge>
        <span className="text-12 text-muted">
          {t('by', { name: by.name, at: formatDateTime(locale, at) })}
        </span>
      </p>
      <p className="mt-1 whitespace-pre-line" dir="auto">
        {reason}
      </p>
    </div>
  );
}
