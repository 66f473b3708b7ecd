import { z } from 'zod';
import { seenVersion } from '@/lib/seen-version';
import { type HookEventType, hookEventTypes } from '@/lib/webhook-events/catalogue';

/** Every event of the team asks them all; a team with more receivers puts a program of its own in front of them. */
export const MOST_WEBHOOKS = 20;

const nothingChosen = 'Choose at least one event.';
const asList = (value: unknown) => (typeof value === 'string' ? [value] : value);
const inOrder = (chosen: HookEventType[]) => hookEventTypes.filter((type) => chosen.includes(type));

export const webhookSchema = z.object({
  name: z
    .string({ error: 'Name the webhook.' })
    .trim()
    .min(1, 'Name the webhook.')
    // It stands in lists and in the notice that it was disabled.
    .max(80, 'The name of a webhook has at most 80 characters.'),
  /** Where events go; whether it is an address that they may go to is looked at when it is saved, and at each sending. */
  url: z
    .string({ error: 'Enter the address.' })
    .trim()
    .min(1, 'Enter the address.')
    .max(2048, 'An address has at most 2,048 characters.'),
  events: z.preprocess(
    asList,
    z
      .array(z.enum(hookEventTypes, { error: 'There is no such event.' }), { error: nothingChosen })
      .min(1, nothingChosen)
      .transform(inOrder),
  ),
});

export const webhookIdSchema = z.object({ webhookId: z.uuid('This is not an id.') });

/** What is left out stays; the version seen is required. */
export const webhookChangeSchema = webhookIdSchema.extend({
  ...webhookSchema.partial().shape,
  version: seenVersion,
});

/** The form has every field. */
export const webhookFormSchema = webhookIdSchema.extend({
  ...webhookSchema.shape,
  version: seenVersion,
});

/** `on: false` pauses it; `on: true` also takes back that it was disabled. */
export const webhookSwitchSchema = webhookIdSchema.extend({ on: z.boolean() });
export const webhookSwitchFormSchema = webhookIdSchema.extend({ on: z.stringbool() });

export type WebhookInput = z.output<typeof webhookSchema>;
export type WebhookChange = z.output<typeof webhookChangeSchema>;
export type WebhookSwitch = z.output<typeof webhookSwitchSchema>;
