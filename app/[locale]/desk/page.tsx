import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AsidePanel } from '@/components/layout/aside-panel';
import { DeskPage } from '@/components/layout/desk-page';
import { EmptyState } from '@/components/layout/empty-state';
import { LiveRefresh } from '@/components/live/live-refresh';
import { ChangeList } from '@/components/my-work/change-list';
import { WorkPiles } from '@/components/my-work/work-piles';
import { LinkButton } from '@/components/ui/link-button';
import { listOwnAdjudications } from '@/lib/adjudications/queries';
import { deskMember } from '@/lib/auth/viewer';
import { getWork, listChanges } from '@/lib/my-work/queries';
import { paths } from '@/lib/paths';
import { hasRole } from '@/lib/teams/roles';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('work');
  return { title: t('title') };
}

export default async function WorkPage() {
  const member = await deskMember(paths.desk.home());
  const [t, work, adjudications, changes] = await Promise.all([
    getTranslations('work'),
    getWork(member),
    listOwnAdjudications(member),
    listChanges(member),
  ]);
  const now = new Date().toISOString();
  const list = changes.length > 0 && <ChangeList items={changes} now={now} />;
  const board = <LinkButton href={paths.desk.claims()}>{t('changes.board')}</LinkButton>;
  if (!hasRole(member, 'reviewer')) {
    return (
      <DeskPage title={t('titleTeam')} note={t('changes.title')} actions={board}>
        <LiveRefresh team />
        <div className="max-w-180">
          {list || <EmptyState title={t('changes.emptyTeam')} action={board} />}
        </div>
      </DeskPage>
    );
  }
  return (
    <DeskPage
      title={t('title')}
      note={t('note', { count: work.total })}
      actions={
        <>
          {board}
          {work.total > 0 && (
            <LinkButton href={paths.desk.next()} variant="primary">
              {t('next')}
            </LinkButton>
          )}
        </>
      }
      aside={
        <AsidePanel title={t('changes.title')}>
          {list || <p className="text-muted">{t('changes.empty')}</p>}
        </AsidePanel>
      }
    >
      <LiveRefresh team inbox />
      <WorkPiles approves={hasRole(member, 'editor')} {...{ work, now, adjudications }} />
    </DeskPage>
  );
}
