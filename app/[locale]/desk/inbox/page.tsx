import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InboxEmpty } from '@/components/attention/inbox-empty';
import { InboxFilters } from '@/components/attention/inbox-filters';
import { InboxThing } from '@/components/attention/inbox-thing';
import { ActionButton } from '@/components/layout/action-button';
import { DeskPage } from '@/components/layout/desk-page';
import { LostPage } from '@/components/layout/lost-page';
import { LinkButton } from '@/components/ui/link-button';
import { deskMember } from '@/lib/auth/viewer';
import { isCursor } from '@/lib/cursor';
import { markReadAction } from '@/lib/notifications/actions';
import { countUnread, listInbox } from '@/lib/notifications/queries';
import { inboxCursorSchema, inboxQuerySchema } from '@/lib/notifications/schema';
import { paths } from '@/lib/paths';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Things of one page: with their lines about three screens. */
const PAGE = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attention.inbox'))('title') };
}

export default async function InboxPage({ searchParams }: Props) {
  const { show: given, cursor: asked } = await searchParams;
  const show = inboxQuerySchema.safeParse({ show: given }).data?.show ?? 'all';
  const place = [asked].flat()[0];
  const cursor = place && isCursor(inboxCursorSchema, place) ? place : undefined;
  const query = { show: show === 'all' ? undefined : show };
  const member = await deskMember(paths.desk.inbox({ ...query, cursor }));
  const [t, { things, nextCursor, newest }, unread] = await Promise.all([
    getTranslations('attention.inbox'),
    listInbox(member, { show, cursor, limit: PAGE }),
    countUnread(member),
  ]);
  const now = new Date().toISOString();
  return (
    <DeskPage
      title={t('title')}
      note={t('unread', { count: unread ?? 0 })}
      actions={
        <LinkButton href={paths.desk.settings('notifications')} variant="quiet" size="small">
          {t('settings')}
        </LinkButton>
      }
    >
      <div className="grid max-w-220 gap-8">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <InboxFilters show={show} />
          {Boolean(unread) && newest && (
            <ActionButton action={markReadAction} fields={{ all: 'true', upTo: newest }}>
              {t('readAll')}
            </ActionButton>
          )}
        </div>
        {place && !cursor && <LostPage />}
        {things.length === 0 && !cursor && <InboxEmpty show={show} />}
        {things.map((thing) => (
          <InboxThing
            key={(thing.claim ?? thing.document)?.id}
            thing={thing}
            newest={newest ?? ''}
            now={now}
          />
        ))}
        {(cursor || nextCursor) && (
          <div className="flex gap-3">
            {cursor && <LinkButton href={paths.desk.inbox(query)}>{t('newest')}</LinkButton>}
            {nextCursor && (
              <LinkButton href={paths.desk.inbox({ ...query, cursor: nextCursor })}>
                {t('earlier')}
              </LinkButton>
            )}
          </div>
        )}
      </div>
    </DeskPage>
  );
}
