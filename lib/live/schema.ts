import { z } from 'zod';

/** The longest an answer that ends by itself may stay open, in seconds: what proxies usually allow a request. */
const LONGEST_WAIT = 300;

/** What a listener may ask for. */
export const eventsSchema = z.object({
  claim: z.uuid().optional(),
  document: z.uuid().optional(),
  /** As the header `Last-Event-ID`, for who cannot send one; the header counts more. */
  lastEventId: z.string().max(12_000).optional(),
  /** The screen whose place (POST /presence) it wants to hear of. */
  screen: z.uuid().optional(),
  /** Ends after so many seconds; 0 tells only what was missed. */
  wait: z.coerce.number('A number of seconds.').int().min(0).max(LONGEST_WAIT).optional(),
});

export type EventsInput = z.output<typeof eventsSchema>;
