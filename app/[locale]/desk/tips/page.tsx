import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { DeskPage } from '@/components/layout/desk-page';
import { EmptyState } from '@/components/layout/empty-state';
import { LostPage } from '@/components/layout/lost-page';
import { LiveRefresh } from '@/components/live/live-refresh';
import { ShelfLinks } from '@/components/tips/shelf-links';
import { TipEntry } from '@/components/tips/tip-entry';
import { TipSuggestions } from '@/components/tips/tip-suggestions';
import { TipsBulkBar } from '@/components/tips/tips-bulk-bar';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { Member } from '@/lib/auth/types';
import { deskMember } from '@/lib/auth/viewer';
import { isCursor } from '@/lib/cursor';
import { listSimilarClaims } from '@/lib/matches/similar-queries';
import { paths } from '@/lib/paths';
import { canHandleTips } from '@/lib/tips/policy';
import { countTips, type ListedTip, listTips } from '@/lib/tips/queries';
import { tipFilterSchema, tipPlaceSchema, tipReasons, tipShelves } from '@/lib/tips/schema';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tips'))('title') };
}

async function read(searchParams: Props['searchParams']) {
  const search = await searchParams;
  const [asked] = [search.cursor].flat();
  const show = tipShelves.find((shelf) => shelf === search.show);
  const cursor = asked && isCursor(tipPlaceSchema, asked) ? asked : undefined;
  return { show, cursor, lost: Boolean(asked) && !cursor };
}

export default async function TipsPage({ searchParams }: Props) {
  const { show, cursor, lost } = await read(searchParams);
  const member = await deskMember(paths.desk.tips({ show, cursor }));
  const [t, counts, { items, nextCursor }] = await Promise.all([
    getTranslations('tips'),
    countTips(member),
    listTips(member, tipFilterSchema.parse({ show, cursor })),
  ]);
  const shelf = show ?? 'received';
  const now = new Date().toISOString();
  const reasons = tipReasons.map((key) => ({ key, label: t(`reason.${key}.label`) }));
  return (
    <DeskPage title={t('title')} note={t('note')}>
      <LiveRefresh team />
      <div className="grid max-w-220 gap-4">
        <ShelfLinks shelf={shelf} counts={counts} />
        {lost && <LostPage />}
        {shelf === 'held' && <Notice>{t('heldWhy')}</Notice>}
        {items.length === 0 && (
          <EmptyState
            title={t(`empty.${shelf}`)}
            action={<LinkButton href={paths.submit()}>{t('empty.toForm')}</LinkButton>}
          >
            {t(`empty.${shelf}Text`)}
          </EmptyState>
        )}
        <div>
          {groupsOf(items).map((tips) => (
            <TipEntry
              key={tips[0].id}
              tips={tips}
              now={now}
              suggestions={
                tips[0].can.merge && (
                  <Suspense fallback={<Skeleton className="h-16" />}>
                    <Suggestions member={member} tips={tips} />
                  </Suspense>
                )
              }
            />
          ))}
        </div>
        <nav className="flex gap-3">
          {cursor && <LinkButton href={paths.desk.tips({ show })}>{t('first')}</LinkButton>}
          {nextCursor && (
            <LinkButton href={paths.desk.tips({ show, cursor: nextCursor })}>
              {t('more')}
            </LinkButton>
          )}
        </nav>
      </div>
      {canHandleTips(member) && <TipsBulkBar reasons={reasons} held={shelf === 'held'} />}
    </DeskPage>
  );
}

type Group = readonly [ListedTip, ...ListedTip[]];

/** Near copies together, where the first of them stands. */
function groupsOf(items: readonly ListedTip[]): Group[] {
  return items.flatMap((tip): Group[] => {
    if (tip.group !== tip.id) return [];
    return [[tip, ...items.filter(({ id, group }) => group === tip.id && id !== tip.id)]];
  });
}

async function Suggestions({ member, tips }: { member: Member; tips: Group }) {
  const text = tips.find((tip) => tip.text)?.text ?? '';
  if (!text) return null;
  const similar = await listSimilarClaims(member, { text });
  const tipIds = tips.map(({ id }) => id).join(' ');
  return <TipSuggestions {...{ tipIds, similar }} mayMerge={canHandleTips(member)} />;
}
