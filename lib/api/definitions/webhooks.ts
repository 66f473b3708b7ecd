import { z } from 'zod';
import { deliveryQuerySchema, replaySchema } from '@/lib/webhook-deliveries/schema';
import { faults } from '@/lib/webhook-deliveries/transport';
import { hookEventTypes } from '@/lib/webhook-events/catalogue';
import { webhookChangeSchema, webhookSchema } from '@/lib/webhooks/schema';
import { DeliveryState, WebhookFailure } from '@/prisma/generated/enums';
import { define } from '../definition';
import { idField, idParams, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';

const shared = { tag: 'webhooks', access: 'member' } as const;

const webhookField = z
  .object({
    id: idField,
    name: z.string(),
    url: z.string(),
    events: z.array(z.enum(hookEventTypes)),
    health: z.enum(['new', 'working', 'failing', 'paused', 'disabled']),
    disabledReason: z
      .enum(WebhookFailure)
      .nullable()
      .meta({ description: 'A day of nothing but failures, or its receiver answered 410' }),
    failingSince: timeField
      .nullable()
      .meta({ description: 'The first failure after the last success' }),
    deliveredAt: timeField.nullable(),
    previousSecretUntil: timeField
      .nullable()
      .meta({ description: 'Until when the secret before the last rotation signs as well' }),
    waiting: z.int(),
    unsent: z.int().meta({ description: 'What failed or was held; a replay sends it' }),
    createdAt: timeField,
    version: z.int().meta({ description: 'To be sent with the next change' }),
    can: z.object({ change: z.boolean() }),
  })
  .meta({ id: 'Webhook', description: 'A program that is told of the team’s events' });

const secretField = z.string().nullable().meta({
  description:
    'Shown once: `whsec_` and base64, as Standard Webhooks has it; null in the answer to a request that is repeated with its Idempotency-Key',
});

const deliveryField = z
  .object({
    id: idField.meta({ description: 'The `webhook-id` of every attempt' }),
    type: z.string(),
    state: z.enum(DeliveryState),
    attempts: z.int(),
    createdAt: timeField,
    nextAt: timeField.nullable().meta({ description: 'When it is tried next' }),
    endedAt: timeField.nullable(),
  })
  .meta({ id: 'WebhookDelivery', description: 'One event as it is sent to one webhook' });

const wholeDeliveryField = deliveryField
  .extend({
    payload: z.string().meta({ description: 'The body, exactly as it is signed and sent' }),
    log: z
      .array(
        z.object({
          number: z.int(),
          at: timeField,
          durationMs: z.int(),
          status: z.int().nullable(),
          fault: z.enum(faults).nullable().meta({ description: 'Why nothing was answered' }),
          answer: z.string().nullable().meta({ description: 'The first 4 KB of the answer' }),
        }),
      )
      .meta({ description: 'Every request, the latest first' }),
  })
  .meta({ id: 'WholeWebhookDelivery' });

const deliveryParams = z.object({ id: idField, delivery: idField });

export const listWebhooks = define({
  ...shared,
  method: 'get',
  path: '/webhooks',
  summary: 'List the team’s webhooks',
  description: 'For admins; the list of everybody else is empty.',
  query: z.object(pageQuery),
  response: pageOf(webhookField),
});

export const addWebhook = define({
  ...shared,
  method: 'post',
  path: '/webhooks',
  summary: 'Set up a webhook',
  status: 201,
  holdsSecret: true,
  body: webhookSchema,
  response: webhookField.extend({ secret: secretField }),
});

export const getWebhook = define({
  ...shared,
  method: 'get',
  path: '/webhooks/{id}',
  summary: 'Read a webhook',
  params: idParams,
  response: webhookField,
});

export const changeWebhook = define({
  ...shared,
  method: 'patch',
  path: '/webhooks/{id}',
  summary: 'Change a webhook’s name, address or events',
  description: 'What is left out stays. The version seen is required.',
  params: idParams,
  body: webhookChangeSchema.omit({ webhookId: true }),
  response: webhookField,
});

export const removeWebhook = define({
  ...shared,
  method: 'delete',
  path: '/webhooks/{id}',
  summary: 'Remove a webhook with all that was sent to it',
  status: 204,
  params: idParams,
  response: z.null(),
});

export const switchWebhook = define({
  ...shared,
  method: 'put',
  path: '/webhooks/{id}/switch',
  summary: 'Pause a webhook, or switch it on again, also after it was disabled',
  description: 'What happens while it is off is held, and sent by a replay only.',
  params: idParams,
  body: z.object({ on: z.boolean() }),
  response: webhookField,
});

export const rotateWebhookSecret = define({
  ...shared,
  method: 'post',
  path: '/webhooks/{id}/secret',
  summary: 'Make a new secret; the one before signs as well for a day',
  status: 201,
  holdsSecret: true,
  params: idParams,
  response: z.object({ secret: secretField, previousSecretUntil: timeField }),
});

export const testWebhook = define({
  ...shared,
  method: 'post',
  path: '/webhooks/{id}/tests',
  summary: 'Send a test event, and answer what became of it',
  status: 201,
  params: idParams,
  response: wholeDeliveryField,
});

export const replayUnsent = define({
  ...shared,
  method: 'post',
  path: '/webhooks/{id}/replays',
  summary: 'Send everything again that failed or was held since a day or a time',
  status: 202,
  params: idParams,
  body: replaySchema.omit({ webhookId: true }),
  response: z.object({ count: z.int().meta({ description: 'How many are on their way' }) }),
});

export const listWebhookDeliveries = define({
  ...shared,
  method: 'get',
  path: '/webhooks/{id}/deliveries',
  summary: 'List what was sent to a webhook in the last 30 days, newest first',
  params: idParams,
  query: deliveryQuerySchema.extend(pageQuery),
  response: pageOf(deliveryField),
});

export const getWebhookDelivery = define({
  ...shared,
  method: 'get',
  path: '/webhooks/{id}/deliveries/{delivery}',
  summary: 'Read a delivery with its body and every attempt',
  params: deliveryParams,
  response: wholeDeliveryField,
});

export const replayWebhookDelivery = define({
  ...shared,
  method: 'post',
  path: '/webhooks/{id}/deliveries/{delivery}/replays',
  summary: 'Send a delivery again, with the same id and body, and answer what became of it',
  status: 201,
  params: deliveryParams,
  response: wholeDeliveryField,
});
