import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SettingsPage } from '@/components/teams/settings-page';
import { TipSettingsForm } from '@/components/tips/tip-settings-form';
import { deskMember } from '@/lib/auth/viewer';
import { paths } from '@/lib/paths';
import { getTipSettings } from '@/lib/submissions/settings-queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('tips') };
}

export default async function TipSettingsPage() {
  const member = await deskMember(paths.desk.settings('tips'));
  const settings = await getTipSettings(member);
  if (!settings) notFound();
  const t = await getTranslations('tips.settings');
  return (
    <SettingsPage title={t('title')} intro={t('intro')}>
      <TipSettingsForm settings={settings} />
    </SettingsPage>
  );
}
