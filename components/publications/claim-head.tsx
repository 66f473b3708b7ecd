import { useLocale, useTranslations } from 'next-intl';
import { Glue } from '@/components/ui/glue';
import { Link } from '@/components/ui/link';
import { Quoted } from '@/components/ui/quoted';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';
import { documentOf } from '@/lib/publications/claim-page';
import type { Snapshot } from '@/lib/publications/snapshot';
import { ValidAsOf } from './valid-as-of';
import { VerdictStamp } from './verdict-stamp';

type ClaimHeadProps = { snapshot: Snapshot; validAsOf: string | null };

/** The claim as a large quotation, who made it and when, and the verdict set like a stamp beside it. */
export function ClaimHead({ snapshot, validAsOf }: ClaimHeadProps) {
  const t = useTranslations('publications');
  const locale = useLocale();
  const { claim, appearances } = snapshot.approved;
  const documents = [...new Set(appearances.map((item) => item.passage.documentId))];
  const first = documents[0] ? documentOf(snapshot, documents[0]) : null;
  return (
    <header className="grid items-start gap-6 md:grid-cols-[minmax(0,1fr)_264px] md:gap-10">
      <div>
        <p className="eyebrow">
          {t('eyebrow', {
            number: snapshot.claimNumber,
            date: formatDate(locale, snapshot.publishedAt),
            version: snapshot.number,
          })}
          {snapshot.topics.map((topic) => (
            <span key={topic.slug}>
              {' · '}
              <Link href={paths.topic(topic.slug)} className="text-muted hover:text-ink">
                <bdi>{topic.name}</bdi>
              </Link>
            </span>
          ))}
        </p>
        <h1
          className="claim-title mt-2 mb-4 break-words"
          lang={claim.language ?? undefined}
          dir="auto"
        >
          <Quoted>{claim.statement}</Quoted>
        </h1>
        <p>
          <bdi className="font-semibold">{claim.claimant?.name ?? t('claimantUnknown')}</bdi>
          {first && (
            <>
              <Glue mark="comma" />
              {t('appearedIn', { title: first.title })}
            </>
          )}
          <span className="text-muted">
            {' · '}
            {claim.claimedOn
              ? t('claimedOn', { date: formatDate(locale, claim.claimedOn) })
              : t('claimedOnUnknown')}
            {documents.length > 1 && <> · {t('appearsAlso', { count: documents.length - 1 })}</>}
          </span>
        </p>
      </div>
      <div>
        <VerdictStamp snapshot={snapshot} />
        {validAsOf && <ValidAsOf day={validAsOf} />}
      </div>
    </header>
  );
}
