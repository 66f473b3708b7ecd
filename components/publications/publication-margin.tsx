import { useLocale, useTranslations } from 'next-intl';
import { ChecklistItems } from '@/components/checklist/checklist-items';
import { VersionList } from '@/components/corrections/version-list';
import { SectionHeading } from '@/components/layout/section-heading';
import { formatDate } from '@/lib/format';
import type { PublicationView } from '@/lib/publications/queries';
import { ProvenanceSeal } from './provenance-seal';

type PublicationMarginProps = { publication: PublicationView; url: string };

/** The margin of a claim page: how it was checked, its versions, its provenance, how to cite it. */
export function PublicationMargin({ publication, url }: PublicationMarginProps) {
  const t = useTranslations('publications');
  const locale = useLocale();
  const { snapshot, versions } = publication;
  return (
    <aside className="min-w-0 [&>section+section]:mt-6">
      <section>
        <SectionHeading>{t('howChecked')}</SectionHeading>
        <ChecklistItems items={snapshot.checklist} />
      </section>
      <section>
        <SectionHeading>{t('versions')}</SectionHeading>
        <VersionList versions={versions} slug={snapshot.slug} shown={snapshot.number} />
      </section>
      <section>
        <SectionHeading>{t('provenance')}</SectionHeading>
        <ProvenanceSeal snapshot={snapshot} />
      </section>
      <section>
        <SectionHeading>{t('cite')}</SectionHeading>
        <p className="break-words text-12/4.5 text-muted select-all" dir="auto">
          {t('citation', {
            publisher: snapshot.publisher,
            statement: snapshot.approved.claim.statement,
            version: snapshot.number,
            date: formatDate(locale, snapshot.publishedAt),
            url,
          })}
        </p>
      </section>
    </aside>
  );
}
