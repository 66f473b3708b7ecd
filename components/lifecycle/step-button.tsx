'use client';

import { useTranslations } from 'next-intl';
import { useFormAction } from '@/components/layout/use-form-action';
import { SubmitButton } from '@/components/ui/submit-button';
import { useTellAct } from '@/components/undo/last-act';
import { transitionClaimAction } from '@/lib/lifecycle/actions';
import type { StepView } from '@/lib/lifecycle/queries';
import { WaiveDialog } from './waive-dialog';

type StepButtonProps = { claimId: string; step: StepView; label: string; waives: boolean };

/** One step as a button; what is missing stands beneath it, so that it is known before it is tried. */
export function StepButton({ claimId, step, label, waives }: StepButtonProps) {
  const t = useTranslations('lifecycle');
  const words = useTranslations('undo');
  const states = useTranslations('claims.state');
  const tell = useTellAct();
  const [state, action] = useFormAction(transitionClaimAction, ({ undo }) =>
    tell({ words: words('moved', { state: states(step.to) }), eventIds: undo }),
  );
  const why = state.status === 'refused' ? state.message : step.allowed ? null : step.why;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <form action={action} className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <input type="hidden" name="claimId" value={claimId} />
        <input type="hidden" name="to" value={step.to} />
        {why && (
          <span
            role={state.status === 'refused' ? 'alert' : undefined}
            className="max-w-80 text-12 text-muted"
          >
            {why}
          </span>
        )}
        <SubmitButton disabled={!step.allowed}>{label}</SubmitButton>
      </form>
      {waives && !step.allowed && <WaiveDialog claimId={claimId} label={t('waiveAssessments')} />}
    </div>
  );
}
