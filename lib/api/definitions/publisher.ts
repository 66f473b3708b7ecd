import { z } from 'zod';
import { requiredParts } from '@/lib/publisher/completeness';
import { changePublisherSchema, publisherSchema } from '@/lib/publisher/schema';
import { define } from '../definition';
import { timeField } from '../fields';

const publisherField = publisherSchema
  .extend({
    version: z.int().meta({ description: '0 while there is no profile; sent with a change' }),
    changedAt: timeField.nullable(),
    missing: z
      .array(z.enum(requiredParts))
      .meta({ description: 'What codes of fact-checkers ask for and readers are not told yet' }),
    policies: z
      .record(z.string(), z.url())
      .meta({ description: 'Where readers find each policy that was written' }),
  })
  .meta({ id: 'Publisher', description: 'Who publishes here, and under which policies' });

export const getPublisher = define({
  method: 'get',
  path: '/publisher',
  tag: 'published',
  summary: 'Read who publishes here: ownership, funding, people, policies',
  access: 'anyone',
  response: publisherField,
});

export const putPublisher = define({
  method: 'put',
  path: '/publisher',
  tag: 'published',
  summary: 'Describe the publisher, as an admin',
  description:
    'The whole profile: what is left out becomes empty. Everybody named in it has agreed to that. Public pages are new within five seconds.',
  access: 'member',
  body: changePublisherSchema,
  response: publisherField,
});
