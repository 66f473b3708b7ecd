import { z } from 'zod';
import { columnKinds, matrixFilterSchema, matrixSorts } from '@/lib/matrix/schema';
import { ClaimState } from '@/prisma/generated/enums';
import { define } from '../definition';
import { dayField, FRESH, idField, stanceField } from '../fields';

const count = z.int().nonnegative();

const totals = z
  .object({ supports: count, contradicts: count, qualifies: count, context: count })
  .meta({ id: 'StanceTotals', description: 'In how many cells each stance stands' });

const document = z
  .object({
    id: idField,
    title: z.string(),
    publisher: z.string().nullable(),
    publishedOn: dayField.nullable(),
    language: z.string().nullable(),
  })
  .meta({ id: 'MatrixDocument' });

const evidence = z.object({
  id: idField,
  stance: stanceField,
  document: idField.meta({ description: 'The document that is quoted' }),
  exact: z.string(),
  reason: z.string(),
});

const claim = z.object({
  number: z.int(),
  statement: z.string(),
  language: z.string().nullable(),
  claimantName: z.string().nullable(),
  claimedOn: dayField.nullable(),
});

/** A matrix whose rows are claims of one kind and whose cells hold evidence of one kind. */
const matrixOf = <C extends z.ZodObject, E extends z.ZodObject>(row: C, quoted: E) =>
  z.object({
    by: z.enum(columnKinds),
    documents: z.array(document).meta({ description: 'Every document named here' }),
    columns: z
      .array(z.object({ document: idField, totals }))
      .meta({ description: 'Those that speak to most claims first' }),
    rows: z.array(
      z.object({
        claim: row,
        totals,
        disagreement: z.number().meta({
          description:
            'Of independent sources: (s + c) ^ (smaller / larger), s supporting, c contradicting; 0 when one-sided',
        }),
        cells: z.array(
          z.object({
            document: idField.meta({ description: 'The column' }),
            stances: z.array(stanceField),
            evidence: z.array(quoted),
          }),
        ),
      }),
    ),
    totals,
    silent: count.meta({ description: 'Claims without any such evidence; they have no row' }),
  });

const format = z.enum(['json', 'csv']).optional().meta({
  description: 'csv, like the header Accept: text/csv, answers the same as a table',
});

export const readMatrix = define({
  method: 'get',
  path: '/matrix',
  tag: 'evidence',
  summary: 'Claims against independent sources or documents: who says what',
  description:
    'The team’s claims but closed ones, with the evidence that counts. Topic and claimant choose claims; publisher and dates choose the documents that are quoted.',
  access: 'member',
  query: matrixFilterSchema.extend({
    claim: idField.optional().meta({ description: 'Only the row of this claim' }),
    format,
  }),
  response: matrixOf(
    claim.extend({ id: idField, state: z.enum(ClaimState) }),
    evidence.extend({ passage: idField }),
  ).meta({ id: 'Matrix' }),
});

export const readTopicMatrix = define({
  method: 'get',
  path: '/topics/{slug}/matrix',
  tag: 'published',
  summary: 'The published claims of a topic against what their sources say',
  access: 'anyone',
  freshFor: FRESH,
  params: z.object({ slug: z.string().max(200) }),
  query: z.object({
    by: z.enum(columnKinds).default('sources'),
    sort: z.enum(matrixSorts).default('disagreement'),
    claim: z.string().max(200).optional().meta({ description: 'Only the row of this slug' }),
    format,
  }),
  response: matrixOf(
    claim.extend({
      slug: z.string(),
      url: z.url(),
      rating: z.object({ key: z.string(), name: z.string() }),
    }),
    evidence,
  )
    .extend({ topic: z.object({ slug: z.string(), name: z.string() }) })
    .meta({ id: 'TopicMatrix' }),
});
