import { z } from 'zod';

/** Which deliveries a log shows: all, or those that did not arrive. */
export const deliveryFilters = ['all', 'unsent'] as const;
export type DeliveryFilter = (typeof deliveryFilters)[number];

export const deliveryQuerySchema = z.object({
  show: z
    .enum(deliveryFilters)
    .default('all')
    .meta({ description: 'All, or what failed, was held, or is tried again' }),
});

/** The last one of a page: deliveries go by id, which begins with the time. */
export const deliveryCursorSchema = z.object({ last: z.uuid() });

export const deliveryIdSchema = z.object({
  webhookId: z.uuid('This is not an id.'),
  deliveryId: z.uuid('This is not an id.'),
});

const whichTime = 'Say since when: a day, or a time in UTC.';

/** A day counts from its first moment in UTC. */
export const replaySchema = z.object({
  webhookId: z.uuid('This is not an id.'),
  since: z.union([z.iso.datetime(whichTime), z.iso.date(whichTime)], whichTime),
});

export type Replay = z.output<typeof replaySchema>;
