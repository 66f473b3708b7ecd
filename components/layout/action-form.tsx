'use client';

import { type ReactNode, useActionState, useContext, useEffect, useEffectEvent } from 'react';
import { FormDraft } from '@/components/drafts/form-draft';
import type { ActionState } from '@/lib/action';
import { unsent } from '@/lib/form-state';
import { FormRefusal } from './form-refusal';
import { PanelClose } from './panel-close';
import { SentForm } from './sent-form';

type ActionFormProps<T> = {
  action: (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;
  /** What the form sends beside what is typed. */
  fields?: Record<string, string | undefined>;
  /** The names of the fields that show their own refusal. */
  named?: readonly string[];
  label?: string;
  /** Keeps what is typed until it is sent, under this key: `comment:THREAD`. */
  draft?: string;
  /** The version of the thing that the form shows, where it has versions. */
  seenVersion?: number;
  className?: string;
  children: ReactNode;
};

/**
 * A form whose fields (`FormTextField` and its kin) keep what was typed and say why they were refused. Server components
 * compose it; in a panel it puts the panel away when it went through.
 */
export function ActionForm<T>(props: ActionFormProps<T>) {
  const { action, fields = {}, named, label, draft, seenVersion, className, children } = props;
  // The action itself, not a function around it, so that the form works before the page is alive.
  const [state, formAction] = useActionState(action, unsent as ActionState<T>);
  const closePanel = useEffectEvent(useContext(PanelClose));
  useEffect(() => {
    if (state.status === 'done') closePanel();
  }, [state]);
  return (
    <form action={formAction} noValidate aria-label={label} className={className}>
      <FormRefusal state={state} fields={named} />
      {Object.entries(fields).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <SentForm value={state}>
        {children}
        {draft && <FormDraft draft={draft} seenVersion={seenVersion} />}
      </SentForm>
    </form>
  );
}
