import { z } from 'zod';

/** What Google's Fact Check Tools API takes, with its limits; `key` and other names are left alone. */
export const factCheckQuerySchema = z.object({
  query: z.string().trim().max(500).optional(),
  languageCode: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language code is like en or zh-Hant.')
    .optional(),
  reviewPublisherSiteFilter: z.string().trim().max(300).optional(),
  maxAgeDays: z.coerce.number().int().min(0).max(100_000).optional(),
  pageSize: z.coerce.number().int().min(1).max(200).default(10),
  pageToken: z.string().max(200).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

export type FactCheckQuery = z.output<typeof factCheckQuerySchema>;

/** What is behind a page token: how many claims came before. */
export const factCheckPlaceSchema = z.object({ after: z.int().min(0).max(1_000_000) });
