import { useLocale, useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { formatDate } from '@/lib/format';
import { revokeReplyLinkAction } from '@/lib/replies/actions';
import type { ReplyLinkView } from '@/lib/replies/queries';
import { ReplyEntry } from './reply-entry';

/** One personal link: for whom, how it stands, and what came by it. */
export function ReplyLinkEntry({ link }: { link: ReplyLinkView }) {
  const t = useTranslations('replies.desk');
  const locale = useLocale();
  const { id, name, state, issuedBy, issuedAt, expiresAt, address, reply, can } = link;
  return (
    <li className="grid gap-2 border-t py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <b dir="auto" className="font-semibold">
          {t('link', { name })}
        </b>
        <span className="text-muted">
          {t(`state.${state}`, { date: formatDate(locale, expiresAt) })}
        </span>
        <span className="text-12/5 text-muted">
          {t('by', { name: issuedBy.name, date: formatDate(locale, issuedAt) })}
        </span>
        {can.revoke && (
          <ActionButton
            action={revokeReplyLinkAction}
            fields={{ linkId: id }}
            label={t('revokeLabel', { name })}
          >
            {t('revoke')}
          </ActionButton>
        )}
      </p>
      {address && (
        <p className="text-12/5">
          {t('send')}{' '}
          <code dir="ltr" className="font-mono wrap-anywhere select-all">
            {address}
          </code>
        </p>
      )}
      {reply && <ReplyEntry reply={reply} />}
    </li>
  );
}
