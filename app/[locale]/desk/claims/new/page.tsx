import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewClaimForm } from '@/components/claims/new-claim-form';
import { DeskPage } from '@/components/layout/desk-page';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { deskMember } from '@/lib/auth/viewer';
import { canCreateClaim } from '@/lib/claims/policy';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claims');
  return { title: t('newTitle') };
}

export default async function NewClaimPage() {
  const member = await deskMember(paths.desk.newClaim());
  const t = await getTranslations('claims');
  return (
    <DeskPage
      eyebrow={
        <>
          <Link href={paths.desk.claims()} className="link">
            {t('title')}
          </Link>{' '}
          /
        </>
      }
      title={t('newTitle')}
    >
      {canCreateClaim(member) ? <NewClaimForm /> : <Notice>{t('observersFollow')}</Notice>}
    </DeskPage>
  );
}
