import { z } from 'zod';
import { bibliographySchema, pageSchema, textSchema } from '@/lib/documents/schema';

/** A folder dropped at once; more are sent in several requests of one batch. */
const MAX_ITEMS = 100;
/** Longer than file systems allow for one name. */
const MAX_NAME = 300;

const fileItem = bibliographySchema.extend({
  method: z.literal('file'),
  name: z.string().max(MAX_NAME, `A file’s name has at most ${MAX_NAME} characters.`),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
const pasteItem = textSchema.extend({ method: z.literal('paste') });
const urlItem = pageSchema.extend({ method: z.literal('url') });

/** One thing to import: a file's bytes, a pasted text or an address, each with what is known about it. */
export const importItemSchema = z.discriminatedUnion('method', [fileItem, pasteItem, urlItem]);
export type ImportItemInput = z.output<typeof importItemSchema>;

/** Things to import together; `batchId` adds to an earlier request of the same person. */
export const importRequestSchema = z.object({
  batchId: z.uuid().optional(),
  items: z
    .array(importItemSchema)
    .min(1, 'Choose at least one file, text or address.')
    .max(MAX_ITEMS, `Send at most ${MAX_ITEMS} files at once.`),
});
export type ImportRequest = z.output<typeof importRequestSchema>;
