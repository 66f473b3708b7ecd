import { useTranslations } from 'next-intl';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { type CommentRequestFields, CommentRequestForm } from './comment-request-form';

type EditCommentRequestProps = { claim: CommentRequestFields; known: boolean };

/** The way to record or change the request for a comment. */
export function EditCommentRequest({ claim, known }: EditCommentRequestProps) {
  const t = useTranslations('claims.comment');
  return (
    <PanelSwitch
      variant="secondary"
      note={known ? undefined : t('empty')}
      panels={[
        {
          name: 'record',
          label: t(known ? 'change' : 'record'),
          content: <CommentRequestForm claim={claim} />,
        },
      ]}
    />
  );
}
