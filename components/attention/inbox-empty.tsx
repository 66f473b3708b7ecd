import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { InboxFilter } from '@/lib/notifications/schema';
import { paths } from '@/lib/paths';

/** What belongs into an inbox, or that nothing is left of what was asked for. */
export function InboxEmpty({ show }: { show: InboxFilter }) {
  const t = useTranslations('attention.inbox');
  const all = <LinkButton href={paths.desk.inbox()}>{t('showAll')}</LinkButton>;
  const claims = <LinkButton href={paths.desk.claims()}>{t('emptyAction')}</LinkButton>;
  const words = {
    all: { title: t('empty'), text: t('emptyText'), action: claims },
    unread: { title: t('emptyUnread'), text: t('emptyUnreadText'), action: all },
    mentions: { title: t('emptyMentions'), text: t('emptyMentionsText'), action: all },
  }[show];
  return (
    <EmptyState title={words.title} action={words.action}>
      {words.text}
    </EmptyState>
  );
}
