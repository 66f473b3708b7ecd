import { useLocale, useTranslations } from 'next-intl';
import { Markdown } from '@/components/ui/markdown';
import { formatDate } from '@/lib/format';
import type { Side } from '@/lib/publications/claim-page';
import type { Snapshot } from '@/lib/publications/snapshot';
import { replaceReferences } from '@/lib/verdicts/references';
import { DissentSection } from './dissent-section';

type ClaimExplanationProps = { snapshot: Snapshot; sides: readonly Side[] };

/** The explanation with its references as numbers, what would change the verdict, searches, and the claimant's word. */
export function ClaimExplanation({ snapshot, sides }: ClaimExplanationProps) {
  const t = useTranslations('publications');
  const locale = useLocale();
  const { claim, searches, verdict } = snapshot.approved;
  const numbers = new Map(
    sides
      .flatMap((side) => side.groups.flatMap((group) => group.quotations))
      .map((item) => [item.id, item.number]),
  );
  const link = (id: string) => (numbers.has(id) ? `[${numbers.get(id)}](#evidence-${id})` : '');
  return (
    <div className="reading min-w-0 [&_h2]:mb-2 [&_h2]:font-sans [&_h2]:text-14 [&_h2]:font-semibold [&>section+section]:mt-8">
      <section>
        <h2>{t('explanation')}</h2>
        <Markdown source={replaceReferences(verdict?.explanation ?? '', link)} />
      </section>
      <DissentSection snapshot={snapshot} />
      <section>
        <h2>{t('wouldChange')}</h2>
        <Markdown source={verdict?.wouldChange ?? ''} />
      </section>
      {searches.length > 0 && (
        <section>
          <h2>{t('searches')}</h2>
          <ul className="list-disc ps-6">
            {searches.map(({ id, where, query, searchedOn, note }) => (
              <li key={id}>
                {t('searchLine', { where, query, date: formatDate(locale, searchedOn) })}
                {note && <span className="text-muted"> · {note}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(claim.commentAskedOn || claim.noCommentReason) && (
        <section>
          <h2>{t('comment')}</h2>
          <p dir="auto">
            {claim.commentAskedOn
              ? `${t('commentAsked', { date: formatDate(locale, claim.commentAskedOn) })} ${claim.commentAnswer ?? t('commentNone')}`
              : t('commentNotAsked', { reason: claim.noCommentReason ?? '' })}
          </p>
        </section>
      )}
    </div>
  );
}
