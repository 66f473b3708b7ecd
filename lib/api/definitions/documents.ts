import { z } from 'zod';
import {
  bibliographySchema,
  correctionSchema,
  documentFilterSchema,
  textSchema,
} from '@/lib/documents/schema';
import { CaptureMethod, DocumentKind } from '@/prisma/generated/enums';
import { define } from '../definition';
import { dayField, digestField, idField, idParams, personField, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';

const bibliography = {
  id: idField,
  title: z.string(),
  publisher: z.string().nullable(),
  authors: z.array(z.string()),
  publishedOn: dayField.nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  kind: z.enum(DocumentKind),
  createdAt: timeField,
};

const versionField = z
  .object({
    id: idField,
    number: z.int(),
    sha256: digestField.meta({ description: 'SHA-256 of the canonical text in UTF-8' }),
    originalSha256: digestField.meta({ description: 'SHA-256 of the bytes as they came' }),
    length: z.int().meta({ description: 'UTF-16 code units of the canonical text' }),
    byteLength: z.int(),
    mediaType: z.string(),
    filename: z.string().nullable(),
    method: z.enum(CaptureMethod),
    sourceUrl: z.string().nullable(),
    capturedBy: personField,
    capturedAt: timeField,
  })
  .meta({ id: 'DocumentVersion', description: 'One immutable capture' });

export const documentField = z
  .object({
    ...bibliography,
    archiveUrl: z.string().nullable(),
    noCopyReason: z.string().nullable(),
    version: z.int().meta({ description: 'Counts the corrections of the bibliographic data' }),
    addedBy: personField,
    updatedAt: timeField,
    currentVersion: versionField,
    versions: z.array(versionField).meta({ description: 'Newest first' }),
    can: z.object({ correct: z.boolean(), fold: z.boolean(), mark: z.boolean() }),
    recognised: z
      .boolean()
      .optional()
      .meta({ description: 'True when these bytes were there already and nothing was added' }),
  })
  .meta({ id: 'Document' });

export const documentItem = z
  .object({
    ...bibliography,
    passages: z.int(),
    claims: z.int(),
    snippet: z
      .object({ before: z.string(), hit: z.string(), after: z.string() })
      .nullable()
      .meta({ description: 'Where a search hit the text' }),
  })
  .meta({ id: 'DocumentItem' });

/** Everything of the form is text: authors repeat, or stand in one field separated by semicolons. */
const formSchema = bibliographySchema.extend({
  authors: z.preprocess(
    (value) => (typeof value === 'string' ? value.split(';').map((name) => name.trim()) : value),
    bibliographySchema.shape.authors,
  ),
  file: z
    .instanceof(File, { error: 'Send one file in the part named file.' })
    .meta({ override: { type: 'string', format: 'binary' } }),
});

export const addDocument = define({
  method: 'post',
  path: '/documents',
  tag: 'documents',
  summary: 'Bring in a document',
  description:
    'As JSON with its text, or as multipart/form-data with a file (txt, md, html, pdf, docx). What is left out is suggested by the content. Bytes that are there already answer 200 with the document they are.',
  access: 'member',
  maxBytes: 'upload',
  status: 201,
  body: textSchema,
  form: formSchema,
  response: documentField,
});

export const listDocuments = define({
  method: 'get',
  path: '/documents',
  tag: 'documents',
  summary: 'List and search the documents of the team',
  access: 'member',
  query: documentFilterSchema.extend(pageQuery),
  response: pageOf(documentItem),
});

export const getDocument = define({
  method: 'get',
  path: '/documents/{id}',
  tag: 'documents',
  summary: 'Read a document with its captures',
  access: 'member',
  params: idParams,
  response: documentField,
});

export const correctDocument = define({
  method: 'patch',
  path: '/documents/{id}',
  tag: 'documents',
  summary: 'Correct bibliographic data',
  description: 'What is left out stays, null clears. The version seen is required.',
  access: 'member',
  params: idParams,
  body: correctionSchema.omit({ documentId: true }),
  response: documentField,
});

const versionParams = z.object({
  id: idField,
  n: z.coerce.number().int().positive().max(2_147_483_647),
});

export const getText = define({
  method: 'get',
  path: '/documents/{id}/versions/{n}/text',
  tag: 'documents',
  summary: 'The canonical text of a version, exactly the text that positions refer to',
  access: 'member',
  params: versionParams,
  mediaType: 'text/plain; charset=utf-8',
  response: z.string(),
});

export const getOriginal = define({
  method: 'get',
  path: '/documents/{id}/versions/{n}/original',
  tag: 'documents',
  summary: 'The bytes of a version exactly as they came, with their media type',
  description: 'Always a file to save. The ETag is the SHA-256 of the bytes.',
  access: 'member',
  params: versionParams,
  mediaType: 'application/octet-stream',
  response: z.string().meta({ override: { type: 'string', format: 'binary' } }),
});
