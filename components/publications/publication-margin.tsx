import { useTranslations } from 'next-intl';
import { ChecklistItems } from '@/components/checklist/checklist-items';
import { CitePanel } from '@/components/citations/cite-panel';
import { VersionList } from '@/components/corrections/version-list';
import { SectionHeading } from '@/components/layout/section-heading';
import type { PublicationView } from '@/lib/publications/queries';
import { ProvenanceSeal } from './provenance-seal';
import { UsePanel } from './use-panel';

type PublicationMarginProps = { publication: PublicationView; origin: string };

/** The margin of a claim page: how it was checked, its versions, its provenance, how to cite it. */
export function PublicationMargin({ publication, origin }: PublicationMarginProps) {
  const t = useTranslations('publications');
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
      <CitePanel snapshot={snapshot} origin={origin} />
      <UsePanel snapshot={snapshot} origin={origin} />
    </aside>
  );
}
