'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/layout/action-form';
import { editCommentAction } from '@/lib/discussion/actions';
import type { CommentView } from '@/lib/discussion/queries';
import { EditCommentFields } from './edit-comment-fields';

type EditCommentFormProps = { comment: CommentView };

/** A new text for one's own comment. After a conflict it keeps what was typed and shows the other text. */
export function EditCommentForm({ comment }: EditCommentFormProps) {
  // What it was opened with: news on the page must not change the version under what is typed.
  const [seen] = useState(comment);
  return (
    <ActionForm
      action={editCommentAction}
      fields={{ commentId: seen.id }}
      named={['body']}
      draft={`edit-comment:${seen.id}`}
      seenVersion={seen.version}
      className="grid gap-2"
    >
      <EditCommentFields seen={seen} />
    </ActionForm>
  );
}
