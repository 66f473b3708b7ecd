import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { SectionHeading } from '@/components/layout/section-heading';
import { PublishedList } from '@/components/publications/published-list';
import { Link } from '@/components/ui/link';
import type { TopicMatrix } from '@/lib/matrix/topic-queries';
import { paths } from '@/lib/paths';
import type { PublishedClaim } from '@/lib/publications/queries';
import { PublicMatrix } from './public-matrix';

type TopicPageProps = TopicMatrix & { claims: { items: PublishedClaim[]; total: number } };

/** A topic's published claims: first what their sources say of them, then one by one. */
export function TopicPage({ topic, matrix, claims }: TopicPageProps) {
  const t = useTranslations('topics');
  const words = useTranslations('matrix');
  const { rows, columns } = matrix;
  return (
    <>
      <PageHeader
        eyebrow={t('eyebrow')}
        title={<span dir="auto">{topic.name}</span>}
        lead={t('lead', { count: claims.total })}
      />
      <section>
        <SectionHeading
          note={
            rows.length > 0 && t('matrixNote', { claims: rows.length, sources: columns.length })
          }
          actions={
            rows.length > 0 && (
              <a
                href={paths.api.topicMatrix(topic.slug, { format: 'csv' })}
                download
                className="link"
              >
                {words('csv')}
              </a>
            )
          }
        >
          {t('matrix')}
        </SectionHeading>
        {rows.length > 0 ? (
          <PublicMatrix topic={topic} matrix={matrix} />
        ) : (
          <EmptyState title={t('noEvidence')} />
        )}
      </section>
      <section className="mt-10">
        <SectionHeading>{t('claims')}</SectionHeading>
        <PublishedList items={claims.items} />
        {claims.total > claims.items.length && (
          <Link href={paths.claims({ topic: topic.slug })} className="link">
            {t('all')}
          </Link>
        )}
      </section>
    </>
  );
}
