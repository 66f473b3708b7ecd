import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SectionHeading } from '@/components/layout/section-heading';
import { CreateTokenForm } from '@/components/people/create-token-form';
import { TokenTable } from '@/components/people/token-table';
import { SettingsPage } from '@/components/teams/settings-page';
import { deskMember } from '@/lib/auth/viewer';
import { paths } from '@/lib/paths';
import { listTokens } from '@/lib/tokens/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('tokens') };
}

export default async function TokenSettingsPage() {
  const member = await deskMember(paths.desk.settings('tokens'));
  const tokens = await listTokens(member);
  const t = await getTranslations('people');
  const settings = await getTranslations('settings');
  return (
    <SettingsPage title={settings('tokens')} intro={t('tokensIntro')}>
      <p className="mb-4">
        <a href={paths.api.docs()} className="link">
          {t('tokensDocs')}
        </a>
      </p>
      <TokenTable tokens={tokens} />
      <section aria-labelledby="create-token">
        <SectionHeading id="create-token" level={3}>
          {t('createTokenTitle')}
        </SectionHeading>
        <CreateTokenForm />
      </section>
    </SettingsPage>
  );
}
