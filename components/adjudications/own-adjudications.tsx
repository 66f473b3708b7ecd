import { useTranslations } from 'next-intl';
import { WorkSection } from '@/components/my-work/work-section';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Link } from '@/components/ui/link';
import type { OwnAdjudication } from '@/lib/adjudications/queries';
import { paths } from '@/lib/paths';
import { AdjudicationNote } from './adjudication-note';

/** In one's own work: what became of one's assessments; nothing while there is nothing to say. */
export function OwnAdjudications({ items }: { items: readonly OwnAdjudication[] }) {
  const t = useTranslations('adjudications');
  if (items.length === 0) return null;
  return (
    <WorkSection title={t('mine')} count={items.length} empty={null}>
      <ul className="border-t">
        {items.map(({ assessmentId, claim, ...adjudication }) => (
          <li key={assessmentId} className="border-b py-2.5">
            <Link
              href={paths.desk.adjudication(claim.number)}
              data-list-link=""
              className="flex gap-4 text-ink no-underline hover:text-accent"
            >
              <span className="w-10 shrink-0 pt-0.5 text-end text-muted tabular-nums">
                <ClaimNumber number={claim.number} />
              </span>
              <span
                lang={claim.language ?? undefined}
                dir="auto"
                className="max-w-[70ch] font-serif text-16/6 wrap-break-word"
              >
                {claim.statement}
              </span>
            </Link>
            <div className="ms-14">
              <AdjudicationNote adjudication={adjudication} />
            </div>
          </li>
        ))}
      </ul>
    </WorkSection>
  );
}
