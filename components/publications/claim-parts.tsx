import { useTranslations } from 'next-intl';
import { RollUpTable } from '@/components/subclaims/roll-up-table';
import { RollUpWords } from '@/components/subclaims/roll-up-words';
import { paths } from '@/lib/paths';
import type { Snapshot } from '@/lib/publications/snapshot';
import { placePart } from '@/lib/roll-up/part';

/** The claims that this one is made of, what they come to, and why the verdict differs; nothing without any. */
export function ClaimParts({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslations('publications.parts');
  const { rollUp, people, approved } = snapshot;
  const { subclaims, verdict, claim } = approved;
  if (!rollUp) return null;
  const override = verdict?.override;
  const inOrder = subclaims.toSorted((a, b) => placeOf(a) - placeOf(b));
  const rows = inOrder.map(({ claim: id, statement, slug, part, rule, rating }) => ({
    ...{ id, rule, name: statement, href: slug && paths.claim(slug) },
    part: part && placePart(claim.statement, part) ? part.exact : null,
    rating: rating && {
      ...{ icon: rating.key, color: rating.key },
      ...rollUp.marks[rating.key],
      ...rating,
    },
  }));
  return (
    <section aria-labelledby="parts" className="mt-10 max-w-[88ch]">
      <h2 id="parts" className="mb-2 font-semibold">
        {t('title')}
      </h2>
      <RollUpTable rows={rows} />
      <p className="mt-3">
        {rollUp.result.kind === 'open' ? (
          <span className="text-muted">{t('open')}</span>
        ) : (
          <>
            {t('together')} <RollUpWords result={rollUp.result} marks={rollUp.marks} />
          </>
        )}
      </p>
      {override && (
        <div className="mt-3 border-s-2 ps-4">
          <h3 className="font-semibold">{t('differs')}</h3>
          <p dir="auto" className="font-serif text-16 whitespace-pre-line">
            {override.reason}
          </p>
          <p className="text-12 text-muted">
            {t('by', { name: people[override.by] ?? override.by })}
          </p>
        </div>
      )}
    </section>
  );
}

/** In the order of the statement; what stands for the whole of it comes last. */
function placeOf({ part }: Snapshot['approved']['subclaims'][number]): number {
  return part?.start ?? Number.MAX_SAFE_INTEGER;
}
