'use client';

import { useTranslations } from 'next-intl';
import { useSentForm } from '@/components/layout/sent-form';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CommentView, ThreadView } from '@/lib/discussion/queries';
import { CommentField } from './mentions/comment-field';

/** The text, the version that it is saved over, and after a conflict the text that was saved in the meantime. */
export function EditCommentFields({ seen }: { seen: CommentView }) {
  const t = useTranslations('discussion');
  const state = useSentForm();
  const other = findOther(seen.id, state.status === 'refused' ? state.current : undefined);
  return (
    <>
      {other && !other.deleted && (
        <Notice tone="warn" title={t('theirs')}>
          <p className="whitespace-pre-line" dir="auto">
            {other.body}
          </p>
        </Notice>
      )}
      <input type="hidden" name="version" value={other?.version ?? seen.version} />
      <CommentField label={t('edit')} hint={t('editHint')} initial={seen.body} />
      <div>
        <SubmitButton size="small">{t(other ? 'saveOver' : 'save')}</SubmitButton>
      </div>
    </>
  );
}

// A conflict hands back the whole thread as it is now.
function findOther(id: string, current: unknown): CommentView | undefined {
  const isThread = typeof current === 'object' && current !== null && 'comments' in current;
  if (!isThread) return undefined;
  return (current as ThreadView).comments.find((comment) => comment.id === id);
}
