'use client';

import { useTranslations } from 'next-intl';
import { useContext, useState } from 'react';
import { ChangedMeanwhile } from '@/components/drafts/changed-meanwhile';
import { FormDraft } from '@/components/drafts/form-draft';
import { FigureFields } from '@/components/figures/figure-fields';
import { figureNames } from '@/components/figures/figure-names';
import { FormRefusal } from '@/components/layout/form-refusal';
import { PanelClose } from '@/components/layout/panel-close';
import { useFormAction } from '@/components/layout/use-form-action';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { changeEvidenceAction } from '@/lib/evidence/actions';
import type { EvidenceView } from '@/lib/evidence/queries';
import { fieldError, typed } from '@/lib/form-state';
import { StanceChoice } from './stance-choice';
import { StanceMark } from './stance-mark';

/** What the form needs of a piece of evidence. */
export type ChangeableEvidence = Pick<
  EvidenceView,
  'id' | 'version' | 'stance' | 'reason' | 'figure'
> & {
  quote: string;
  language: string | null;
};

type ChangeEvidenceFormProps = { evidence: ChangeableEvidence };

/** Stance and reason. After a conflict the form keeps what was typed and shows what was saved in the meantime. */
export function ChangeEvidenceForm({ evidence }: ChangeEvidenceFormProps) {
  const t = useTranslations('evidence');
  const [seen] = useState(evidence);
  // A draft goes back to the version its author had before them.
  const [version, setVersion] = useState(seen.version);
  const [state, action] = useFormAction(changeEvidenceAction, useContext(PanelClose));
  const other = otherEvidence(state.status === 'refused' ? state.current : undefined);
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormRefusal state={state} fields={['stance', 'reason', ...figureNames]} />
      {other && (
        <Notice tone="warn" title={t('theirs', { name: other.changedBy.name })}>
          <StanceMark stance={other.stance} />
          <p dir="auto">{other.reason}</p>
        </Notice>
      )}
      {!other && evidence.version !== version && <ChangedMeanwhile />}
      <input type="hidden" name="evidenceId" value={evidence.id} />
      <input type="hidden" name="version" value={other?.version ?? version} />
      <StanceChoice
        chosen={typed(state, 'stance', seen.stance)}
        error={fieldError(state, 'stance')}
      />
      <TextareaField
        label={t('reason')}
        name="reason"
        required
        rows={2}
        defaultValue={typed(state, 'reason', seen.reason)}
        error={fieldError(state, 'reason')}
      />
      <FigureFields
        state={state}
        figure={seen.figure}
        quote={seen.quote}
        language={seen.language}
      />
      <div>
        <SubmitButton size="small">{t(other ? 'saveOver' : 'save')}</SubmitButton>
      </div>
      <FormDraft
        draft={`change-evidence:${evidence.id}`}
        seenVersion={other?.version ?? version}
        state={state}
        onRestored={(before) => before && setVersion(before)}
      />
    </form>
  );
}

function otherEvidence(current: unknown): EvidenceView | undefined {
  const isEvidence = typeof current === 'object' && current !== null && 'stance' in current;
  return isEvidence ? (current as EvidenceView) : undefined;
}
