import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LiveRefresh } from '@/components/live/live-refresh';
import { SettingsPage } from '@/components/teams/settings-page';
import { WebhookBody } from '@/components/webhooks/webhook-body';
import { deskMember } from '@/lib/auth/viewer';
import { isCursor } from '@/lib/cursor';
import { paths } from '@/lib/paths';
import { listDeliveries } from '@/lib/webhook-deliveries/queries';
import { deliveryCursorSchema, deliveryQuerySchema } from '@/lib/webhook-deliveries/schema';
import { getWebhook } from '@/lib/webhooks/queries';

/** As many as are read in one go. */
const ON_A_PAGE = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('one') };
}

export default async function WebhookPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/settings/webhooks/[id]'>) {
  const { id } = await params;
  const member = await deskMember(paths.desk.webhook(id));
  const { show, cursor } = readQuery(await searchParams);
  const now = new Date();
  const webhook = await getWebhook(member, id, now);
  const page = webhook && (await listDeliveries(member, id, { show, cursor, limit: ON_A_PAGE }));
  if (!webhook || !page) notFound();
  return (
    <SettingsPage title={<span dir="auto">{webhook.name}</span>}>
      <LiveRefresh webhook={webhook.id} />
      <WebhookBody
        {...{ webhook, show, ...page }}
        later={cursor !== undefined}
        now={now.toISOString()}
      />
    </SettingsPage>
  );
}

/** Anybody can write an address: what says nothing there counts as not said. */
function readQuery(query: Record<string, string | string[] | undefined>) {
  const { show } = deliveryQuerySchema.catch({ show: 'all' }).parse({ show: query.show });
  const { cursor } = query;
  const known = typeof cursor === 'string' && isCursor(deliveryCursorSchema, cursor);
  return { show, cursor: known ? cursor : undefined };
}
