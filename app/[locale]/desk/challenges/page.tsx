import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChallengeLine } from '@/components/challenges/challenge-line';
import { QueueLinks } from '@/components/challenges/queue-links';
import { WaitingReplies } from '@/components/challenges/waiting-replies';
import { DeskPage } from '@/components/layout/desk-page';
import { EmptyState } from '@/components/layout/empty-state';
import { LostPage } from '@/components/layout/lost-page';
import { LiveRefresh } from '@/components/live/live-refresh';
import { LinkButton } from '@/components/ui/link-button';
import { deskMember } from '@/lib/auth/viewer';
import { countChallenges, listChallenges } from '@/lib/challenges/queries';
import { challengeCursorSchema, challengeFilterSchema, shown } from '@/lib/challenges/schema';
import { isCursor } from '@/lib/cursor';
import { paths } from '@/lib/paths';
import { listWaitingReplies } from '@/lib/replies/queries';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('challenges.desk');
  return { title: t('title') };
}

/** What readers object to, and what those who are concerned reply. */
export default async function ChallengesPage({ searchParams }: Props) {
  const search = await searchParams;
  const show = shown.find((one) => one === search.show) ?? 'open';
  const [asked] = [search.cursor].flat();
  const cursor = asked && isCursor(challengeCursorSchema, asked) ? asked : undefined;
  const member = await deskMember(paths.desk.challenges({ show, cursor }));
  const [t, counts, { items, nextCursor }, replies] = await Promise.all([
    getTranslations('challenges.desk'),
    countChallenges(member),
    listChallenges(member, challengeFilterSchema.parse({ show, cursor })),
    listWaitingReplies(member),
  ]);
  if (!counts) notFound();
  const { aimDays, answered, inTime } = counts;
  return (
    <DeskPage title={t('title')} note={t('note', { open: counts.open })}>
      <LiveRefresh team />
      <div className="grid gap-6">
        <div className="grid gap-2">
          <QueueLinks show={show} counts={counts} />
          <p className="text-muted">
            {t('aim', { days: aimDays })} {answered > 0 && t('inTime', { inTime, answered })}
          </p>
        </div>
        {asked && !cursor && <LostPage />}
        {show === 'open' && <WaitingReplies replies={replies} />}
        {items.length === 0 ? (
          <EmptyState title={t(`emptyShow.${show}`)}>
            <p>{t(show === 'held' ? 'emptyHeld' : 'empty')}</p>
          </EmptyState>
        ) : (
          <ul className="max-w-220">
            {items.map((challenge) => (
              <ChallengeLine key={challenge.id} challenge={challenge} />
            ))}
          </ul>
        )}
        {(cursor || nextCursor) && (
          <div className="flex gap-3">
            {cursor && <LinkButton href={paths.desk.challenges({ show })}>{t('first')}</LinkButton>}
            {nextCursor && (
              <LinkButton href={paths.desk.challenges({ show, cursor: nextCursor })}>
                {t('more')}
              </LinkButton>
            )}
          </div>
        )}
      </div>
    </DeskPage>
  );
}
