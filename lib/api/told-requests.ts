import { z } from 'zod';
import type { ZodOpenApiPathItemObject } from 'zod-openapi';
import { hookEvents, hookEventTypes, TEST_EVENT } from '@/lib/webhook-events/catalogue';
import { payloadSchema, testPayloadSchema } from '@/lib/webhook-events/payload';

const header = z.object({
  'webhook-id': z.uuid().meta({
    description: 'The same for every attempt of one delivery: what was seen before is ignored',
  }),
  'webhook-timestamp': z.string().meta({ description: 'When it was sent, in seconds since 1970' }),
  'webhook-signature': z.string().meta({
    description:
      'HMAC-SHA-256 of id, time stamp and body with dots between them: `v1,` and base64; two with a space between them for a day after a rotation',
  }),
});

/** The requests that receivers of webhooks get, for the OpenAPI document: one for each event, and the test. */
export function toldRequests(): Record<string, ZodOpenApiPathItemObject> {
  const told = hookEventTypes.map((type) => [
    type,
    requestOf(type, hookEvents[type].summary, payloadSchema(type)),
  ]);
  const test = requestOf(TEST_EVENT, 'An admin tries a webhook out', testPayloadSchema);
  return Object.fromEntries([...told, [TEST_EVENT, test]]);
}

function requestOf(type: string, summary: string, schema: z.ZodType): ZodOpenApiPathItemObject {
  return {
    post: {
      operationId: `on_${type.replace('.', '_')}`,
      summary,
      tags: ['webhooks'],
      requestParams: { header },
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: {
        '2XX': { description: 'Taken. Anything else is tried again for a day' },
        '410': { description: 'Nothing more is wanted: the webhook is disabled' },
      },
    },
  };
}
