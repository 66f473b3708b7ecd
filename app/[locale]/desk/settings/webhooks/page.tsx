import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsPage } from '@/components/teams/settings-page';
import { AddWebhookForm } from '@/components/webhooks/add-webhook-form';
import { WebhookFields } from '@/components/webhooks/webhook-fields';
import { WebhookList } from '@/components/webhooks/webhook-list';
import { deskMember } from '@/lib/auth/viewer';
import { paths } from '@/lib/paths';
import { hasRole } from '@/lib/teams/roles';
import { canSetWebhooks } from '@/lib/webhooks/policy';
import { listWebhooks } from '@/lib/webhooks/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('webhooks') };
}

export default async function WebhookSettingsPage() {
  const member = await deskMember(paths.desk.settings('webhooks'));
  const now = new Date();
  const [t, settings, webhooks] = await Promise.all([
    getTranslations('webhooks'),
    getTranslations('settings'),
    listWebhooks(member, now),
  ]);
  const sees = hasRole(member, 'admin');
  return (
    <SettingsPage title={settings('webhooks')} intro={t('intro')}>
      {sees ? (
        <WebhookList webhooks={webhooks} now={now.toISOString()} />
      ) : (
        <p className="text-muted">{t('adminsOnly')}</p>
      )}
      {canSetWebhooks(member, member.teamId) && (
        <AddWebhookForm open={webhooks.length === 0}>
          <WebhookFields />
        </AddWebhookForm>
      )}
    </SettingsPage>
  );
}
