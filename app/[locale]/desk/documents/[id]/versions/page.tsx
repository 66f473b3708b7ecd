import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/components/layout/desk-page';
import { Link } from '@/components/ui/link';
import { ArchivePanel } from '@/components/versions/archive-panel';
import { CaptureNotice } from '@/components/versions/capture-notice';
import { CapturePanel } from '@/components/versions/capture-panel';
import { CheckList } from '@/components/versions/check-list';
import { SchedulePanel } from '@/components/versions/schedule-panel';
import { VersionList } from '@/components/versions/version-list';
import { listArchiveRequests } from '@/lib/archiving/queries';
import { deskMember, getViewer } from '@/lib/auth/viewer';
import { getChecks } from '@/lib/document-checks/queries';
import { getDocument } from '@/lib/documents/queries';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { listVersions } from '@/lib/versions/queries';

type VersionsPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ captured?: string; unchanged?: string }>;
};

export async function generateMetadata({ params }: VersionsPageProps): Promise<Metadata> {
  const document = await getDocument(await getViewer(), (await params).id);
  const t = await getTranslations('versions');
  return { title: document ? t('of', { title: document.title }) : undefined };
}

export default async function VersionsPage({ params, searchParams }: VersionsPageProps) {
  const [{ id }, { captured, unchanged }] = await Promise.all([params, searchParams]);
  const member = await deskMember(paths.desk.versions(id));
  const [document, versions, checks, archives, t] = await Promise.all([
    getDocument(member, id),
    listVersions(member, id),
    getChecks(member, id),
    listArchiveRequests(member, id),
    getTranslations('versions'),
  ]);
  if (!document || !versions || !checks || !archives) notFound();
  const { title, url, archiveUrl } = document;
  const limitMb = env.ASSAY_MAX_UPLOAD_MB;
  return (
    <DeskPage
      title={t('title')}
      eyebrow={
        <>
          <Link href={paths.desk.document(id)} dir="auto" className="link">
            {title}
          </Link>{' '}
          /
        </>
      }
      note={t('count', { count: versions.items.length })}
      aside={
        <>
          {versions.can.capture && <CapturePanel {...{ documentId: id, url, limitMb }} />}
          <SchedulePanel documentId={id} checks={checks} />
          <ArchivePanel {...{ documentId: id, url, archiveUrl, archives }} />
        </>
      }
    >
      <div className="max-w-[52rem]">
        <CaptureNotice
          documentId={id}
          versions={versions.items}
          captured={Number(captured) || undefined}
          unchanged={Number(unchanged) || undefined}
        />
        <VersionList documentId={id} versions={versions.items} />
        {(url || checks.items.length > 0) && <CheckList checks={checks.items} />}
      </div>
    </DeskPage>
  );
}
