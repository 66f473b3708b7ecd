import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { PanelSwitch, type SwitchedPanel } from '@/components/layout/panel-switch';
import { addCommentAction, reopenThreadAction } from '@/lib/discussion/actions';
import type { ThreadView } from '@/lib/discussion/queries';
import { CommentForm } from './comment-form';
import { ResolveForm } from './resolve-form';

type ThreadActionsProps = Pick<ThreadView, 'id' | 'can'>;

/** What the viewer may do with a thread: reply, resolve it, or open it again. */
export function ThreadActions({ id, can }: ThreadActionsProps) {
  const t = useTranslations('discussion');
  const panels: SwitchedPanel[] = [];
  if (can.reply) {
    panels.push({
      name: 'reply',
      label: t('reply'),
      draft: `comment:${id}`,
      content: (
        <CommentForm
          action={addCommentAction}
          fields={{ threadId: id }}
          label={t('yourReply')}
          verb={t('reply')}
          draft={`comment:${id}`}
        />
      ),
    });
  }
  if (can.resolve) {
    panels.push({
      name: 'resolve',
      label: t('resolve'),
      draft: `resolve:${id}`,
      content: <ResolveForm threadId={id} />,
    });
  }
  if (panels.length === 0 && !can.reopen) return null;
  return (
    <PanelSwitch panels={panels} variant="secondary">
      {can.reopen && (
        <ActionButton action={reopenThreadAction} fields={{ threadId: id }}>
          {t('reopen')}
        </ActionButton>
      )}
    </PanelSwitch>
  );
}
