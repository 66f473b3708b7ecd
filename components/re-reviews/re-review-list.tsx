import { useTranslations } from 'next-intl';
import { ClaimsSelect } from '@/components/claim-list/claims-select';
import { StateDot } from '@/components/claims/state-dot';
import { SectionHeading } from '@/components/layout/section-heading';
import { Link } from '@/components/ui/link';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import type { ReReviewView } from '@/lib/re-reviews/view';
import { CorrectionEntry } from './correction-entry';
import { ReReviewEntry } from './re-review-entry';
import { ReopenClaim } from './reopen-claim';

type ReReviewListProps = {
  items: readonly ReReviewView[];
  /** The ids of the claims that can be selected here. */
  selectable: ReadonlySet<string>;
};

/** What waits to be looked at again, by claim: published ones first, because readers see them. */
export function ReReviewList({ items, selectable }: ReReviewListProps) {
  const t = useTranslations('re-reviews');
  const isPublished = ({ claim }: ReReviewView) => claim.state === 'published';
  const parts = [
    { title: t('published'), hint: t('reopenHint'), groups: byClaim(items.filter(isPublished)) },
    { title: t('others'), groups: byClaim(items.filter((item) => !isPublished(item))) },
  ];
  return (
    <div className="grid max-w-220 gap-10">
      {parts
        .filter(({ groups }) => groups.length > 0)
        .map(({ title, hint, groups }) => (
          <section key={title} className="grid gap-6">
            <div>
              <SectionHeading level={3} className="mb-0" note={groups.length}>
                {title}
              </SectionHeading>
              {hint && <p className="max-w-[66ch] text-muted">{hint}</p>}
            </div>
            {groups.map((group) => (
              <ClaimToReview
                key={group[0].claim.id}
                items={group}
                selectable={selectable.has(group[0].claim.id)}
              />
            ))}
          </section>
        ))}
    </div>
  );
}

type Group = readonly [ReReviewView, ...ReReviewView[]];

function ClaimToReview({ items, selectable }: { items: Group; selectable: boolean }) {
  const { claim } = items[0];
  const { language } = claim;
  const reopens = items.some(({ can }) => can.reopen);
  return (
    <article aria-label={`#${claim.number}`}>
      <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
        {selectable && <ClaimsSelect id={claim.id} number={claim.number} />}
        <span className="text-muted tabular-nums">#{claim.number}</span>
        <h4
          lang={language ?? undefined}
          dir={language ? directionOf(language) : 'auto'}
          className="min-w-0 font-serif text-18 wrap-break-word"
        >
          <Link
            href={paths.desk.claim(claim.number)}
            data-list-link=""
            className="text-ink no-underline hover:text-accent"
          >
            {claim.statement}
          </Link>
        </h4>
        <StateDot state={claim.state} />
        {reopens && <ReopenClaim id={claim.id} number={claim.number} />}
      </div>
      {items.map((entry) =>
        entry.correction ? (
          <CorrectionEntry key={entry.id} entry={entry} />
        ) : (
          <ReReviewEntry key={entry.id} entry={entry} />
        ),
      )}
    </article>
  );
}

/** Entries of one claim together, in the order in which the claims first come. */
function byClaim(items: readonly ReReviewView[]): Group[] {
  const groups = new Map<string, [ReReviewView, ...ReReviewView[]]>();
  for (const item of items) {
    const group = groups.get(item.claim.id);
    if (group) group.push(item);
    else groups.set(item.claim.id, [item]);
  }
  return [...groups.values()];
}
