import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { type CitationFormat, citationFormats } from '@/lib/citations/citation';
import { paths } from '@/lib/paths';
import type { Snapshot } from '@/lib/publications/snapshot';

/** How this version of the page is cited: a line to copy, and files for programs. */
export function CitePanel({ snapshot, origin }: { snapshot: Snapshot; origin: string }) {
  const t = useTranslations('publications');
  const { slug, number, publisher, approved, rating, publishedAt } = snapshot;
  const formats = Object.keys(citationFormats) as CitationFormat[];
  return (
    <section id="cite" data-print="hide">
      <SectionHeading>{t('cite')}</SectionHeading>
      <p className="wrap-anywhere text-12/4.5 text-muted select-all" dir="auto">
        {t('citation', {
          ...{ publisher, statement: approved.claim.statement, rating: rating.name },
          ...{ number: String(number), day: publishedAt.slice(0, 10) },
          url: `${origin}${paths.claimVersion(slug, number)}`,
        })}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-3 text-12/4.5 text-muted">
        {t('citeDownload')}
        {formats.map((format) => (
          <a key={format} href={paths.citation(slug, number, format)} className="link" download>
            {t(`citeAs.${format}`)}
          </a>
        ))}
      </p>
    </section>
  );
}
