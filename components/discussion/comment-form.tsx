'use client';

import { useTranslations } from 'next-intl';
import { FormRefusal } from '@/components/layout/form-refusal';
import { useFormAction } from '@/components/layout/use-form-action';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import type { ActionState } from '@/lib/action';
import { fieldError, typed } from '@/lib/form-state';

type CommentFormProps<T> = {
  action: (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;
  /** What the form sends beside the text: the thread, or what the new one is about. */
  fields: Record<string, string>;
  label: string;
  /** The verb on the button. */
  verb: string;
  onDone?: () => void;
};

/** A comment in Markdown: the first one of a thread, or a reply. */
export function CommentForm<T>({ action, fields, label, verb, onDone }: CommentFormProps<T>) {
  const t = useTranslations('discussion');
  const [state, formAction] = useFormAction(action, onDone);
  return (
    <form action={formAction} noValidate className="grid gap-2">
      <FormRefusal state={state} fields={['body']} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextareaField
        label={label}
        hint={t('markdown')}
        name="body"
        required
        rows={3}
        defaultValue={typed(state, 'body')}
        error={fieldError(state, 'body')}
      />
      <div>
        <SubmitButton size="small">{verb}</SubmitButton>
      </div>
    </form>
  );
}
