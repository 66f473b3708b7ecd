import { useLocale, useTranslations } from 'next-intl';
import { StateDot } from '@/components/claims/state-dot';
import { DueMark } from '@/components/priorities/due-mark';
import { PriorityMark } from '@/components/priorities/priority-mark';
import { DemandMark } from '@/components/tips/demand-mark';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { Timestamp } from '@/components/ui/timestamp';
import type { ClaimFilter } from '@/lib/claims/schema';
import type { ClaimSummary } from '@/lib/claims/view';
import { directionOf } from '@/lib/i18n/locales';
import { listed } from '@/lib/i18n/punctuation';
import { paths } from '@/lib/paths';
import { ClaimsEvidence } from './claims-evidence';
import { ClaimsSelect } from './claims-select';
import { ClaimsSelectAll } from './claims-select-all';
import { SortHead } from './sort-head';

type ClaimsTableProps = {
  items: ClaimSummary[];
  filter: ClaimFilter;
  selectable: boolean;
  now: string;
};

const wide = 'hidden md:table-cell';
const wider = 'hidden lg:table-cell';

/** The claims as rows; on a narrow screen the statement's cell says in a second line what the others do. */
export function ClaimsTable({ items, filter, selectable, now }: ClaimsTableProps) {
  const t = useTranslations('board.table');
  return (
    <Table caption={t('caption')} className="table-fixed md:table-auto">
      <thead>
        <tr>
          {selectable && (
            <th scope="col" className="w-10 pe-0!">
              <ClaimsSelectAll />
            </th>
          )}
          <SortHead {...{ filter }} sort="number" direction="descending" className="num w-14">
            {t('number')}
          </SortHead>
          <th scope="col">{t('statement')}</th>
          <th scope="col" className={wider}>
            {t('claimant')}
          </th>
          <th scope="col" className={wide}>
            {t('state')}
          </th>
          <SortHead {...{ filter }} sort="priority" direction="descending" className={wide}>
            {t('priority')}
          </SortHead>
          <SortHead {...{ filter }} sort="due" direction="ascending" className={wide}>
            {t('due')}
          </SortHead>
          <SortHead {...{ filter }} sort="demand" direction="descending" className={`${wider} num`}>
            {t('demand')}
          </SortHead>
          <th scope="col" className={wider}>
            {t('evidence')}
          </th>
          <th scope="col" className={wider}>
            {t('assignees')}
          </th>
          <SortHead {...{ filter }} sort="waiting" direction="ascending" className={wide}>
            {t('since')}
          </SortHead>
        </tr>
      </thead>
      <tbody>
        {items.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} selectable={selectable} now={now} />
        ))}
      </tbody>
    </Table>
  );
}

type ClaimRowProps = { claim: ClaimSummary; selectable: boolean; now: string };

function ClaimRow({ claim, selectable, now }: ClaimRowProps) {
  const t = useTranslations('board.card');
  const locale = useLocale();
  const { number, statement, language, claimant, assignees } = claim;
  const by = claimant?.name ?? (claim.claimantUnknown ? t('claimantUnknown') : t('noClaimant'));
  const since = <Timestamp value={claim.stateChangedAt} now={now} />;
  return (
    <tr className="hover:bg-sunk has-checked:bg-accent-wash">
      {selectable && (
        <td className="pe-0!">
          <ClaimsSelect id={claim.id} number={number} />
        </td>
      )}
      <td className="num text-muted">{number}</td>
      <th scope="row" className="max-w-[64ch] min-w-0">
        <Link
          href={paths.desk.claim(number)}
          data-list-link=""
          lang={language ?? undefined}
          dir={language ? directionOf(language) : 'auto'}
          className="line-clamp-4 font-serif text-16/6 wrap-break-word text-ink no-underline hover:text-accent hover:underline"
        >
          {statement}
        </Link>
        <span dir="auto" className="block text-12 text-muted lg:hidden">
          {by}
        </span>
        <span className="mt-1 flex flex-wrap gap-x-3 text-12 text-muted md:hidden">
          <StateDot state={claim.state} />
          <PriorityMark priority={claim.priority} usual={false} />
          <DemandMark demand={claim.demand} />
          <DueMark claim={claim} now={now} />
          <ClaimsEvidence counts={claim.counts} />
          {since}
        </span>
      </th>
      <td className={`${wider} max-w-44 wrap-break-word`}>{by}</td>
      <td className={wide}>
        <StateDot state={claim.state} />
      </td>
      <td className={wide}>
        <PriorityMark priority={claim.priority} usual />
      </td>
      <td className={wide}>
        <DueMark claim={claim} now={now} />
      </td>
      <td className={`${wider} num`}>{claim.demand > 0 && claim.demand}</td>
      <td className={wider}>
        <ClaimsEvidence counts={claim.counts} />
      </td>
      <td className={`${wider} max-w-44 wrap-break-word`}>
        {assignees.length > 0 ? (
          listed(
            locale,
            assignees.map(({ name }) => name),
          )
        ) : (
          <span className="text-muted">{t('unassigned')}</span>
        )}
      </td>
      <td className={`${wide} text-muted`}>{since}</td>
    </tr>
  );
}
