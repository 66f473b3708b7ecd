import { useTranslations } from 'next-intl';
import { Said } from '@/components/layout/said';
import { TextForm } from '@/components/layout/text-form';
import { Notice } from '@/components/ui/notice';
import { overrideRollUpAction } from '@/lib/verdicts/actions';
import type { VerdictView } from '@/lib/verdicts/queries';

type OverrideReasonProps = {
  claimId: string;
  verdict: VerdictView;
  /** How the verdict differs from what the sub-claims come to; null when it does not. */
  contradiction: string | null;
  canOverride: boolean;
};

/** Why the verdict differs from what its sub-claims come to: to be read, and to be written by editors. */
export function OverrideReason(props: OverrideReasonProps) {
  const { claimId, verdict, contradiction, canOverride } = props;
  const t = useTranslations('subclaims');
  const { override, version } = verdict;
  const form = (
    <TextForm
      key={version}
      action={overrideRollUpAction}
      fields={{ claimId, version: String(version) }}
      name="reason"
      label={t('override')}
      hint={t('overrideHint')}
      verb={t(override ? 'overrideChange' : 'overrideSave')}
      draft={`reason:override:${claimId}`}
    />
  );
  return (
    <div className="mt-3 grid gap-3">
      {contradiction && (
        <Notice tone={override ? 'info' : 'warn'} title={t('differs')}>
          <Said sentence={contradiction} /> {!override && t('needsReason')}
        </Notice>
      )}
      {override && (
        <div className="border-s-2 ps-3">
          <p className="text-12 text-muted">{t('overriddenBy', { name: override.by.name })}</p>
          <p dir="auto" className="whitespace-pre-line">
            {override.reason}
          </p>
          {!contradiction && <p className="mt-1 text-12 text-muted">{t('needless')}</p>}
        </div>
      )}
      {contradiction && canOverride && !override && form}
      {contradiction && canOverride && override && (
        <details>
          <summary className="text-accent">{t('overrideChange')}</summary>
          <div className="mt-2">{form}</div>
        </details>
      )}
    </div>
  );
}
