import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/format';
import { listed, quoted } from '@/lib/i18n/punctuation';
import type { TimelineEntry } from '@/lib/timeline/entry';
import { sourceLetter } from './source-letter';

/** What the table says of an entry, cell by cell. */
export type EntryTexts = {
  number: string;
  date: string;
  document: string;
  stance: string;
  source: string;
  quote: string;
};

/** Writes an entry's cells; a mark of the drawing is called by the same cells, one after another. */
export function useEntryTexts(): (entry: TimelineEntry, shade: number) => EntryTexts {
  const t = useTranslations('timeline');
  const stances = useTranslations('evidence.stance');
  const locale = useLocale();
  return ({ number, date, document, stance, source, quote }, shade) => ({
    number: String(number),
    date: date ? formatDate(locale, date) : t('undated'),
    document: listed(locale, [document.title, ...(document.publisher ? [document.publisher] : [])]),
    stance: stances(stance),
    source:
      shade < 0 ? source.title : t('source', { letter: sourceLetter(shade), title: source.title }),
    quote: quoted(locale, quote),
  });
}
