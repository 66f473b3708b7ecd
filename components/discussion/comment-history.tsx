import { useTranslations } from 'next-intl';
import { WordDifference } from '@/components/placements/word-difference';
import { Timestamp } from '@/components/ui/timestamp';
import { differenceOfWords } from '@/lib/difference/words';
import type { RevisionView } from '@/lib/discussion/queries';

type CommentHistoryProps = { body: string; revisions: readonly RevisionView[] };

/** The earlier texts of a comment, the last edit first, each with what the next one changed. */
export function CommentHistory({ body, revisions }: CommentHistoryProps) {
  const t = useTranslations('discussion');
  const edits = revisions.map((earlier, index) => ({
    ...earlier,
    parts: differenceOfWords(earlier.body, revisions[index + 1]?.body ?? body),
  }));
  return (
    <details className="mt-1 text-12 text-muted">
      <summary>{t('earlier', { count: revisions.length })}</summary>
      <ol className="mt-1 grid gap-2">
        {edits.toReversed().map(({ version, replacedAt, parts }) => (
          <li key={version} className="border-s ps-3">
            <p>
              {t('editedAt')} <Timestamp value={replacedAt} />
            </p>
            <WordDifference parts={parts} language={null} className="font-sans text-14 text-ink" />
          </li>
        ))}
      </ol>
    </details>
  );
}
