import { z } from 'zod';
import { searchSchema } from '@/lib/search/schema';
import { define } from '../definition';
import { claimFields, dayField, idField, timeField } from '../fields';
import { pageQuery } from '../page';

const mark = z
  .tuple([z.int(), z.int()])
  .meta({ description: 'From the first UTF-16 code unit to behind the last' });

const excerpt = z
  .object({ text: z.string(), marks: z.array(mark) })
  .meta({ id: 'Excerpt', description: 'Words around a place, and what of them was looked for' });

const count = z.int().nonnegative();

export const search = define({
  method: 'get',
  path: '/search',
  tag: 'search',
  summary: 'Search the claims, documents, comments and topics of the team',
  description:
    'Finds words in any script, forgives typing errors, and says where in a text it found them. What stands in quotation marks is kept together.',
  access: 'member',
  query: z.object({
    q: searchSchema.shape.q,
    kind: searchSchema.shape.kind.meta({ description: 'Only this kind' }),
    page: searchSchema.shape.page.meta({ description: 'A page by its number, without a cursor' }),
    cursor: pageQuery.cursor,
    limit: pageQuery.limit.default(20).meta({
      description: 'As many of each kind on a page, at most 200',
    }),
    typing: z.enum(['1']).optional().meta({ description: 'The last word may go on' }),
  }),
  response: z.object({
    claims: z.array(
      z.object({
        ...claimFields,
        marks: z.array(mark).meta({ description: 'In the statement' }),
        excerpt: excerpt
          .nullable()
          .meta({ description: 'Where its claimant or verdict says more of it' }),
      }),
    ),
    documents: z.array(
      z.object({
        id: idField,
        title: z.string(),
        publisher: z.string().nullable(),
        publishedOn: dayField.nullable(),
        language: z.string().nullable(),
        marks: z.array(mark).meta({ description: 'In the title' }),
        passages: z.array(z.object({ start: count, end: count, excerpt })).meta({
          description: 'The best places in the canonical text of its latest version',
        }),
      }),
    ),
    comments: z.array(
      z.object({
        id: idField,
        threadId: idField,
        by: z.string(),
        at: timeField,
        claim: z.object({ id: idField, number: z.int(), statement: z.string() }).nullable(),
        document: z.object({ id: idField, title: z.string() }).nullable(),
        excerpt,
      }),
    ),
    topics: z.array(
      z.object({
        id: idField,
        slug: z.string(),
        name: z.string(),
        claims: count.meta({ description: 'How many claims are filed under it' }),
      }),
    ),
    total: z
      .object({ claims: count, documents: count, comments: count })
      .meta({ description: 'How many there are on all pages' }),
    nextCursor: z.string().nullable(),
    more: z.boolean().meta({ description: 'There are more documents than were counted' }),
    partly: z
      .boolean()
      .meta({ description: 'Nothing has all of the words; these have most of them' }),
    instead: z
      .record(z.string(), z.array(z.string()))
      .meta({ description: 'Words that were looked for as well, by the one that was typed' }),
    waiting: count.meta({
      description: 'Things from before there was a search that are not yet in it',
    }),
  }),
});
