'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useEffectEvent, useRef, useState } from 'react';
import { FormDraft } from '@/components/drafts/form-draft';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { overrulingOf, verdictStart } from '@/lib/adjudications/start';
import { summaryLimit } from '@/lib/checklist/rules';
import { dissentsFrom } from '@/lib/dissent/dissent';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { saveVerdictAction } from '@/lib/verdicts/actions';
import type { VerdictView } from '@/lib/verdicts/queries';
import { ConfidenceField } from './confidence-field';
import { DissentFields } from './dissent-fields';
import { ExplanationField } from './explanation-field';
import { RatingChoice } from './rating-choice';
import { SummaryField } from './summary-field';
import { VerdictConflict } from './verdict-conflict';
import type { VerdictFormProps } from './verdict-form';

type VerdictEditorProps = VerdictFormProps & {
  /** The verdict that this form began with. */
  base: VerdictView | null;
  onTouched: () => void;
  onSaved: () => void;
};

const named = ['rating', 'confidence', 'summary', 'explanation', 'wouldChange'];

/** The fields of the verdict. After a conflict both texts are there, field by field, and nothing is replaced unseen. */
export function VerdictEditor(props: VerdictEditorProps) {
  const { claimId, verdict, base, ratings, evidence, assessments, onTouched, onSaved } = props;
  const t = useTranslations('verdicts');
  const words = useTranslations('adjudications');
  const form = useRef<HTMLFormElement>(null);
  const [state, action] = useActionState(saveVerdictAction, unsent);
  const saved = useEffectEvent(onSaved);
  useEffect(() => {
    if (state.status === 'done') saved();
  }, [state]);
  // A draft goes back to the version its author had before them.
  const [began, setBegan] = useState(base?.version);
  const refused = (state.status === 'refused' && (state.current as VerdictView)) || null;
  const version = refused?.version ?? began;
  const other = (verdict?.version ?? 0) > (version ?? 0) ? verdict : refused;
  // What was accepted fills only what is empty, and stays what it was when the form was opened.
  const [start] = useState(() => (base?.explanation ? null : verdictStart(assessments)));
  const rating = typed(state, 'rating', base?.rating.key ?? start?.rating);
  const [picked, pick] = useState(rating);
  const dissents = picked ? dissentsFrom(assessments, picked) : [];
  const reasonFor = (id: string) =>
    base?.dissents.find((one) => one.assessment === id)?.reason ??
    dissents.filter((one) => one.id === id).map(overrulingOf)[0];
  const conflict = other && state.status !== 'done' && (
    <VerdictConflict
      key={other.version}
      {...{ other, form, evidence }}
      ratings={Object.fromEntries(ratings.map(({ key, name }) => [key, name]))}
      refused={refused !== null}
    />
  );
  return (
    <form
      ref={form}
      action={action}
      noValidate
      className="grid gap-4"
      aria-label={t('title')}
      onChange={(event) => {
        onTouched();
        pick(String(new FormData(event.currentTarget).get('rating') ?? ''));
      }}
    >
      {!refused && (
        <FormRefusal
          state={state}
          fields={[...named, ...dissents.map(({ id }) => `dissents.${id}`)]}
        />
      )}
      {conflict}
      {start && <p className="text-12 text-muted">{words('start')}</p>}
      <input type="hidden" name="claimId" value={claimId} />
      {version && <input type="hidden" name="version" value={version} />}
      <RatingChoice
        key={rating}
        ratings={ratings}
        chosen={rating}
        error={fieldError(state, 'rating')}
      />
      <ConfidenceField
        initial={typed(state, 'confidence', String(base?.confidence ?? start?.confidence ?? ''))}
        error={fieldError(state, 'confidence')}
      />
      <SummaryField
        initial={typed(state, 'summary', base?.summary)}
        limit={summaryLimit}
        error={fieldError(state, 'summary')}
      />
      <ExplanationField
        initial={typed(state, 'explanation', base?.explanation || start?.explanation)}
        evidence={evidence}
        error={fieldError(state, 'explanation')}
      />
      <TextareaField
        label={t('wouldChange')}
        hint={t('wouldChangeHint')}
        name="wouldChange"
        rows={2}
        defaultValue={typed(state, 'wouldChange', base?.wouldChange)}
        error={fieldError(state, 'wouldChange')}
      />
      <DissentFields
        dissents={dissents}
        initial={(id) => typed(state, `dissents.${id}`, reasonFor(id))}
        error={(id) => fieldError(state, `dissents.${id}`)}
      />
      <SubmitButton>{refused ? t('saveOver') : t('save')}</SubmitButton>
      <FormDraft
        draft={`verdict:${claimId}`}
        seenVersion={began}
        state={state}
        onRestored={(before) => setBegan(before ?? undefined)}
      />
    </form>
  );
}
