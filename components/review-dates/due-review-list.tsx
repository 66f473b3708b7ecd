import { useTranslations } from 'next-intl';
import { ClaimsSelect } from '@/components/claim-list/claims-select';
import { SectionHeading } from '@/components/layout/section-heading';
import { Link } from '@/components/ui/link';
import { Assignees } from '@/components/workspace/assignees';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import type { DueReviewView } from '@/lib/review-plans/queries';
import { PlanWords } from './plan-words';
import { ReviewPanels } from './review-panels';

type DueReviewListProps = {
  items: readonly DueReviewView[];
  /** How many there are on all pages. */
  total: number;
  /** Who may be assigned; empty when the viewer may not say so. */
  candidates: readonly { id: string; name: string }[];
};

/** Published claims whose day has come, the one that waits longest first. */
export function DueReviewList({ items, total, candidates }: DueReviewListProps) {
  const t = useTranslations('review-dates');
  return (
    <section aria-labelledby="due-reviews" className="grid max-w-220 gap-2">
      <div>
        <SectionHeading id="due-reviews" className="mb-0" note={total}>
          {t('dueTitle')}
        </SectionHeading>
        <p className="max-w-[66ch] text-muted">{t('dueWhy')}</p>
      </div>
      <ul>
        {items.map((item) => (
          <DueReview key={item.claimId} item={item} candidates={candidates} />
        ))}
      </ul>
    </section>
  );
}

function DueReview({
  item,
  candidates,
}: { item: DueReviewView } & Pick<DueReviewListProps, 'candidates'>) {
  const { number, statement, language } = item.claim;
  return (
    <li>
      <article aria-label={`#${number}`} className="grid gap-2 border-t py-3">
        <div className="flex flex-wrap items-baseline gap-x-3">
          {candidates.length > 0 && <ClaimsSelect id={item.claimId} number={number} />}
          <span className="text-muted tabular-nums">#{number}</span>
          <h3
            lang={language ?? undefined}
            dir={language ? directionOf(language) : 'auto'}
            className="min-w-0 font-serif text-18 wrap-break-word"
          >
            <Link
              href={paths.desk.claim(number)}
              data-list-link=""
              className="text-ink no-underline hover:text-accent"
            >
              {statement}
            </Link>
          </h3>
        </div>
        <PlanWords plan={item} />
        <Assignees
          claimId={item.claimId}
          assignees={item.assignees}
          candidates={candidates}
          rules={{}}
        />
        {(item.can.review || item.can.plan) && <ReviewPanels plan={item} number={number} reopens />}
      </article>
    </li>
  );
}
