import { useTranslations } from 'next-intl';
import { PanelSwitch, type SwitchedPanel } from '@/components/layout/panel-switch';
import type { CommentView } from '@/lib/discussion/queries';
import { CopyLink } from './copy-link';
import { DeleteComment } from './delete-comment';
import { EditCommentForm } from './edit-comment-form';
import { QuoteForm } from './quote-form';
import { Reactions } from './reactions';

/** What can be done with a comment, beneath it. */
export function CommentTools({ comment }: { comment: CommentView }) {
  const t = useTranslations('discussion');
  const { id, author, can } = comment;
  const panels: SwitchedPanel[] = [];
  if (can.quote) {
    panels.push({
      name: 'quote',
      label: t('quote'),
      description: t('quoteBy', { name: author.name }),
      draft: `comment:${comment.threadId}:${id}`,
      content: <QuoteForm comment={comment} />,
    });
  }
  if (can.edit) {
    panels.push({
      name: 'edit',
      label: t('edit'),
      draft: `edit-comment:${id}`,
      content: <EditCommentForm comment={comment} />,
    });
  }
  return (
    <PanelSwitch className="-ms-2" panels={panels}>
      {can.delete && <DeleteComment comment={comment} />}
      <CopyLink href={`#comment-${id}`} />
      {can.react && <Reactions comment={comment} />}
    </PanelSwitch>
  );
}
