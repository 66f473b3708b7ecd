import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/layout/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import { CommentField } from './mentions/comment-field';

type CommentFormProps<T> = {
  action: (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;
  /** What the form sends beside the text: the thread, or what the new one is about. */
  fields: Record<string, string | undefined>;
  label: string;
  /** The verb on the button. */
  verb: string;
  /** Under which key what is typed is kept. */
  draft: string;
  /** The comment as it is stored, and the version of it, where it is edited. */
  initial?: string;
  seenVersion?: number;
  hint?: string;
  /** Above the text: what is quoted, or what somebody else wrote in the meantime. */
  children?: ReactNode;
};

/** A comment in Markdown: the first one of a thread, a reply, or a new text for one. */
export function CommentForm<T>(props: CommentFormProps<T>) {
  const { action, fields, label, verb, draft, initial, seenVersion, hint, children } = props;
  const t = useTranslations('discussion');
  return (
    <ActionForm {...{ action, fields, draft, seenVersion }} named={['body']} className="grid gap-2">
      {children}
      <CommentField label={label} hint={hint ?? t('markdown')} initial={initial} />
      <div>
        <SubmitButton size="small">{verb}</SubmitButton>
      </div>
    </ActionForm>
  );
}
