import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AnnotationExchange } from '@/components/annotations/annotation-exchange';
import { ImportedAnnotations } from '@/components/annotations/imported-annotations';
import { DeskPage } from '@/components/layout/desk-page';
import { Link } from '@/components/ui/link';
import { listImportedAnnotations } from '@/lib/annotation-imports/queries';
import { deskMember } from '@/lib/auth/viewer';
import { getDocument } from '@/lib/documents/queries';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ id: string }> };

async function read(params: Props['params']) {
  const { id } = await params;
  const member = await deskMember(paths.desk.annotations(id));
  const [document, imported] = await Promise.all([
    getDocument(member, id),
    listImportedAnnotations(member, id),
  ]);
  return { document, imported };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await read(params);
  const t = await getTranslations('annotations');
  return { title: document ? t('forDocument', { title: document.title }) : t('title') };
}

export default async function DocumentAnnotationsPage({ params }: Props) {
  const { document, imported } = await read(params);
  if (!document || !imported) notFound();
  const t = await getTranslations('annotations');
  return (
    <DeskPage
      eyebrow={
        <>
          <Link href={paths.desk.document(document.id)} className="link" dir="auto">
            {document.title}
          </Link>{' '}
          /
        </>
      }
      title={t('title')}
    >
      <div className="grid gap-10">
        <AnnotationExchange documentId={document.id} canImport={document.can.mark} />
        <ImportedAnnotations
          imported={imported}
          documentId={document.id}
          canPlace={document.can.mark}
        />
      </div>
    </DeskPage>
  );
}
