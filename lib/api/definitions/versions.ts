import { z } from 'zod';
import { scheduleSchema } from '@/lib/document-checks/schema';
import { captureSchema } from '@/lib/versions/schema';
import { ArchiveStatus, CaptureMethod, CheckOutcome, PassageFate } from '@/prisma/generated/enums';
import { define } from '../definition';
import { digestField, idField, idParams, personField, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';

const number = z.coerce.number().int().positive().max(2_147_483_647);

export const fateCounts = z
  .object({ exact: z.int(), moved: z.int(), altered: z.int(), missing: z.int() })
  .meta({ id: 'FateCounts', description: 'How many passages fared how in a version' });

const partsField = z
  .array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }))
  .meta({
    description:
      'Words removed and added: same and removed make the old words, same and added the new',
  });

const passageField = z
  .object({
    id: idField,
    fate: z.enum(PassageFate),
    start: z.int().nullable(),
    end: z.int().nullable(),
    score: z.number().nullable().meta({ description: 'How much of its words is left, 0 to 1' }),
    exact: z.string().meta({ description: 'Its own words' }),
    difference: partsField.optional().meta({ description: 'Of an altered one' }),
  })
  .meta({
    id: 'CarriedPassage',
    description: 'Where a passage stands in a version; null when it is missing',
  });

const versionField = z.object({
  id: idField,
  number: z.int(),
  sha256: digestField.meta({ description: 'SHA-256 of the canonical text in UTF-8' }),
  originalSha256: digestField,
  length: z.int().meta({ description: 'UTF-16 code units of the canonical text' }),
  byteLength: z.int(),
  mediaType: z.string(),
  filename: z.string().nullable(),
  method: z.enum(CaptureMethod),
  sourceUrl: z.string().nullable(),
  finalUrl: z.string().nullable(),
  httpStatus: z.int().nullable(),
  headers: z.record(z.string(), z.string()).meta({ description: 'Of the web server’s answer' }),
  capturedBy: personField,
  capturedAt: timeField,
  counts: fateCounts.nullable().meta({ description: 'Null for the first version' }),
});

export const captureVersion = define({
  method: 'post',
  path: '/documents/{id}/versions',
  tag: 'documents',
  summary: 'Capture a document again, and learn how every passage fared',
  description:
    'As JSON with its text, or with an address that is then fetched; as multipart/form-data with a file; or with an empty body for the document’s own address. A text that is the latest version’s answers 200 with that version and adds nothing.',
  access: 'member',
  maxBytes: 'upload',
  status: 201,
  params: idParams,
  body: captureSchema,
  form: z.object({
    file: z
      .instanceof(File, { error: 'Send one file in the part named file.' })
      .meta({ override: { type: 'string', format: 'binary' } }),
  }),
  response: z.object({
    status: z.enum(['captured', 'unchanged']),
    version: versionField,
    passages: z.array(passageField),
    counts: fateCounts,
  }),
});

export const listVersions = define({
  method: 'get',
  path: '/documents/{id}/versions',
  tag: 'documents',
  summary: 'List the versions of a document, newest first',
  access: 'member',
  params: idParams,
  query: z.object(pageQuery),
  response: pageOf(versionField),
});

export const listPassagesInVersion = define({
  method: 'get',
  path: '/documents/{id}/versions/{n}/passages',
  tag: 'documents',
  summary: 'How every passage marked in earlier versions fared in this one',
  access: 'member',
  params: z.object({ id: idField, n: number }),
  query: z.object(pageQuery),
  response: pageOf(passageField),
});

const blockField = z.object({ kind: z.string(), text: z.string() }).nullable();

export const compareVersions = define({
  method: 'get',
  path: '/documents/{id}/versions/{n}/difference/{m}',
  tag: 'documents',
  summary: 'The difference from one version to another, by block and word',
  access: 'member',
  params: z.object({ id: idField, n: number, m: number }),
  response: z.object({
    from: z.object({ number: z.int(), sha256: digestField }),
    to: z.object({ number: z.int(), sha256: digestField }),
    changes: z.array(
      z.object({
        change: z.enum(['same', 'changed', 'removed', 'added', 'moved_away', 'moved_here']),
        before: blockField,
        after: blockField,
        difference: partsField.optional().meta({ description: 'Of a changed block' }),
      }),
    ),
  }),
});

const checksField = z.object({
  url: z.string().nullable(),
  everyDays: z.int().nullable().meta({ description: 'Null for never' }),
  nextAt: timeField.nullable(),
  setBy: personField.nullable(),
  ...pageOf(
    z.object({
      id: idField,
      at: timeField,
      outcome: z.enum(CheckOutcome),
      reason: z.string().nullable(),
      httpStatus: z.int().nullable(),
      versionNumber: z.int().nullable(),
      requestedBy: personField.nullable().meta({ description: 'Null for one by schedule' }),
    }),
  ).shape,
});

export const getChecks = define({
  method: 'get',
  path: '/documents/{id}/checks',
  tag: 'documents',
  summary: 'How often the document’s address is looked at, and what came of the last looks',
  access: 'member',
  params: idParams,
  query: z.object(pageQuery),
  response: checksField,
});

export const scheduleChecks = define({
  method: 'put',
  path: '/documents/{id}/checks',
  tag: 'documents',
  summary: 'Have the document’s address looked at every so many days, or never',
  access: 'member',
  params: idParams,
  body: scheduleSchema.omit({ documentId: true }),
  response: checksField,
});

const archivesField = z.object({
  available: z
    .boolean()
    .meta({ description: 'Does the installation have a key for a web archive' }),
  ...pageOf(
    z.object({
      id: idField,
      url: z.string(),
      status: z.enum(ArchiveStatus),
      archiveUrl: z.string().nullable(),
      reason: z.string().nullable(),
      createdAt: timeField,
      endedAt: timeField.nullable(),
    }),
  ).shape,
});

export const listArchiveRequests = define({
  method: 'get',
  path: '/documents/{id}/archive',
  tag: 'documents',
  summary: 'The archived copies that were asked for, newest first',
  access: 'member',
  params: idParams,
  query: z.object(pageQuery),
  response: archivesField,
});

export const requestArchive = define({
  method: 'post',
  path: '/documents/{id}/archive',
  tag: 'documents',
  summary: 'Have a web archive make a copy of the document’s page',
  description:
    'Answers before the copy is made; GET tells how far it is. 503 where the installation has no key for a web archive.',
  access: 'member',
  status: 202,
  params: idParams,
  body: z.object({}),
  response: archivesField,
});
