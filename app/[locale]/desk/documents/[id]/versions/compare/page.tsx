import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/components/layout/desk-page';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { ComparisonBar } from '@/components/versions/comparison/comparison-bar';
import { ComparisonView } from '@/components/versions/comparison/comparison-view';
import { deskMember, getViewer } from '@/lib/auth/viewer';
import { getDocument } from '@/lib/documents/queries';
import { paths } from '@/lib/paths';
import { getComparison } from '@/lib/versions/difference-queries';
import { comparisonSchema } from '@/lib/versions/schema';

type ComparePageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ from?: string; to?: string; view?: string }>;
};

export async function generateMetadata({ params }: ComparePageProps): Promise<Metadata> {
  const document = await getDocument(await getViewer(), (await params).id);
  const t = await getTranslations('versions.comparison');
  return { title: document ? `${t('title')}: ${document.title}` : undefined };
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const member = await deskMember(paths.desk.versions(id));
  const document = await getDocument(member, id);
  const latest = document?.versions[0]?.number ?? 1;
  // Without a choice, the last change.
  const pair = comparisonSchema.safeParse({
    from: asked.from ?? Math.max(1, latest - 1),
    to: asked.to ?? latest,
  });
  const comparison = pair.success ? await getComparison(member, id, pair.data) : null;
  if (!document || !comparison) notFound();
  const { rows, from, to } = comparison;
  const { title, language, versions } = document;
  const numbers = { from: from.number, to: to.number };
  const view = asked.view === 'side' ? 'side' : 'inline';
  const t = await getTranslations('versions');
  const changed = rows?.filter((row) => row.change !== 'same').length ?? 0;
  return (
    <DeskPage
      title={t('comparison.title')}
      eyebrow={
        <span className="flex flex-wrap gap-x-2">
          <span className="py-0.5">
            <Link href={paths.desk.document(id)} dir="auto" className="link">
              {title}
            </Link>{' '}
            /
          </span>
          <span className="py-0.5">
            <Link href={paths.desk.versions(id)} className="link">
              {t('title')}
            </Link>{' '}
            /
          </span>
        </span>
      }
      note={t('comparison.pair', numbers)}
    >
      <ComparisonBar
        documentId={id}
        numbers={versions.map(({ number }) => number)}
        {...{ ...numbers, view }}
      />
      {rows && (
        <p className="mb-3 flex flex-wrap gap-x-4 text-muted">
          <span role="status">{t('comparison.summary', { count: changed })}</span>
          {changed > 0 && (
            <a href="#change-1" className="link">
              {t('comparison.first')}
            </a>
          )}
        </p>
      )}
      <div className={view === 'side' ? 'max-w-[90rem]' : 'max-w-[66ch]'}>
        {rows ? (
          <ComparisonView {...{ rows, ...numbers, view, language }} />
        ) : (
          <Notice tone="warn">{t('comparison.tooLong')}</Notice>
        )}
      </div>
    </DeskPage>
  );
}
