import { useTranslations } from 'next-intl';
import { WordDifference } from '@/components/placements/word-difference';
import type { Part } from '@/lib/difference/words';

/** The words of a document that resemble a quotation, with what differs. */
export function ResemblingPlace({ parts }: { parts: readonly Part[] }) {
  const t = useTranslations('annotations');
  return (
    <div className="max-w-[66ch] border-s-2 ps-4">
      <p className="text-12 text-muted">{t('resembles')}</p>
      <WordDifference parts={parts} language={null} />
    </div>
  );
}
