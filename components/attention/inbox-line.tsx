import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { Link } from '@/components/ui/link';
import { Timestamp } from '@/components/ui/timestamp';
import { markReadAction } from '@/lib/notifications/actions';
import { placeOf } from '@/lib/notifications/place';
import { sentenceOf } from '@/lib/notifications/sentence';
import type { NotificationView } from '@/lib/notifications/view';
import { paths } from '@/lib/paths';
import { cn } from '@/lib/utils';

type InboxLineProps = { item: NotificationView; now: string };

/** Who did what, and when; leads to the very comment or piece of evidence. */
export function InboxLine({ item, now }: InboxLineProps) {
  const t = useTranslations('attention');
  const states = useTranslations('claims.state');
  const sentence = t(sentenceOf(item), {
    who: item.by?.name ?? t('software'),
    state: item.to ? states(item.to) : '',
  });
  return (
    <article className="relative grid grid-cols-[0.75rem_minmax(0,1fr)_auto] gap-x-2 border-t py-2 hover:bg-sunk">
      <span className="pt-1.5">
        {!item.read && (
          <span className="block size-2 rounded-full bg-accent">
            <span className="sr-only">{t('inbox.isUnread')}</span>
          </span>
        )}
      </span>
      <div className="min-w-0">
        <Link
          href={paths.desk.told(placeOf(item), item.id)}
          prefetch={false}
          data-list-link
          className={cn(
            'wrap-break-word text-ink no-underline after:absolute after:inset-0 hover:text-accent',
            !item.read && 'font-semibold',
          )}
        >
          {sentence}
        </Link>
        {item.excerpt && (
          <p dir="auto" className="line-clamp-2 max-w-[70ch] font-serif wrap-break-word text-muted">
            {item.excerpt}
          </p>
        )}
      </div>
      <div className="flex flex-col items-end gap-x-3 gap-y-1 text-12 text-muted sm:flex-row-reverse sm:items-baseline">
        <Timestamp value={item.at} now={now} />
        <span className="relative">
          <ActionButton
            action={markReadAction}
            fields={{ ids: item.id, read: String(!item.read) }}
            variant="quiet"
            label={t(item.read ? 'inbox.unreadAgainLabel' : 'inbox.readOneLabel', {
              what: sentence,
            })}
          >
            {t(item.read ? 'inbox.unreadAgain' : 'inbox.read')}
          </ActionButton>
        </span>
      </div>
    </article>
  );
}
