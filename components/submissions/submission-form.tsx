'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useRef } from 'react';
import { FloodgateFields } from '@/components/floodgate/floodgate-fields';
import { FormRefusal } from '@/components/layout/form-refusal';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import type { ActionState } from '@/lib/action';
import { unsent } from '@/lib/form-state';
import { paths } from '@/lib/paths';
import { submitAction } from '@/lib/submissions/actions';
import type { FormStep, TypedIn } from '@/lib/submissions/steps';
import { SubmissionAnswers } from './submission-answers';
import { SubmissionFields } from './submission-fields';

type SubmissionFormProps = { puzzle: string; keepDays: number; sendsMail: boolean };

const named = ['text', 'link', 'file', 'email'];

/** The public form in its steps: what is to be checked, whether it was, sent. Works before the page is alive, too. */
export function SubmissionForm({ puzzle, keepDays, sendsMail }: SubmissionFormProps) {
  const t = useTranslations('submissions');
  const [state, action] = useActionState(submitAction, unsent as ActionState<FormStep>);
  const step = state.status === 'done' ? state.result : null;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The step that came has its own heading; who cannot see it hears it.
    if (step) form.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [step]);
  if (step?.step === 'answered') {
    return (
      <Notice action={<LinkButton href={paths.claim(step.slug)}>{t('toClaim')}</LinkButton>}>
        {t('answered')}
      </Notice>
    );
  }
  const values: TypedIn = state.status === 'refused' ? state.values : (step?.values ?? {});
  return (
    <form ref={form} action={action} noValidate className="grid max-w-[72ch] gap-6">
      <FormRefusal state={state} fields={named} />
      {step?.step === 'compare' ? (
        <SubmissionAnswers answers={step.answers} values={values} />
      ) : (
        <SubmissionFields {...{ state, values, keepDays, sendsMail }} />
      )}
      <FloodgateFields puzzle={puzzle} />
    </form>
  );
}
