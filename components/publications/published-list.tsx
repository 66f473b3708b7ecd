import { useLocale, useTranslations } from 'next-intl';
import { MatchedText } from '@/components/palette/matched-text';
import { Link } from '@/components/ui/link';
import { Quoted } from '@/components/ui/quoted';
import { RatingMark } from '@/components/verdicts/rating-mark';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';
import type { PublishedClaim } from '@/lib/publications/queries';
import { FoundFurther } from './found-further';
import { SourceSentence } from './source-sentence';

/** Published claims, one under the other: the claim, its rating, who made it, and what the sources say. */
export function PublishedList({ items }: { items: readonly PublishedClaim[] }) {
  const t = useTranslations('publications');
  const locale = useLocale();
  return (
    <ul>
      {items.map((claim) => (
        <li
          key={claim.slug}
          className="grid gap-x-10 gap-y-2 border-t py-5 first:border-t-0 md:grid-cols-[minmax(0,1fr)_200px]"
        >
          <div className="min-w-0">
            <h3 className="font-serif text-22 break-words">
              <Link
                href={paths.claim(claim.slug)}
                className="text-ink no-underline hover:underline hover:decoration-1 hover:underline-offset-4"
              >
                <span lang={claim.language ?? undefined} dir="auto">
                  <Quoted>
                    <MatchedText text={claim.statement} ranges={claim.why?.statement ?? []} />
                  </Quoted>
                </span>
              </Link>
            </h3>
            <p className="mt-1 text-muted">
              <bdi>{claim.claimantName ?? t('claimantUnknown')}</bdi>
              {claim.claimedOn && (
                <>
                  {' · '}
                  <bdi>{formatDate(locale, claim.claimedOn)}</bdi>
                </>
              )}
              {claim.topics.map((topic) => (
                <span key={topic.slug}>
                  {' · '}
                  <Link href={paths.topic(topic.slug)} className="text-muted hover:text-ink">
                    <bdi>{topic.name}</bdi>
                  </Link>
                </span>
              ))}
            </p>
            <p className="mt-2 max-w-[66ch]">
              <bdi>
                <MatchedText text={claim.summary} ranges={claim.why?.summary ?? []} />
              </bdi>
            </p>
            {claim.why?.more && <FoundFurther {...claim.why.more} />}
          </div>
          <div className="text-12/4.5 text-muted">
            <RatingMark
              name={claim.rating.name}
              icon={claim.rating.icon}
              colour={claim.rating.color}
              className="text-16"
            />
            <SourceSentence sources={claim.sources} className="mt-1" />
            <p className="mt-1">{formatDate(locale, claim.publishedAt)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
