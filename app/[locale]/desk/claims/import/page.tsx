import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClaimFileForm } from '@/components/claim-imports/claim-file-form';
import { ClaimImportEnd } from '@/components/claim-imports/claim-import-end';
import { ClaimImportPreviewTable } from '@/components/claim-imports/claim-import-preview-table';
import { ClaimImportProgress } from '@/components/claim-imports/claim-import-progress';
import { ClaimImportStart } from '@/components/claim-imports/claim-import-start';
import { ClaimMappingForm } from '@/components/claim-imports/claim-mapping-form';
import { ClaimRefusals } from '@/components/claim-imports/claim-refusals';
import { DeskPage } from '@/components/layout/desk-page';
import { EmptyState } from '@/components/layout/empty-state';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { deskMember } from '@/lib/auth/viewer';
import { getClaimImport, previewClaimImport } from '@/lib/claim-imports/queries';
import { canCreateClaim } from '@/lib/claims/policy';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';

type Props = { searchParams: Promise<{ import?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claim-imports');
  return { title: t('title') };
}

export default async function ImportClaimsPage({ searchParams }: Props) {
  const asked = (await searchParams).import;
  const id = typeof asked === 'string' ? asked : undefined;
  const member = await deskMember(paths.desk.importClaims({ import: id }));
  const t = await getTranslations();
  const may = canCreateClaim(member);
  const file = id && may ? await getClaimImport(member, id) : null;
  const preview = file?.status === 'mapping' ? await previewClaimImport(member, file.id) : null;
  const running = file?.status === 'queued' || file?.status === 'running';
  return (
    <DeskPage
      eyebrow={
        <>
          <Link href={paths.desk.claims()} className="link">
            {t('claims.title')}
          </Link>{' '}
          /
        </>
      }
      title={t('claim-imports.title')}
    >
      <div className="grid gap-8">
        {id && may && !file && <Notice tone="warn">{t('claim-imports.unknown')}</Notice>}
        {!may && (
          <EmptyState
            title={t('claim-imports.forbidden')}
            action={
              <LinkButton href={paths.desk.claims()}>{t('claim-imports.toClaims')}</LinkButton>
            }
          />
        )}
        {may && !file && <ClaimFileForm limitMb={env.ASSAY_MAX_UPLOAD_MB} />}
        {file && preview && (
          <>
            <ClaimMappingForm import={file} preview={preview} />
            <ClaimImportPreviewTable preview={preview} />
            <ClaimImportStart import={file} />
          </>
        )}
        {file && running && <ClaimImportProgress {...file} />}
        {file && !preview && !running && <ClaimImportEnd import={file} />}
        {file && !running && <ClaimRefusals import={file} />}
      </div>
    </DeskPage>
  );
}
