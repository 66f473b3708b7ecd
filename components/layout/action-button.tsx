'use client';

import { type ReactNode, useActionState } from 'react';
import type { ButtonVariant } from '@/components/ui/button-styles';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import { unsent } from '@/lib/form-state';

type ActionButtonProps = {
  action: (previous: ActionState<void>, form: FormData) => Promise<ActionState<void>>;
  /** What the form sends. */
  fields: Record<string, string>;
  variant?: ButtonVariant;
  disabled?: boolean;
  /** The whole sentence for those who hear the button without its row. */
  label?: string;
  children: ReactNode;
};

/** One step that needs no typing, as a form of its own; a refusal is shown beneath it. */
export function ActionButton(props: ActionButtonProps) {
  const { action, fields, variant = 'secondary', disabled, label, children } = props;
  const [state, formAction] = useActionState(action, unsent);
  return (
    <form action={formAction} className="inline-block">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton {...{ variant, disabled }} size="small" aria-label={label} title={label}>
        {children}
      </SubmitButton>
      {state.status === 'refused' && (
        <p role="alert" className="mt-1 max-w-70 text-12 whitespace-normal text-danger">
          {state.message}
        </p>
      )}
    </form>
  );
}
