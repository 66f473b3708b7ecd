'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { addCommentAction } from '@/lib/discussion/actions';
import type { CommentView } from '@/lib/discussion/queries';
import { beginningOf, plainWords } from '@/lib/discussion/words';
import { CommentForm } from './comment-form';
import { selectedWordsOf } from './selected-words';

/** Enough to see what is answered; the whole comment is one step away. */
const most = 400;

/** A reply to a comment, or to the words of it that are selected when the form opens. */
export function QuoteForm({ comment }: { comment: CommentView }) {
  const t = useTranslations('discussion');
  const { id, threadId, author, body } = comment;
  const [text] = useState(
    () => selectedWordsOf(id, Date.now()) ?? beginningOf(plainWords(body), most),
  );
  return (
    <CommentForm
      action={addCommentAction}
      fields={{ threadId, quotedId: id, quotedText: text }}
      label={t('yourAnswer', { name: author.name })}
      verb={t('reply')}
      draft={`comment:${threadId}:${id}`}
    >
      <blockquote
        dir="auto"
        className="max-h-36 overflow-y-auto border-s-2 ps-3 whitespace-pre-line text-muted"
      >
        {text}
      </blockquote>
    </CommentForm>
  );
}
