'use client';

import type { ComponentProps } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import { ActionForm } from './action-form';
import { FormTextareaField } from './form-textarea-field';

type ReasonDialogProps<T> = {
  action: (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;
  /** What the form sends beside the reason. */
  fields: Record<string, string>;
  title: string;
  description?: string;
  /** The label of the field, and what becomes of the reason. */
  reason: string;
  hint: string;
  /** The verb, on both buttons. */
  verb: string;
  /** Keeps what is typed until it is sent, under this key: `reason:WHAT:ID`. */
  draft?: string;
  /** The name by which the palette presses the button. */
  command?: string;
  /** How the button looks that asks. */
  button?: Pick<ComponentProps<typeof Button>, 'size' | 'variant'>;
};

/** A step that asks for a reason before it is taken. */
export function ReasonDialog<T>(props: ReasonDialogProps<T>) {
  const { action, fields, title, description, reason, hint, verb, draft, command, button } = props;
  return (
    <Dialog
      {...{ title, description }}
      trigger={
        <Button {...button} data-command={command}>
          {verb}
        </Button>
      }
    >
      <ActionForm {...{ action, fields, draft }} named={['reason']} className="grid gap-4">
        <FormTextareaField name="reason" label={reason} hint={hint} required />
        <SubmitButton>{verb}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
