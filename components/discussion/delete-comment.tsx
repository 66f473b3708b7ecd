import { useTranslations } from 'next-intl';
import { ConfirmAction } from '@/components/layout/confirm-action';
import { ReasonDialog } from '@/components/layout/reason-dialog';
import { deleteCommentAction } from '@/lib/discussion/actions';
import type { CommentView } from '@/lib/discussion/queries';

/** Deletes one's own comment, or as an editor somebody else's with a reason. */
export function DeleteComment({ comment }: { comment: CommentView }) {
  const t = useTranslations('discussion');
  const { id, author, deletionNeedsReason } = comment;
  const fields = { commentId: id };
  const said = {
    title: t('deleteTitle', { name: author.name }),
    description: t('deleteText'),
    verb: t('delete'),
  };
  if (!deletionNeedsReason) {
    return <ConfirmAction action={deleteCommentAction} fields={fields} {...said} />;
  }
  return (
    <ReasonDialog
      action={deleteCommentAction}
      fields={fields}
      {...said}
      reason={t('deleteReason')}
      hint={t('deleteReasonHint')}
      draft={`reason:delete-comment:${id}`}
      button={{ size: 'small', variant: 'quiet' }}
    />
  );
}
