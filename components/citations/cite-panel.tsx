import { useLocale, useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { type CitationFormat, citationFormats, citationValues } from '@/lib/citations/citation';
import { inLanguage, withLanguage } from '@/lib/i18n/address';
import { paths } from '@/lib/paths';
import type { Snapshot } from '@/lib/publications/snapshot';

/** How this version of the page is cited: a line to copy, and files for programs. */
export function CitePanel({ snapshot, origin }: { snapshot: Snapshot; origin: string }) {
  const t = useTranslations('publications');
  const locale = useLocale();
  const { slug, number } = snapshot;
  const version = paths.claimVersion(slug, number);
  const formats = Object.keys(citationFormats) as CitationFormat[];
  return (
    <section id="cite" data-print="hide">
      <SectionHeading>{t('cite')}</SectionHeading>
      <p className="wrap-anywhere text-12/4.5 text-muted select-all" dir="auto">
        {t('citation', citationValues(snapshot, `${origin}${inLanguage(version, locale)}`))}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-3 text-12/4.5 text-muted">
        {t('citeDownload')}
        {formats.map((format) => (
          <a
            key={format}
            href={withLanguage(paths.citation(slug, number, format), locale)}
            className="link"
            download
          >
            {t(`citeAs.${format}`)}
          </a>
        ))}
      </p>
    </section>
  );
}
