import { z } from 'zod';

/** What the web process is asked to render again. The limits keep one request small. */
export const cacheExpirySchema = z.object({
  tags: z.array(z.string().min(1).max(256)).max(1000).default([]),
  everything: z.boolean().default(false),
});
