import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AnnotationExchange } from '@/components/annotations/annotation-exchange';
import { ImportedAnnotations } from '@/components/annotations/imported-annotations';
import { DeskPage } from '@/components/layout/desk-page';
import { Link } from '@/components/ui/link';
import { listImportedAnnotations } from '@/lib/annotation-imports/queries';
import { deskMember } from '@/lib/auth/viewer';
import { canImport } from '@/lib/documents/policy';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('annotations');
  return { title: t('title') };
}

export default async function TeamAnnotationsPage() {
  const member = await deskMember(paths.desk.annotations());
  const t = await getTranslations('annotations');
  const imported = await listImportedAnnotations(member, null);
  return (
    <DeskPage
      eyebrow={
        <>
          <Link href={paths.desk.documents()} className="link">
            {t('library')}
          </Link>{' '}
          /
        </>
      }
      title={t('title')}
    >
      <div className="grid gap-10">
        <AnnotationExchange canImport={canImport(member)} />
        {imported && <ImportedAnnotations imported={imported} documentId={null} canPlace={false} />}
      </div>
    </DeskPage>
  );
}
