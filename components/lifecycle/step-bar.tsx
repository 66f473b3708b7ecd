import { getTranslations } from 'next-intl/server';
import type { StepView } from '@/lib/lifecycle/queries';
import { getSayer } from '@/lib/sentences/say';
import { CloseDialog } from './close-dialog';
import { StepButton } from './step-button';
import { StepDialog } from './step-dialog';

type StepBarProps = { claimId: string; steps: readonly StepView[] };

/** The steps out of the claim's state. One that may not be taken yet says what is missing. */
export async function StepBar({ claimId, steps }: StepBarProps) {
  const t = await getTranslations('lifecycle');
  const say = await getSayer();
  const ways = steps.filter((step) => step.to !== 'published' && step.to !== 'closed');
  const close = steps.find((step) => step.to === 'closed');
  return (
    <div className="flex flex-wrap items-center gap-2">
      {ways.map((step) => {
        // The words exist for the steps that there are, not for every pair of states.
        const label = t(`step.${step.from}.${step.to}` as 'step.new.researching');
        const back = step.to === 'drafting' && step.from === 'approval';
        // Closing is an editor's step as well, so whoever may close may waive.
        const waives =
          step.to === 'drafting' && step.from === 'assessing' && close?.allowed === true;
        if (step.to === 'researching' && step.from !== 'new') {
          return step.allowed ? (
            <StepDialog
              key={step.to}
              {...{ claimId, label }}
              to={step.to}
              title={t('reopenTitle')}
            />
          ) : null;
        }
        if (back) return null;
        const said = { ...step, why: say(step.why) };
        return <StepButton key={step.to} {...{ claimId, label, waives }} step={said} />;
      })}
      {close?.allowed && <CloseDialog claimId={claimId} />}
    </div>
  );
}
