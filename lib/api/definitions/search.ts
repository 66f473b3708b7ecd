import { z } from 'zod';
import { define } from '../definition';
import { claimItem } from './claims';
import { documentItem } from './documents';

export const search = define({
  method: 'get',
  path: '/search',
  tag: 'search',
  summary: 'Search the claims and documents of the team',
  access: 'member',
  query: z.object({
    q: z
      .string({ error: 'Say what to search for.' })
      .trim()
      .min(1, 'Say what to search for.')
      .max(200, 'Search for at most 200 characters.'),
    limit: z.coerce.number().int().min(1).max(200).default(20),
  }),
  response: z.object({ claims: z.array(claimItem), documents: z.array(documentItem) }),
});
