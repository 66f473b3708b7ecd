import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportDesk } from '@/components/documents/import-desk';
import { DeskPage } from '@/components/layout/desk-page';
import { EmptyState } from '@/components/layout/empty-state';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { deskMember } from '@/lib/auth/viewer';
import { canImport } from '@/lib/documents/policy';
import { env } from '@/lib/env';
import { backOf } from '@/lib/imports/back';
import { listImportItems } from '@/lib/imports/queries';
import { paths } from '@/lib/paths';
import { getSayer } from '@/lib/sentences/say';

type Asked = { batch?: string | string[]; url?: string | string[]; back?: string | string[] };
type Props = { searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents.imports');
  return { title: t('title') };
}

export default async function ImportPage({ searchParams }: Props) {
  const { batch, url, back: from } = await searchParams;
  const back = backOf(from);
  const asked = typeof batch === 'string' ? batch : undefined;
  const member = await deskMember(paths.desk.importDocuments({ batch: asked }));
  const [t, say] = await Promise.all([getTranslations('documents'), getSayer()]);
  const items = asked ? await listImportItems(member, asked) : [];
  const found = asked !== undefined && items.length > 0;
  return (
    <DeskPage
      eyebrow={
        <>
          <Link href={paths.desk.documents()} className="link">
            {t('title')}
          </Link>{' '}
          /
        </>
      }
      title={t('imports.title')}
    >
      {back && (
        <p className="mb-6">
          <Link href={back.href} className="link">
            {t(`imports.back.${back.kind}`)}
          </Link>
        </p>
      )}
      {asked && !found && (
        <Notice tone="warn" className="mb-6 max-w-[44rem]">
          {t('imports.unknownBatch')}
        </Notice>
      )}
      {canImport(member) ? (
        <ImportDesk
          key={asked}
          batchId={found ? asked : null}
          items={items.map((item) => ({
            ...item,
            ...(item.reason && { reason: say(item.reason) }),
          }))}
          limitMb={env.ASSAY_MAX_UPLOAD_MB}
          url={typeof url === 'string' && /^https?:/.test(url) ? url : undefined}
          back={back?.href}
        />
      ) : (
        <EmptyState
          title={t('imports.forbidden')}
          action={<LinkButton href={paths.desk.documents()}>{t('imports.toLibrary')}</LinkButton>}
        />
      )}
    </DeskPage>
  );
}
