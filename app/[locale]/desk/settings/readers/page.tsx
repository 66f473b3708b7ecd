import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ReaderSettingsForm } from '@/components/readers/reader-settings-form';
import { SettingsPage } from '@/components/teams/settings-page';
import { deskMember } from '@/lib/auth/viewer';
import { paths } from '@/lib/paths';
import { getReaderSettings } from '@/lib/reader-settings/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('readers') };
}

export default async function ReaderSettingsPage() {
  const member = await deskMember(paths.desk.settings('readers'));
  const settings = await getReaderSettings(member);
  if (!settings) notFound();
  const t = await getTranslations('readers');
  return (
    <SettingsPage title={t('title')} intro={t('intro')}>
      <ReaderSettingsForm settings={settings} />
    </SettingsPage>
  );
}
