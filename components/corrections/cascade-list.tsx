import { useTranslations } from 'next-intl';
import { StateDot } from '@/components/claims/state-dot';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Link } from '@/components/ui/link';
import type { CascadeEntry } from '@/lib/cascade/queries';
import { paths } from '@/lib/paths';
import { TieWords } from './tie-words';

/** Before a correction or a retraction: which other claims it will put on the re-review list, and why each. */
export function CascadeList({ items }: { items: readonly CascadeEntry[] }) {
  const t = useTranslations('corrections.cascade');
  return (
    <section aria-labelledby="cascade" className="border-t pt-3">
      <h3 id="cascade" className="font-semibold">
        {t('title', { count: items.length })}
      </h3>
      {items.length > 0 && <p className="text-12/5 text-muted">{t('why')}</p>}
      <ul className="mt-2 grid gap-2">
        {items.map(({ claim, tie, documents }) => (
          <li key={claim.id} className="text-12/5">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <Link href={paths.desk.claim(claim.number)} className="link">
                <ClaimNumber number={claim.number} />
              </Link>
              <span lang={claim.language ?? undefined} dir="auto" className="min-w-0 font-serif">
                {claim.statement}
              </span>
              <StateDot state={claim.state} />
            </p>
            <p className="text-muted">
              <TieWords tie={tie} documents={documents} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
