'use client';

import { useTranslations } from 'next-intl';
import { useContext, useState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { PanelClose } from '@/components/layout/panel-close';
import { useFormAction } from '@/components/layout/use-form-action';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { editCommentAction } from '@/lib/discussion/actions';
import type { CommentView, ThreadView } from '@/lib/discussion/queries';
import { fieldError, typed } from '@/lib/form-state';

type EditCommentFormProps = { comment: CommentView };

/** A new text for one's own comment. After a conflict it keeps what was typed and shows the other text. */
export function EditCommentForm({ comment }: EditCommentFormProps) {
  const t = useTranslations('discussion');
  const [seen] = useState(comment);
  const [state, action] = useFormAction(editCommentAction, useContext(PanelClose));
  const other = otherText(comment.id, state.status === 'refused' ? state.current : undefined);
  return (
    <form action={action} noValidate className="grid gap-2">
      <FormRefusal state={state} fields={['body']} />
      {other && (
        <Notice tone="warn" title={t('theirs')}>
          <p className="whitespace-pre-line" dir="auto">
            {other.body}
          </p>
        </Notice>
      )}
      <input type="hidden" name="commentId" value={comment.id} />
      <input type="hidden" name="version" value={other?.version ?? seen.version} />
      <TextareaField
        label={t('edit')}
        hint={t('editHint')}
        name="body"
        required
        rows={3}
        defaultValue={typed(state, 'body', seen.body)}
        error={fieldError(state, 'body')}
      />
      <div>
        <SubmitButton size="small">{t(other ? 'saveOver' : 'save')}</SubmitButton>
      </div>
    </form>
  );
}

// A conflict hands back the whole thread as it is now.
function otherText(id: string, current: unknown): CommentView | undefined {
  const isThread = typeof current === 'object' && current !== null && 'comments' in current;
  if (!isThread) return undefined;
  return (current as ThreadView).comments.find((comment) => comment.id === id);
}
