import { z } from 'zod';
import { publishedFiltersSchema } from '@/lib/publications/schema';

/** The filters of `/claims`, from the query of an address; a name that is there twice counts once. */
export const feedFiltersSchema = publishedFiltersSchema.omit({ page: true });

/** The page of the DataFeed. */
export const feedPageSchema = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
