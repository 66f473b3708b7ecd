import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CheckButton } from '@/components/audit/check-button';
import { CheckpointList } from '@/components/audit/checkpoint-list';
import { LogFilters } from '@/components/audit/log-filters';
import { LogLine } from '@/components/audit/log-line';
import { AsidePanel } from '@/components/layout/aside-panel';
import { DeskPage } from '@/components/layout/desk-page';
import { EmptyState } from '@/components/layout/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { canReadLog } from '@/lib/audit-log/policy';
import { listEvents } from '@/lib/audit-log/queries';
import { readLogAddress } from '@/lib/audit-log/schema';
import { deskMember } from '@/lib/auth/viewer';
import { listCheckpoints } from '@/lib/checkpoints/queries';
import { paths } from '@/lib/paths';
import { listPeople } from '@/lib/people/queries';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** As many signed states as stand beside the log without hiding it. */
const CHECKPOINTS = 12;
/** About three screens; each is proven by a request of its own when somebody checks the page. */
const EVENTS = 30;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('title') };
}

export default async function AuditPage({ searchParams }: Props) {
  const { filter, cursor } = readLogAddress(await searchParams);
  const member = await deskMember(paths.desk.audit({ ...filter, cursor }));
  const t = await getTranslations('audit');
  if (!canReadLog(member)) {
    return (
      <DeskPage title={t('title')}>
        <EmptyState title={t('onlyEditors')}>{t('onlyEditorsWhy')}</EmptyState>
      </DeskPage>
    );
  }
  const [{ items, nextCursor }, checkpoints, people] = await Promise.all([
    listEvents(member, { ...filter, cursor, limit: EVENTS }),
    listCheckpoints({ limit: CHECKPOINTS }),
    listPeople(member.teamId),
  ]);
  const shown = items.flatMap(({ entry, index, checkpoint }) =>
    index === null || checkpoint === null ? [] : [{ entry, index }],
  );
  const aside = (
    <AsidePanel title={t('checkpoints')}>
      <p className="mb-3 text-muted">{t('checkpointsWhy')}</p>
      <CheckButton key={cursor ?? ''} shown={shown} />
      <p className="my-3 text-12 text-muted">{t('checkWhy')}</p>
      <CheckpointList checkpoints={checkpoints.items} />
    </AsidePanel>
  );
  return (
    <DeskPage title={t('title')} note={t('note')} aside={aside}>
      <div className="grid gap-6">
        <LogFilters filter={filter} people={people} />
        {items.length === 0 ? (
          <EmptyState title={t('empty')}>{t('emptyWhy')}</EmptyState>
        ) : (
          <ol>
            {items.map((item) => (
              <LogLine key={item.entry.id} item={item} />
            ))}
          </ol>
        )}
        <div className="flex gap-2">
          {cursor && <LinkButton href={paths.desk.audit(filter)}>{t('newest')}</LinkButton>}
          {nextCursor && (
            <LinkButton href={paths.desk.audit({ ...filter, cursor: nextCursor })}>
              {t('older')}
            </LinkButton>
          )}
        </div>
      </div>
    </DeskPage>
  );
}
