import { z } from 'zod';
import { outcomes } from '@/lib/annotation-imports/schema';
import { annotationCollectionSchema, annotationPageSchema } from '@/lib/annotations/model';
import { ANNOTATION_MEDIA_TYPE } from '@/lib/annotations/vocabulary';
import { define } from '../definition';
import { idField, idParams } from '../fields';

const query = z.object({
  page: z.coerce
    .number('The page is a number.')
    .int('The page is a whole number.')
    .min(1, 'Pages are counted from 1.')
    .max(1_000_000)
    .optional()
    .meta({ description: 'One page instead of the collection' }),
  whole: z
    .stringbool()
    .optional()
    .meta({ description: 'Everything in the first page, to be kept as one file' }),
});

const response = z.union([annotationCollectionSchema, annotationPageSchema]);

const description =
  'An AnnotationCollection of the Web Annotation Data Model with its first page, or the page asked for: one annotation for each use of a passage. Terms of Assay’s own have the prefix assay.';

const list = {
  method: 'get',
  tag: 'annotations',
  access: 'member',
  mediaType: ANNOTATION_MEDIA_TYPE,
  description,
  query,
  response,
} as const;

export const listDocumentAnnotations = define({
  ...list,
  path: '/documents/{id}/annotations',
  summary: 'The passages of a document as W3C Web Annotations',
  params: idParams,
});

export const listClaimAnnotations = define({
  ...list,
  path: '/claims/{id}/annotations',
  summary: 'The passages of a claim as W3C Web Annotations',
  params: idParams,
});

export const listTeamAnnotations = define({
  ...list,
  path: '/annotations',
  summary: 'The passages of the team as W3C Web Annotations',
});

const part = z.object({
  start: z.int(),
  end: z.int(),
  score: z.number(),
  difference: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
});

const imported = z.object({
  counts: z.record(z.enum(outcomes), z.int()),
  items: z.array(
    z.object({
      sourceId: z.string(),
      outcome: z.enum(outcomes),
      reason: z.string().nullable(),
      documentId: idField.nullable(),
      passageId: idField.nullable(),
      candidate: part
        .nullable()
        .meta({ description: 'What resembles a quotation that is not there; a person decides' }),
    }),
  ),
});

const add = {
  method: 'post',
  tag: 'annotations',
  access: 'member',
  maxBytes: 'upload',
  description:
    'A W3C collection, page, list or single annotation, or Hypothesis’s export, as JSON or as a file (JSON Lines too), at most 2,000. Only the same words become a passage; what was imported before is recognised.',
  body: z.unknown(),
  form: z.object({
    file: z
      .instanceof(File, { error: 'Send one file in the part named file.' })
      .meta({ override: { type: 'string', format: 'binary' } }),
  }),
  response: imported,
} as const;

export const importDocumentAnnotations = define({
  ...add,
  path: '/documents/{id}/annotations',
  summary: 'Import annotations made elsewhere into a document',
  params: idParams,
});

export const importTeamAnnotations = define({
  ...add,
  path: '/annotations',
  summary: 'Import annotations made elsewhere, each into the document with its address',
});
