import { z } from 'zod';

/** What a column of a file of claims can be. */
export const importFields = [
  'statement',
  'claimant',
  'claimantKind',
  'claimedOn',
  'topics',
  'language',
  'url',
  'rating',
] as const;
export type ImportField = (typeof importFields)[number];

/**
 * How dates are written. `named`: ISO 8601, or with the month's name; the other two also take three numbers, in the order
 * that a person stated. 03/04/2024 is never guessed.
 */
export const dateOrders = ['named', 'day_first', 'month_first'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Longer than any heading that people read. */
const MAX_COLUMN = 300;
/** Longer than file systems allow for one name. */
const MAX_NAME = 300;

const column = z.string().max(MAX_COLUMN, `A column’s name has at most ${MAX_COLUMN} characters.`);

/** Which column holds which field, and how its dates are written; a field without a column is left empty. */
export const mappingSchema = z.object({
  columns: z.partialRecord(z.enum(importFields), column).default({}),
  dates: z.enum(dateOrders, { error: 'Choose how the dates are written.' }).default('named'),
});
export type Mapping = z.output<typeof mappingSchema>;

/** Why a row was not taken; `sameAs` is the number of the claim that it repeats, `earlierRow` the row of the same file. */
export const refusalSchema = z.object({
  row: z.int(),
  reason: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
  sameAs: z.int().optional(),
  earlierRow: z.int().optional(),
});
export type Refusal = z.output<typeof refusalSchema>;

/** The first this many refusals are kept; who has more repairs the file first. */
export const MAX_REFUSALS = 1000;

/** A file of claims as it comes. */
export const claimFileSchema = z.object({
  name: z.string().trim().min(1).max(MAX_NAME, `A file’s name has at most ${MAX_NAME} characters.`),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type ClaimFile = z.output<typeof claimFileSchema>;

/** The same from a form: a chosen file, or a table that was pasted. */
export const claimFileFormSchema = z
  .object({ file: z.instanceof(File).optional(), text: z.string().optional() })
  .refine(({ file, text }) => (file && file.size > 0) || text?.trim(), {
    path: ['file'],
    error: 'Choose a file, or paste a table.',
  });

const id = z.uuid('This is not an id.');

/** New columns for a file that waits for them. */
export const mappingChangeSchema = z.object({ importId: id, mapping: mappingSchema });
export type MappingChange = z.output<typeof mappingChangeSchema>;

/** The same from a form: one field for each column (`statement`, `claimant`, …) and `dates`. */
export const mappingFormSchema = z.preprocess((form) => {
  if (typeof form !== 'object' || form === null) return form;
  const { importId, dates, ...rest }: Record<string, unknown> = { ...form };
  const columns = Object.fromEntries(
    importFields.flatMap((field) => (rest[field] ? [[field, rest[field]]] : [])),
  );
  return { importId, mapping: { columns, ...(dates !== undefined && { dates }) } };
}, mappingChangeSchema);

export const importStartSchema = z.object({ importId: id });
export type ImportStart = z.output<typeof importStartSchema>;
