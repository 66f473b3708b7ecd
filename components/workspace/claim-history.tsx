import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { Link } from '@/components/ui/link';
import type { RatingView } from '@/lib/assessments/queries';
import type { HistoryEntry } from '@/lib/claims/queries';
import { paths } from '@/lib/paths';
import { HistoryLine } from './history-line';

/** What somebody who comes back wants to see at once; the rest is one step away. */
const atOnce = 8;

type ClaimHistoryProps = {
  history: readonly HistoryEntry[];
  /** The claim's. */
  number: number;
  /** The team's scale. */
  ratings: readonly RatingView[];
};

/** Who changed what, last first. */
export function ClaimHistory({ history, number, ratings }: ClaimHistoryProps) {
  const t = useTranslations('claims.history');
  const story = useTranslations('story');
  const earlier = history.slice(atOnce);
  return (
    <section aria-labelledby="history" className="grid gap-3">
      <SectionHeading
        id="history"
        className="mb-0"
        note={history.length}
        actions={
          <Link href={paths.desk.story(number)} className="link">
            {story('open')}
          </Link>
        }
      >
        {t('title')}
      </SectionHeading>
      <ol>
        {history.slice(0, atOnce).map((entry) => (
          <HistoryLine key={entry.id} {...{ entry, ratings }} />
        ))}
      </ol>
      {earlier.length > 0 && (
        <details>
          <summary className="text-muted">{t('earlier', { count: earlier.length })}</summary>
          <ol className="mt-2">
            {earlier.map((entry) => (
              <HistoryLine key={entry.id} {...{ entry, ratings }} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
