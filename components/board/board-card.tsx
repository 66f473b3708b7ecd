import { useTranslations } from 'next-intl';
import { ClaimsEvidence } from '@/components/claim-list/claims-evidence';
import { ClaimsSelect } from '@/components/claim-list/claims-select';
import { DueMark } from '@/components/priorities/due-mark';
import { PriorityMark } from '@/components/priorities/priority-mark';
import { DemandMark } from '@/components/tips/demand-mark';
import { Avatar } from '@/components/ui/avatar';
import { Link } from '@/components/ui/link';
import { Timestamp } from '@/components/ui/timestamp';
import type { ClaimSummary } from '@/lib/claims/view';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { CardMenu } from './card-menu';
import { MoveHandle } from './move-handle';

type BoardCardProps = { claim: ClaimSummary; selectable: boolean; now: string };

/** One claim on the board: what was said, by whom, what there is for and against it, and since when it waits. */
export function BoardCard({ claim, selectable, now }: BoardCardProps) {
  const t = useTranslations('board.card');
  const { number, statement, language, claimant, claimantUnknown, assignees } = claim;
  const nobody = claimantUnknown ? t('claimantUnknown') : t('noClaimant');
  return (
    <article className="relative grid gap-1.5 rounded border bg-raised p-2.5 focus-within:border-edge hover:border-edge has-checked:border-accent has-checked:bg-accent-wash">
      <div className="flex min-h-6 items-center gap-2 text-12">
        {selectable && <MoveHandle number={number} />}
        <span className="grow text-muted tabular-nums">#{number}</span>
        <span className="relative z-1 flex -space-x-1.5">
          {assignees.map((person) => (
            <Avatar key={person.id} name={person.name} />
          ))}
        </span>
        {selectable && <ClaimsSelect id={claim.id} number={number} />}
        {selectable && <CardMenu claim={toMenu(claim)} />}
      </div>
      <h3 className="min-w-0">
        <Link
          href={paths.desk.claim(number)}
          data-list-link=""
          draggable={false}
          lang={language ?? undefined}
          dir={language ? directionOf(language) : 'auto'}
          className="line-clamp-5 font-serif text-16/5.5 wrap-break-word text-ink no-underline after:absolute after:inset-0 hover:text-accent"
        >
          {statement}
        </Link>
      </h3>
      <p dir="auto" className="text-12 wrap-break-word text-muted">
        {claimant?.name ?? nobody}
      </p>
      {(claim.priority !== 'normal' || claim.dueOn || claim.demand > 0) && (
        <p className="flex flex-wrap items-center gap-x-3 text-12">
          <PriorityMark priority={claim.priority} usual={false} />
          <DemandMark demand={claim.demand} />
          <DueMark claim={claim} now={now} />
        </p>
      )}
      <div className="mt-0.5 flex flex-wrap items-center justify-between gap-x-2 gap-y-1 text-12">
        <ClaimsEvidence counts={claim.counts} />
        <span className="flex items-center text-muted">
          <span className="sr-only">{t('since')} </span>
          <Timestamp value={claim.stateChangedAt} now={now} />
        </span>
      </div>
    </article>
  );
}

/** Only what the menu needs goes to the browser. */
function toMenu({ id, number, statement, state, priority, dueOn }: ClaimSummary) {
  return { id, number, statement, state, priority, dueOn };
}
