import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MailSettingsForm } from '@/components/attention/mail-settings-form';
import { MailTroubles } from '@/components/attention/mail-troubles';
import { WatchList } from '@/components/attention/watch-list';
import { SettingsPage } from '@/components/teams/settings-page';
import { Notice } from '@/components/ui/notice';
import { deskMember } from '@/lib/auth/viewer';
import { languageNames } from '@/lib/i18n/locales';
import { getMailSettings } from '@/lib/mailing/queries';
import { listTimeZones } from '@/lib/mailing/schedule';
import { listMailTroubles } from '@/lib/outbox/queries';
import { paths } from '@/lib/paths';
import { listWatches } from '@/lib/watching/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('attention.settings'))('title') };
}

export default async function NotificationSettingsPage() {
  const member = await deskMember(paths.desk.settings('notifications'));
  const now = new Date();
  const [t, settings, troubles, watches] = await Promise.all([
    getTranslations('attention.settings'),
    getMailSettings(member),
    listMailTroubles(member, now),
    listWatches(member),
  ]);
  if (!settings) notFound();
  return (
    <SettingsPage title={t('title')} intro={t('intro')}>
      {settings.configured ? (
        <p>{t('address', { email: settings.email, language: languageNames[settings.language] })}</p>
      ) : (
        <Notice tone="warn">{t('notConfigured')}</Notice>
      )}
      <MailTroubles
        items={troubles}
        team={troubles.some(({ own }) => !own)}
        now={now.toISOString()}
      />
      <MailSettingsForm settings={settings} timeZones={listTimeZones()} />
      <WatchList items={watches} />
    </SettingsPage>
  );
}
