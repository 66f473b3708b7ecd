import { afterEach, beforeEach } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { createClaim as makeClaim } from '@/lib/claims/mutations';
import { db } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import { migrateJobs } from '@/lib/jobs/migrate';
import { makeDeliveries } from '@/lib/webhook-deliveries/making-mutations';
import { listDeliveries } from '@/lib/webhook-deliveries/queries';
import { takeTurn } from '@/lib/webhook-deliveries/sending-mutations';
import type { HookEventType } from '@/lib/webhook-events/catalogue';
import { addWebhook } from '@/lib/webhooks/mutations';
import { getWebhook } from '@/lib/webhooks/queries';
import { createMember } from '@/prisma/factories';
import { Receiver } from './receiver';

export let receiver: Receiver;
export let admin: Member;
export let webhookId: string;

/** An admin with a webhook to a receiver on this machine; called once in a file, before its tests. */
export function startWebhookDesk(): void {
  beforeEach(async () => {
    settleEnvironment({
      AUTH_SECRET: 'a secret of more than thirty-two characters',
      ASSAY_TEST_ALLOW_PRIVATE_FETCH: '1',
    });
    await migrateJobs();
    receiver = await Receiver.start();
    admin = await createMember(db, { role: 'admin' });
    webhookId = await hook(['claim.created']);
  });
  afterEach(() => receiver.close());
}

/** Another webhook to the same receiver, which believes its secret from now on. */
export async function hook(events: HookEventType[], by = admin): Promise<string> {
  const { id, secret } = await addWebhook(by, { name: 'Newsroom', url: receiver.url, events });
  receiver.secret = secret;
  return id;
}

/** A claim is made, and its event is told as the job does it; answers the claim. */
export async function happen(by = admin, now = new Date()): Promise<string> {
  const { id } = await makeClaim(by, { statement: `Four million tonnes, ${crypto.randomUUID()}.` });
  const events = await db.auditEvent.findMany({ where: { claimId: id }, select: { id: true } });
  await makeDeliveries(
    events.map((event) => event.id),
    now,
  );
  return id;
}

export const log = async (show: 'all' | 'unsent' = 'all') =>
  (await listDeliveries(admin, webhookId, { show, limit: 50 }))?.items ?? [];
export const health = async () => (await getWebhook(admin, webhookId))?.health;
export const turn = (now = new Date(), more = {}) =>
  takeTurn(webhookId, { now: () => now, random: () => 0, ...more });
export const later = (from: Date, hours: number) => new Date(from.getTime() + hours * 3_600_000);
