import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { VerdictView } from '@/lib/verdicts/queries';
import { toNumbers } from '@/lib/verdicts/references';
import type { CitableEvidence } from './verdict-form';

type VerdictConflictProps = { other: VerdictView; evidence: readonly CitableEvidence[] };

/** What the other person saved in the meantime, to compare with what is still in the form. */
export function VerdictConflict({ other, evidence }: VerdictConflictProps) {
  const t = useTranslations('verdicts');
  const parts = [
    [t('rating'), `${other.rating.name}, ${other.confidence}`],
    [t('summary'), other.summary],
    [
      t('explanation'),
      toNumbers(
        other.explanation,
        evidence.map(({ id }) => id),
      ),
    ],
    [t('wouldChange'), other.wouldChange],
  ];
  return (
    <Notice tone="warn" title={t('theirs', { name: other.by.name })}>
      <dl className="grid gap-2">
        {parts.map(([label, text]) => (
          <div key={label}>
            <dt className="text-12 text-muted">{label}</dt>
            <dd className="whitespace-pre-line" dir="auto">
              {text || '–'}
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
