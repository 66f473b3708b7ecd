import { z } from 'zod';

const pixels = z.coerce.number().int().min(1).max(10_000).optional();

/** What an oEmbed consumer asks for. */
export const oembedQuerySchema = z.object({
  url: z.string('Send the address of a claim page as url.').max(2000),
  maxwidth: pixels,
  maxheight: pixels,
  format: z.string().default('json'),
});
