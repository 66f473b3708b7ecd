import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SessionTable } from '@/components/people/session-table';
import { SignOutEverywhereButton } from '@/components/people/sign-out-everywhere-button';
import { SettingsPage } from '@/components/teams/settings-page';
import { deskMember, getSignedIn } from '@/lib/auth/viewer';
import { paths } from '@/lib/paths';
import { listSessions } from '@/lib/people/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('sessions') };
}

export default async function SessionSettingsPage() {
  const member = await deskMember(paths.desk.settings('sessions'));
  const current = await getSignedIn();
  const sessions = await listSessions(member, current?.sessionId ?? null, new Date());
  const t = await getTranslations('people');
  const settings = await getTranslations('settings');
  return (
    <SettingsPage title={settings('sessions')} intro={t('sessionsIntro')}>
      <SessionTable sessions={sessions} />
      <div>
        <SignOutEverywhereButton />
      </div>
    </SettingsPage>
  );
}
