import { useLocale, useTranslations } from 'next-intl';
import { EditableClaim } from '@/components/claims/editable-claim';
import { DiscussedStatement } from '@/components/discussion/words/discussed-statement';
import { Glue } from '@/components/ui/glue';
import { Quoted } from '@/components/ui/quoted';
import { Timestamp } from '@/components/ui/timestamp';
import type { ClaimView } from '@/lib/claims/view';
import type { ThreadView } from '@/lib/discussion/queries';
import { formatDate } from '@/lib/format';

type ClaimHeadingProps = { claim: ClaimView; threads: readonly ThreadView[] };

/** The statement as a large quotation, with who made it, when, and what it is filed under. */
export function ClaimHeading({ claim, threads }: ClaimHeadingProps) {
  const t = useTranslations('claims');
  const { topics, language, createdBy, createdAt } = claim;
  const shown = (
    <>
      {topics.length > 0 && (
        <p className="eyebrow mb-1">{topics.map(({ name }) => name).join(' · ')}</p>
      )}
      <DiscussedStatement claim={claim} threads={threads} canDiscuss={claim.can.discuss}>
        {(words) => (
          <h2
            lang={language ?? undefined}
            dir="auto"
            className="max-w-[36ch] font-serif text-28 text-balance wrap-break-word"
          >
            <Quoted>{words}</Quoted>
          </h2>
        )}
      </DiscussedStatement>
      <p className="mt-2">
        <Attribution claim={claim} />
      </p>
      <p className="mt-1 text-12 text-muted">
        {t('madeBy', { name: createdBy.name })} · <Timestamp value={createdAt} />
      </p>
    </>
  );
  return (
    <section id="statement" aria-label={t('parts.statement')} className="scroll-mt-16">
      {claim.can.edit ? <EditableClaim claim={claim}>{shown}</EditableClaim> : shown}
    </section>
  );
}

function Attribution({ claim }: { claim: ClaimView }) {
  const t = useTranslations('claims');
  const locale = useLocale();
  const { claimant, claimantUnknown, claimedOn, claimedOnUnknown } = claim;
  const who = claimant?.name ?? t(claimantUnknown ? 'nobodyKnows' : 'claimantMissing');
  const when = claimedOn
    ? formatDate(locale, claimedOn)
    : t(claimedOnUnknown ? 'dateUnknown' : 'dateMissing');
  return (
    <>
      {claimant ? (
        <b dir="auto" className="font-semibold">
          {who}
        </b>
      ) : (
        <span className="text-muted">{who}</span>
      )}
      {claimant?.wikidataId && (
        <>
          {' '}
          <a
            href={`https://www.wikidata.org/wiki/${claimant.wikidataId}`}
            rel="noopener noreferrer"
            className="link text-12"
          >
            {claimant.wikidataId}
          </a>
        </>
      )}
      <span className="text-muted">
        <Glue mark="comma" />
      </span>
      <span className={claimedOn ? undefined : 'text-muted'}>{when}</span>
    </>
  );
}
