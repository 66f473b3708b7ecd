import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/format';
import { listed, quoted } from '@/lib/i18n/punctuation';
import type { QuotationView, Side } from '@/lib/publications/claim-page';
import type { Snapshot } from '@/lib/publications/snapshot';

type PrintedSourcesProps = { snapshot: Snapshot; sides: readonly Side[]; origin: string };

/**
 * On paper only, where no link can be followed: the sources as numbered notes with their addresses, and what this page is.
 */
export function PrintedSources({ snapshot, sides, origin }: PrintedSourcesProps) {
  const t = useTranslations('publications.print');
  const locale = useLocale();
  const { number, publishedAt, digest, slug, approved } = snapshot;
  const quotations = sides.flatMap(({ groups }) => groups.flatMap((group) => group.quotations));
  const passageOf = (id: string) => approved.evidence.find((item) => item.id === id)?.passage;
  return (
    <section data-print="only" className="mt-10 hidden text-12/4.5 print:block">
      <h2 className="mb-2 font-semibold">{t('sources')}</h2>
      <ol>
        {quotations.map((quotation) => (
          <li key={quotation.id} className="break-inside-avoid py-1 wrap-anywhere" dir="auto">
            <SourceNote quotation={quotation} />{' '}
            {t('copy', {
              version: passageOf(quotation.id)?.versionNumber ?? 1,
              digest: passageOf(quotation.id)?.textSha256 ?? '',
            })}
          </li>
        ))}
      </ol>
      <p className="mt-4 wrap-anywhere">
        {t('page', {
          url: `${origin}/claims/${slug}`,
          number,
          date: formatDate(locale, publishedAt),
          digest,
        })}
      </p>
    </section>
  );
}

function SourceNote({ quotation: { number, document } }: { quotation: QuotationView }) {
  const t = useTranslations('publications');
  const locale = useLocale();
  const { publisher, authors, title, publishedOn, url, archiveUrl, noCopyReason } = document;
  const names = [...authors, ...(publisher ? [publisher] : [])];
  const work = listed(locale, [...names, quoted(locale, title)]);
  const date = publishedOn ? formatDate(locale, publishedOn) : t('undated');
  return (
    <>
      {t('print.source', { number, work, date })} {url && t('print.at', { url })}{' '}
      {archiveUrl && t('print.archived', { url: archiveUrl })}
      {!url && !archiveUrl && noCopyReason}
    </>
  );
}
