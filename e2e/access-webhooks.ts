import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { ActionRow } from './access-actions';
import type { OperationRow, PageRow } from './access-table';
import type { World } from './access-world';

const govern = { least: 'admin' } as const;
// To everybody else the webhooks of a team are not there.
const see = { least: 'admin', others: 404, status: 200 } as const;

const input = ({ secret }: World) => ({
  name: `Newsroom ${secret}`,
  url: `https://hooks.example.org/${secret}`,
  events: 'claim.created',
});
const asArray = (world: World) => ({ ...input(world), events: ['claim.created'] });
const about = ({ webhook: { id } }: World) => ({ webhookId: id });
const at =
  (rest = '') =>
  ({ webhook: { id } }: World) =>
    `/webhooks/${id}${rest}`;
const deliveryAt =
  (rest = '') =>
  ({ webhook: { id, deliveryId } }: World) =>
    `/webhooks/${id}/deliveries/${deliveryId}${rest}`;

export const webhookPages: Record<string, PageRow> = {
  // Lists of one's own team; only admins see what is in them.
  '/desk/settings/webhooks': {
    ...{ visitor: 'sign-in', stranger: 200, member: 200 },
    at: () => '/desk/settings/webhooks',
  },
  // The members of every role are asked, of whom only admins see it: webhooks.spec.ts opens it.
  '/desk/settings/webhooks/[id]': {
    ...{ visitor: 'sign-in', stranger: 404, member: 404 },
    at: () => '/desk/settings/webhooks/nobody-made-this',
  },
};

/** The programs that a team tells of its events: for its admins. */
export const webhookOperations: Record<string, OperationRow> = {
  'GET /webhooks': { least: 'observer', own: true, status: 200, at: () => '/webhooks' },
  'POST /webhooks': { ...govern, own: true, status: 201, at: () => '/webhooks', body: asArray },
  'GET /webhooks/[id]': { ...see, at: at() },
  'PATCH /webhooks/[id]': {
    ...govern,
    status: 200,
    at: at(),
    body: () => ({ version: 1, name: 'Archive' }),
  },
  'DELETE /webhooks/[id]': { ...govern, status: 204, at: at() },
  'PUT /webhooks/[id]/switch': {
    ...govern,
    status: 200,
    at: at('/switch'),
    body: () => ({ on: false }),
  },
  'POST /webhooks/[id]/secret': { ...govern, status: 201, at: at('/secret') },
  'POST /webhooks/[id]/tests': { ...govern, status: 201, at: at('/tests') },
  'POST /webhooks/[id]/replays': {
    ...govern,
    status: 202,
    at: at('/replays'),
    body: () => ({ since: '2020-01-01' }),
  },
  'GET /webhooks/[id]/deliveries': { ...see, at: at('/deliveries') },
  'GET /webhooks/[id]/deliveries/[delivery]': { ...see, at: deliveryAt() },
  'POST /webhooks/[id]/deliveries/[delivery]/replays': {
    ...govern,
    status: 201,
    at: deliveryAt('/replays'),
  },
};

/** The same by form. */
export const webhookActions: Record<string, ActionRow> = {
  addWebhookAction: { ...govern, own: true, send: input },
  changeWebhookAction: {
    ...govern,
    send: (world) => ({ ...input(world), ...about(world), version: 1 }),
  },
  switchWebhookAction: { ...govern, send: (world) => ({ ...about(world), on: 'false' }) },
  rotateWebhookSecretAction: { ...govern, send: about },
  removeWebhookAction: { ...govern, send: about },
  sendTestAction: { ...govern, send: about },
  replayDeliveryAction: {
    ...govern,
    send: (world) => ({ ...about(world), deliveryId: world.webhook.deliveryId }),
  },
  replayUnsentAction: { ...govern, send: (world) => ({ ...about(world), since: '2020-01-01' }) },
};

/**
 * A webhook with one delivery that was given up. Its secret was sealed by another installation and its address is a
 * private one: nothing that the table calls ever leaves this machine.
 */
export async function createWebhook({ teamId, userId }: Member, secret: string) {
  const { id } = await db.webhook.create({
    data: {
      ...{ teamId, createdById: userId, name: `Newsroom ${secret}`, events: ['claim.created'] },
      ...{ url: `https://10.0.0.1/${secret}`, secret: 'sealed elsewhere' },
    },
  });
  const what = {
    type: 'webhook.test',
    payload: JSON.stringify({ secret }),
    state: 'failed',
  } as const;
  const delivery = await db.webhookDelivery.create({ data: { ...what, webhookId: id } });
  return { id, deliveryId: delivery.id };
}
