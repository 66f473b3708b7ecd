import { z } from 'zod';
import { searchSchema } from '@/lib/search/schema';
import { define } from '../definition';
import { FRESH } from '../fields';

export const suggest = define({
  method: 'get',
  path: '/suggestions',
  tag: 'published',
  summary: 'Published claims and topics for what somebody has typed so far',
  access: 'anyone',
  freshFor: FRESH,
  query: z.object({ q: searchSchema.shape.q }),
  response: z.object({
    claims: z.array(
      z.object({
        slug: z.string(),
        statement: z.string(),
        language: z.string().nullable(),
        ratingName: z.string(),
      }),
    ),
    topics: z.array(z.object({ slug: z.string(), name: z.string(), claims: z.int() })),
  }),
});
