import { z } from 'zod';
import { type HookEventType, hookEvents, TEST_EVENT } from './catalogue';
import { type SourceEvent, sharedOf, sharedParts, type Things } from './parts';

const timestamp = z.iso
  .datetime()
  .meta({ description: 'When it happened, UTC; not when it was sent' });

/** What is sent of one kind of event: the body of the request. */
export function payloadSchema(type: HookEventType) {
  const data = z.object({ ...sharedParts, ...hookEvents[type].own });
  return z.object({ type: z.literal(type), timestamp, data });
}

/** What an admin's test sends. */
export const testPayloadSchema = z.object({
  type: z.literal(TEST_EVENT),
  timestamp,
  data: z.object({ webhook: z.object({ id: z.uuid(), name: z.string() }) }),
});

/**
 * The body that tells of an event under one of its names, as the text that is signed and sent; null where the event is not
 * of that kind. Throws a ZodError when an event says less than it must: a fault of ours.
 */
export function payloadOf(
  type: HookEventType,
  event: SourceEvent,
  things: Things,
  origin: string,
): string | null {
  const own = hookEvents[type].read(event, origin);
  if (!own) return null;
  const data = { ...sharedOf(event, things, origin), ...own };
  const body = { type, timestamp: event.at.toISOString(), data };
  return JSON.stringify(payloadSchema(type).parse(body));
}

/** The body of a test. */
export function testPayload(webhook: { id: string; name: string }, at: Date): string {
  const body = { type: TEST_EVENT, timestamp: at.toISOString(), data: { webhook } };
  return JSON.stringify(testPayloadSchema.parse(body));
}
