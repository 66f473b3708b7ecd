import { useLocale, useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { TextForm } from '@/components/layout/text-form';
import { formatDate } from '@/lib/format';
import { isolate } from '@/lib/i18n/isolate';
import { decideReplyAction } from '@/lib/replies/actions';
import type { ReplyView } from '@/lib/replies/queries';

/** What came by a link, and the steps of an editor: publish it as it is, or decline it with a reason. */
export function ReplyEntry({ reply }: { reply: ReplyView }) {
  const t = useTranslations('replies.desk');
  const locale = useLocale();
  const { id, text, name, receivedAt, decision, reason, decidedBy, decidedAt, can } = reply;
  const decided = {
    name: decidedBy?.name ?? '',
    date: formatDate(locale, decidedAt ?? receivedAt),
  };
  const decline = {
    name: 'decline',
    label: t('decline'),
    content: (
      <TextForm
        action={decideReplyAction}
        fields={{ replyId: id, decision: 'declined' }}
        name="reason"
        label={t('declineReason')}
        hint={t('declineHint')}
        verb={t('declineVerb')}
        draft={`reason:reply:${id}`}
      />
    ),
  };
  return (
    <div className="grid gap-2 border-s-2 ps-4">
      <blockquote
        dir="auto"
        className="max-w-[72ch] font-serif text-16 whitespace-pre-line wrap-break-word"
      >
        {text}
      </blockquote>
      <p className="flex flex-wrap gap-x-3 text-muted">
        <span>{t('received', { name: isolate(name), date: formatDate(locale, receivedAt) })}</span>
        <span>{decision ? t(decision, decided) : t('waits')}</span>
      </p>
      {reason && (
        <p dir="auto" className="max-w-[72ch] whitespace-pre-line">
          {reason}
        </p>
      )}
      <PanelSwitch variant="secondary" panels={can.decline ? [decline] : []}>
        {can.publish && (
          <ActionButton
            action={decideReplyAction}
            fields={{ replyId: id, decision: 'published' }}
            label={t('publishLabel', { name })}
          >
            {t('publish')}
          </ActionButton>
        )}
      </PanelSwitch>
    </div>
  );
}
