import { z } from 'zod';

/** Sentences that the API answered in English and a page shows. Lists of the API have at most 200 items. */
export const saySchema = z.object({
  sentences: z.array(z.string().max(10_000)).max(200),
});
