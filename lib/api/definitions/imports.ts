import { z } from 'zod';
import { bibliographySchema } from '@/lib/documents/schema';
import { importItemSchema } from '@/lib/imports/schema';
import { CaptureMethod, ImportStatus } from '@/prisma/generated/enums';
import { define } from '../definition';
import { idField, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';
import { fateCounts } from './versions';

const [, pasteItem, urlItem] = importItemSchema.options;

const batchId = idField
  .optional()
  .meta({ description: 'The batch of an earlier request of yours to add this to' });

const itemField = z
  .object({
    id: idField,
    name: z.string(),
    method: z.enum(CaptureMethod),
    url: z.string().nullable(),
    status: z.enum(ImportStatus),
    reason: z.string().nullable().meta({ description: 'Why it failed, as a sentence' }),
    document: z
      .object({ id: idField, title: z.string(), language: z.string().nullable() })
      .nullable(),
    capture: z.object({ versionNumber: z.int(), counts: fateCounts }).nullable().meta({
      description: 'The new version of a document whose page was known, and how its passages fared',
    }),
    createdAt: timeField,
    endedAt: timeField.nullable(),
  })
  .meta({ id: 'ImportItem', description: 'One thing to import, and how far it is' });

export const requestImport = define({
  method: 'post',
  path: '/imports',
  tag: 'documents',
  summary: 'Have a document brought in by a job',
  description:
    'Answers before the document is read; GET /imports tells how far it is. A file as multipart/form-data, an address or a text as JSON.',
  access: 'member',
  status: 202,
  maxBytes: 'upload',
  body: z.discriminatedUnion('method', [
    pasteItem.extend({ batchId }),
    urlItem.extend({ batchId }),
  ]),
  form: bibliographySchema.extend({
    batchId,
    file: z
      .instanceof(File, { error: 'Send one file in the part named file.' })
      .meta({ override: { type: 'string', format: 'binary' } }),
  }),
  response: z.object({ batchId: idField, items: z.array(itemField) }),
});

export const listImportItems = define({
  method: 'get',
  path: '/imports',
  tag: 'documents',
  summary: 'How far an import is',
  access: 'member',
  query: z.object({ batch: idField, ...pageQuery }),
  response: pageOf(itemField),
});
