import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MissingParts } from '@/components/publisher/missing-parts';
import { PublisherForm } from '@/components/publisher/publisher-form';
import { SettingsPage } from '@/components/teams/settings-page';
import { deskMember } from '@/lib/auth/viewer';
import { paths } from '@/lib/paths';
import { getInstallation, mayChangePublisher } from '@/lib/publisher/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('publisher') };
}

export default async function PublisherSettingsPage() {
  const member = await deskMember(paths.desk.settings('publisher'));
  const publisher = await getInstallation();
  const t = await getTranslations('publisher');
  const settings = await getTranslations('settings');
  return (
    <SettingsPage title={settings('publisher')} intro={t('intro')}>
      <MissingParts publisher={publisher} />
      <PublisherForm publisher={publisher} mayChange={mayChangePublisher(member)} />
    </SettingsPage>
  );
}
