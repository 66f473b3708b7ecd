import { z } from 'zod';
import { ClaimantKind, Stance } from '@/prisma/generated/enums';
import { ANNOTATION_CONTEXT } from './vocabulary';

/**
 * What Assay writes, in the terms of the Web Annotation Data Model; nothing else leaves. Keys with the prefix `assay:` are
 * its own and stand in the context; whoever does not know them has an ordinary annotation.
 */
const iri = z.url();
const time = z.iso.datetime();
const day = z.iso.date();
const position = z.int().nonnegative();

const agent = z.strictObject({
  id: z.string().optional(),
  type: z.enum(['Person', 'Software']),
  name: z.string(),
});

const quoteSelector = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});

const positionSelector = z
  .strictObject({
    type: z.literal('TextPositionSelector'),
    start: position,
    end: position,
    'assay:startUtf16': position,
    'assay:endUtf16': position,
  })
  .meta({ description: 'start and end count Unicode code points; the others UTF-16 code units' });

const state = z.strictObject({
  type: z.literal('TimeState'),
  sourceDate: time.meta({ description: 'When the version was captured' }),
});

const target = z.strictObject({
  type: z.literal('SpecificResource'),
  source: iri.meta({ description: 'The document’s own address, or its address here' }),
  selector: z.tuple([quoteSelector, positionSelector]),
  state,
  'assay:document': iri,
  'assay:version': z.int().positive(),
  'assay:textSha256': z.string(),
});

/** A claim as whoever imports it elsewhere needs it. */
export const exportedClaim = z.strictObject({
  number: z.int(),
  statement: z.string(),
  language: z.string().nullable(),
  claimant: z
    .strictObject({
      name: z.string(),
      kind: z.enum(ClaimantKind),
      wikidataId: z.string().nullable(),
    })
    .nullable(),
  claimantUnknown: z.boolean(),
  claimedOn: day.nullable(),
  claimedOnUnknown: z.boolean(),
  topics: z.array(z.string()),
});
export type ExportedClaim = z.output<typeof exportedClaim>;

const revision = z.strictObject({ version: z.int(), body: z.string(), replacedAt: time });

const textBody = z.strictObject({
  type: z.literal('TextualBody'),
  id: iri.optional(),
  value: z.string(),
  format: z.enum(['text/plain', 'text/markdown']),
  purpose: z.enum(['commenting', 'replying', 'classifying', 'identifying']),
  language: z.string().optional(),
  creator: agent.optional(),
  created: time.optional(),
  modified: time.optional(),
  'assay:revisions': z.array(revision).optional(),
});
export type TextBody = z.output<typeof textBody>;

const stanceBody = z.strictObject({
  type: z.literal('SpecificResource'),
  source: iri,
  purpose: z.literal('classifying'),
});

const claimBody = z.strictObject({
  type: z.literal('SpecificResource'),
  source: iri,
  purpose: z.literal('linking'),
  'assay:claim': exportedClaim,
});

/** One use of a passage. */
export const annotationSchema = z
  .strictObject({
    id: iri,
    type: z.literal('Annotation'),
    motivation: z.enum(['assessing', 'identifying', 'commenting', 'highlighting']),
    creator: agent,
    created: time,
    modified: time.optional(),
    body: z.array(z.union([textBody, stanceBody, claimBody])).optional(),
    target,
    'assay:kind': z.enum(['evidence', 'appearance', 'thread', 'passage']),
    'assay:stance': z.enum(Stance).optional(),
    'assay:figure': z
      .strictObject({
        low: z.number(),
        high: z.number(),
        unit: z.string().nullable(),
        asOf: day.nullable(),
      })
      .optional(),
    'assay:withdrawn': z.strictObject({ at: time, reason: z.string() }).optional(),
    'assay:about': iri.optional().meta({ description: 'The evidence that a thread is about' }),
    'assay:resolution': z.strictObject({ at: time, by: agent, outcome: z.string() }).optional(),
  })
  .meta({ id: 'Annotation', description: 'A W3C Web Annotation: one use of a passage' });
export type Annotation = z.output<typeof annotationSchema>;

const context = z.tuple([z.literal(ANNOTATION_CONTEXT), z.strictObject({ assay: iri })]);

/** A page of a collection; `partOf` names it. */
export const annotationPageSchema = z.strictObject({
  '@context': context.optional(),
  id: iri,
  type: z.literal('AnnotationPage'),
  partOf: iri,
  startIndex: position,
  next: iri.optional(),
  prev: iri.optional(),
  items: z.array(annotationSchema),
});
export type AnnotationPage = z.output<typeof annotationPageSchema>;

/** A collection with its first page in it, where it has one. */
export const annotationCollectionSchema = z.strictObject({
  '@context': context,
  id: iri,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.int().nonnegative(),
  first: annotationPageSchema.optional(),
  last: iri.optional(),
});
export type AnnotationCollection = z.output<typeof annotationCollectionSchema>;
