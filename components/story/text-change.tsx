import { useLocale, useTranslations } from 'next-intl';
import { WordDifference } from '@/components/placements/word-difference';
import type { FieldChange } from '@/components/workspace/history-words';
import { differenceOfWords } from '@/lib/difference/words';
import { listed } from '@/lib/i18n/punctuation';

/** Longer texts as they were and as they became, in one, folded away. */
export function TextChange({ changes }: { changes: readonly FieldChange[] }) {
  const t = useTranslations('story');
  const label = useTranslations('claims.history.field');
  const locale = useLocale();
  if (changes.length === 0) return null;
  const isNew = changes.every(({ before }) => before === null);
  const fields = listed(
    locale,
    changes.map(({ field }) => label(field)),
  );
  return (
    <details className="text-12/5">
      <summary className="text-muted">{isNew ? fields : t('changedText', { fields })}</summary>
      {changes.map(({ field, before, after }) => (
        <div key={field} className="mt-1 border-s ps-3">
          <p className="text-muted">{label(field)}</p>
          <WordDifference
            parts={differenceOfWords(before ?? '', after ?? '')}
            language={null}
            className="max-w-[66ch] text-14"
          />
        </div>
      ))}
    </details>
  );
}
