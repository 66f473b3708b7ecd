import { z } from 'zod';
import { define } from '../definition';
import { claimItem } from './claims';
import { documentItem } from './documents';

const topicItem = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  claims: z.number().int().meta({ description: 'How many claims are filed under it' }),
});

export const search = define({
  method: 'get',
  path: '/search',
  tag: 'search',
  summary: 'Search the claims, documents and topics of the team',
  access: 'member',
  query: z.object({
    q: z
      .string({ error: 'Say what to search for.' })
      .trim()
      .min(1, 'Say what to search for.')
      .max(200, 'Search for at most 200 characters.'),
    limit: z.coerce.number().int().min(1).max(200).default(20),
  }),
  response: z.object({
    claims: z.array(claimItem),
    documents: z.array(documentItem),
    topics: z.array(topicItem),
  }),
});
