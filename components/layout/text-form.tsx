import type { ComponentProps, ReactNode } from 'react';
import type { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import { ActionForm } from './action-form';
import { FormTextareaField } from './form-textarea-field';

type TextFormProps<T> = {
  action: (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;
  /** What the form sends beside the text: what it is about. */
  fields: Record<string, string>;
  /** The name under which the text is sent. */
  name: string;
  label: string;
  hint?: ReactNode;
  rows?: number;
  /** The verb on the button. */
  verb: ReactNode;
  /** Keeps what is typed until it is sent, under this key: `comment:THREAD`. */
  draft?: string;
  variant?: ComponentProps<typeof Button>['variant'];
};

/** A step that needs one text: a reason, an outcome, a comment. */
export function TextForm<T>(props: TextFormProps<T>) {
  const { action, fields, name, label, hint, rows = 2, verb, draft, variant } = props;
  return (
    <ActionForm {...{ action, fields, draft }} named={[name]} className="grid gap-2">
      <FormTextareaField {...{ name, label, hint, rows }} required />
      <div>
        <SubmitButton size="small" variant={variant}>
          {verb}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
