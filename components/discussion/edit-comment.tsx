import { useTranslations } from 'next-intl';
import { PanelSwitch } from '@/components/layout/panel-switch';
import type { CommentView } from '@/lib/discussion/queries';
import { EditCommentForm } from './edit-comment-form';

/** The way to edit one's own comment, beneath it. */
export function EditComment({ comment }: { comment: CommentView }) {
  const t = useTranslations('discussion');
  return (
    <PanelSwitch
      className="-ms-2"
      panels={[
        {
          name: 'edit',
          label: t('edit'),
          content: <EditCommentForm comment={comment} />,
        },
      ]}
    />
  );
}
