import { useTranslations } from 'next-intl';
import { StanceMark } from '@/components/evidence/stance-mark';
import type { Side } from '@/lib/publications/claim-page';
import { cn } from '@/lib/utils';
import { SourceEvidence } from './source-evidence';

type EvidencePairProps = { sides: readonly Side[]; slug: string };

/** Support against contradiction in two columns; what qualifies or gives context below them. */
export function EvidencePair({ sides, slug }: EvidencePairProps) {
  const t = useTranslations('publications');
  const main = ['supports', 'contradicts'] as const;
  const rest = sides.filter((side) => side.stance === 'qualifies' || side.stance === 'context');
  return (
    <section aria-label={t('evidence')}>
      <div className="grid border-t md:grid-cols-2">
        {main.map((stance, index) => {
          const side = sides.find((candidate) => candidate.stance === stance);
          return (
            <div
              key={stance}
              className={cn(
                'min-w-0 py-4',
                index === 0 ? 'md:pe-8' : 'border-t md:border-s md:border-t-0 md:ps-8',
              )}
            >
              {side ? (
                <SideColumn side={side} slug={slug} />
              ) : (
                <>
                  <h2 className="text-14">
                    <StanceMark stance={stance} heading />
                  </h2>
                  <p className="mt-4 text-muted">{t(`noneOnSide.${stance}`)}</p>
                </>
              )}
            </div>
          );
        })}
      </div>
      {rest.map((side) => (
        <div key={side.stance} className="border-t py-4 md:max-w-[72ch]">
          <SideColumn side={side} slug={slug} />
        </div>
      ))}
    </section>
  );
}

function SideColumn({ side, slug }: { side: Side; slug: string }) {
  const t = useTranslations('publications');
  return (
    <>
      <h2 className="flex flex-wrap items-baseline gap-x-2 text-14 font-semibold">
        <StanceMark stance={side.stance} heading />
        <span className="text-muted">
          {t('sideCount', { sources: side.groups.length, documents: side.documents })}
        </span>
      </h2>
      {side.groups.map((group) => (
        <SourceEvidence key={group.source.id} group={group} slug={slug} />
      ))}
    </>
  );
}
