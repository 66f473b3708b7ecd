import { z } from 'zod';
import { claimExportSchema } from '@/lib/claim-exports/schema';
import { importFields, mappingSchema, refusalSchema } from '@/lib/claim-imports/schema';
import { ClaimImportFormat, ClaimImportStatus } from '@/prisma/generated/enums';
import { define } from '../definition';
import { idField, idParams, timeField } from '../fields';

const count = z.int().nonnegative();

const importField = z
  .object({
    id: idField,
    name: z.string(),
    format: z.enum(ClaimImportFormat),
    status: z.enum(ClaimImportStatus),
    mapping: z.object({
      columns: z.partialRecord(z.enum(importFields), z.string()),
      dates: z.string(),
    }),
    rows: count,
    done: count.meta({ description: 'Rows that are settled; 0 before the import began' }),
    taken: count.meta({ description: 'Rows that became claims, or would in a dry run' }),
    recognised: count.meta({ description: 'Rows that repeat a claim of the team or of the file' }),
    refused: count,
    refusals: z
      .array(refusalSchema)
      .meta({ description: 'The first 1,000 rows that were not taken, each with its reason' }),
    reason: z.string().nullable().meta({ description: 'Why it failed as a whole' }),
    createdAt: timeField,
    endedAt: timeField.nullable(),
  })
  .meta({ id: 'ClaimImport', description: 'A file of claims, and how far it is' });

const dryRun = z
  .union([z.boolean(), z.stringbool()])
  .optional()
  .meta({ description: 'Only say what would happen' });

const mapping = mappingSchema
  .partial()
  .optional()
  .meta({ description: 'Columns by field; guessed from their names where it is left out' });

/** In a form, a mapping is JSON in one part. */
const mappingPart = z.preprocess((value, context) => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    context.addIssue({ code: 'custom', message: 'The mapping is not JSON.' });
    return z.NEVER;
  }
}, mapping);

export const importClaims = define({
  method: 'post',
  path: '/claims/imports',
  tag: 'claims',
  summary: 'Have a file of claims imported by a job',
  description:
    'CSV (any common delimiter and encoding) or JSON Lines: as multipart/form-data with a file, or as JSON with its text. Every row is tried before the answer; GET /claims/imports/{id} tells how far it is.',
  access: 'member',
  status: 202,
  maxBytes: 'upload',
  body: z.object({
    text: z.string({ error: 'Send the table as text, or as a file.' }),
    name: z.string().max(300).optional(),
    mapping,
    dryRun,
  }),
  form: z.object({
    file: z
      .instanceof(File, { error: 'Send one file in the part named file.' })
      .meta({ override: { type: 'string', format: 'binary' } }),
    mapping: mappingPart,
    dryRun,
  }),
  response: importField,
});

export const getClaimImport = define({
  method: 'get',
  path: '/claims/imports/{id}',
  tag: 'claims',
  summary: 'How far a file of claims is, and which rows were not taken',
  access: 'member',
  params: idParams,
  response: importField,
});

export const mapClaimImport = define({
  method: 'patch',
  path: '/claims/imports/{id}',
  tag: 'claims',
  summary: 'Give a file that was only tried other columns, and import it unless it is tried again',
  access: 'member',
  status: 202,
  params: idParams,
  body: z.object({ mapping: mappingSchema.optional(), dryRun }),
  response: importField,
});

export const exportClaims = define({
  method: 'get',
  path: '/claims/export',
  tag: 'claims',
  summary: 'The claims of the team as CSV or JSON Lines',
  description:
    'Takes the filters of the list of claims. In CSV, a text that a spreadsheet would run as a formula has one apostrophe more in front; taking it away gives the text back, as POST /claims/imports does.',
  access: 'member',
  query: claimExportSchema,
  mediaType: 'text/csv; charset=utf-8',
  response: z.string(),
});
