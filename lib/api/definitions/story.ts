import { z } from 'zod';
import { untilSchema } from '@/lib/story/schema';
import { ClaimState } from '@/prisma/generated/enums';
import { define } from '../definition';
import { dayField, idField, idParams, personField, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';

const standingField = z
  .object({
    state: z.enum(ClaimState),
    evidence: z.object({
      supports: z.int(),
      contradicts: z.int(),
      qualifies: z.int(),
      context: z.int(),
    }),
    openThreads: z.int(),
    assessments: z.int().meta({ description: 'Those of the round it was in' }),
    rating: z.string().nullable().meta({ description: 'The key of the verdict’s rating' }),
  })
  .meta({ id: 'Standing', description: 'How a claim stood at one moment' });

const changeField = z.object({
  kind: z.literal('change'),
  id: idField,
  at: timeField,
  by: personField.nullable(),
  action: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});

const threadField = z.object({
  kind: z.literal('thread'),
  id: idField,
  at: timeField,
  by: personField.nullable(),
  threadId: idField,
  status: z.enum(['opened', 'resolved', 'reopened', 'talk']),
  comments: z.int(),
  decided: z.object({ outcome: z.string(), because: z.string().nullable() }).nullable(),
});

export const readStory = define({
  method: 'get',
  path: '/claims/{id}/story',
  tag: 'claims',
  summary: 'What happened to a claim up to a day, the last first, and how it stood then',
  description:
    'All that was said in a thread is one item, with what was decided. What hidden assessments say is not in it.',
  access: 'member',
  params: idParams,
  query: z.object({
    ...pageQuery,
    until: untilSchema.optional().meta({ description: 'A day or a time; to the end unless given' }),
  }),
  response: pageOf(z.discriminatedUnion('kind', [changeField, threadField])).extend({
    until: timeField,
    standing: standingField.nullable().meta({ description: 'Null before the first day' }),
    days: z.array(z.object({ day: dayField, events: z.int() })),
  }),
});
