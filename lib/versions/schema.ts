import { z } from 'zod';
import { MAX_PASTED_TEXT, webAddress } from '@/lib/documents/schema';

const text = z
  .string()
  .min(1, 'Paste the text of the document.')
  .max(MAX_PASTED_TEXT, 'The text is too long to paste. Send it as a file.');

/** A text that is a new version of a document. */
const textCapture = z.object({ documentId: z.uuid(), text });
export type TextCaptureInput = z.output<typeof textCapture> & {
  /** Where the text was taken from. */
  url?: string;
};

/** A file that is a new version of a document. */
const fileCapture = z.object({
  documentId: z.uuid(),
  file: z
    .instanceof(File, { error: 'Choose a file.' })
    .refine((file) => file.size > 0, 'The file is empty.'),
});
export type FileCaptureInput = z.output<typeof fileCapture>;

/** An address to be fetched as a new version; the document's own where none is given. */
const pageCapture = z.object({ documentId: z.uuid(), url: webAddress.optional() });
export type PageCaptureInput = z.output<typeof pageCapture>;

/** What the forms send: `from` says which one it is, so that an empty field never means another way. */
export const captureFormSchema = z.discriminatedUnion('from', [
  textCapture.extend({ from: z.literal('text') }),
  fileCapture.extend({ from: z.literal('file') }),
  pageCapture.required().extend({ from: z.literal('address') }),
  pageCapture.omit({ url: true }).extend({ from: z.literal('page') }),
]);
export type CaptureFormInput = z.output<typeof captureFormSchema>;

/** The body of the API: a text, with the address it was taken from; or an address alone; or nothing for the document’s own. */
export const captureSchema = z.object({ text: text.optional(), url: webAddress.optional() });

/** Two versions of a document by their numbers, which may be in any order. */
export const comparisonSchema = z.object({
  from: z.coerce.number().int().positive().max(2_147_483_647),
  to: z.coerce.number().int().positive().max(2_147_483_647),
});
export type ComparisonInput = z.output<typeof comparisonSchema>;
