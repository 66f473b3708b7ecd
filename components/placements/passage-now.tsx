import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { PassageQuote } from '@/lib/quotations/queries';
import { WordDifference } from './word-difference';

type PassageNowProps = {
  passage: Pick<PassageQuote, 'id' | 'documentId' | 'standing' | 'now'>;
  language: string | null;
};

/** Says beneath a quotation that its document has other words by now, or none, with the difference to open. */
export function PassageNow({ passage, language }: PassageNowProps) {
  const t = useTranslations('placements');
  const { standing, now, id, documentId } = passage;
  if (!now) return null;
  const { versionNumber: version, difference } = now;
  const sentence = t(`standing.${standing}`, { version });
  if (!difference) return <p className="mt-1 text-12 font-semibold text-danger">{sentence}</p>;
  return (
    <details className="mt-1 text-12">
      <summary className={standing === 'altered' ? 'font-semibold text-danger' : 'text-muted'}>
        {standing === 'altered' ? sentence : t('mark.typographic')}
      </summary>
      <WordDifference parts={difference} language={language} className="mt-1" />
      <Link href={paths.desk.document(documentId, { version, passage: id })} className="link">
        {t('open')}
      </Link>
    </details>
  );
}
