import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WatchButton } from '@/components/attention/watch-button';
import { Board } from '@/components/board/board';
import { BoardActions } from '@/components/board/board-actions';
import { BoardEmpty } from '@/components/board/board-empty';
import { BoardStates } from '@/components/board/board-states';
import { ClaimsBulkBar } from '@/components/claim-list/claims-bulk-bar';
import { ClaimsFilters } from '@/components/claim-list/claims-filters';
import { ClaimsTable } from '@/components/claim-list/claims-table';
import { ClaimsTablePages } from '@/components/claim-list/claims-table-pages';
import { ListKeysHint } from '@/components/claim-list/list-keys-hint';
import { DeskPage } from '@/components/layout/desk-page';
import { LostPage } from '@/components/layout/lost-page';
import { LiveRefresh } from '@/components/live/live-refresh';
import { ViewCommands } from '@/components/palette/view-commands';
import { SavedViews } from '@/components/saved-views/saved-views';
import { UndoLine } from '@/components/undo/undo-line';
import { UndoScope } from '@/components/undo/undo-scope';
import { deskMember } from '@/lib/auth/viewer';
import { canCreateClaim } from '@/lib/claims/policy';
import { countClaimsByState, listClaims } from '@/lib/claims/queries';
import {
  claimQuery,
  countShown,
  isFiltered,
  readClaimFilter,
  readClaimLayout,
} from '@/lib/my-work/board';
import { getBoard, listClaimFacets } from '@/lib/my-work/board-queries';
import { paths } from '@/lib/paths';
import { addressOf } from '@/lib/saved-views/address';
import { canSaveView, canShareView } from '@/lib/saved-views/policy';
import { listSavedViews } from '@/lib/saved-views/queries';
import { listMembers } from '@/lib/teams/queries';
import { getTopicWatch } from '@/lib/watching/queries';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('board');
  return { title: t('title') };
}

export default async function ClaimsPage({ searchParams }: Props) {
  const search = await searchParams;
  const { filter, lostPage } = readClaimFilter(search);
  const layout = readClaimLayout(search);
  const member = await deskMember(paths.desk.claims(claimQuery(filter, layout)));
  const [t, counts, members, facets, views, watch, columns, list] = await Promise.all([
    getTranslations('board'),
    countClaimsByState(member, filter),
    listMembers(member),
    listClaimFacets(member),
    listSavedViews(member),
    filter.topic ? getTopicWatch(member, filter.topic) : null,
    layout === 'board' ? getBoard(member, filter) : [],
    layout === 'table' ? listClaims(member, filter) : { items: [], nextCursor: null },
  ]);
  const people = members.filter(({ role }) => role !== 'observer').map(({ person }) => person);
  const count = countShown(counts, filter);
  const filtered = isFiltered(filter);
  const used = count > 0 || filtered;
  const may = canCreateClaim(member);
  const shown = { filter, now: new Date().toISOString() };
  const stripClass = layout === 'board' && !filter.state?.length ? 'lg:hidden' : undefined;
  return (
    <DeskPage
      title={t('title')}
      note={used && t(filtered ? 'found' : 'count', { count })}
      actions={
        used && (
          <>
            {watch && <WatchButton watch={watch} />}
            <BoardActions {...{ filter, layout }} canCreate={may} />
          </>
        )
      }
    >
      <LiveRefresh team />
      <ViewCommands views={views} />
      <div className="grid gap-5">
        <SavedViews
          views={views}
          query={addressOf(claimQuery(filter, layout))}
          filtered={filtered || filter.sort !== 'updated'}
          may={{ save: canSaveView(member), share: canShareView(member) }}
        />
        {lostPage && layout === 'table' && <LostPage />}
        {used && (
          <>
            <ClaimsFilters {...{ filter, layout, people, facets }} />
            <BoardStates {...{ filter, layout, counts }} className={stripClass} />
          </>
        )}
        {count === 0 && <BoardEmpty {...{ filtered, layout }} canCreate={may} />}
        <UndoScope>
          {may && count > 0 && <UndoLine rest={<ListKeysHint />} />}
          {may && count > 0 && <ClaimsBulkBar people={people} />}
          {count > 0 && layout === 'board' && (
            <Board columns={columns} role={may ? member.role : null} {...shown} />
          )}
          {count > 0 && layout === 'table' && (
            <>
              <ClaimsTable items={list.items} selectable={may} {...shown} />
              <ClaimsTablePages filter={filter} nextCursor={list.nextCursor} />
            </>
          )}
        </UndoScope>
      </div>
    </DeskPage>
  );
}
