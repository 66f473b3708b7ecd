import { z } from 'zod';
import { MAX_PASTED_TEXT, webAddress } from '@/lib/documents/schema';

const text = z
  .string()
  .min(1, 'Paste the text of the document.')
  .max(MAX_PASTED_TEXT, 'The text is too long to paste. Send it as a file.');

/** A text that is a new version of a document. */
export const textCaptureSchema = z.object({ documentId: z.uuid(), text });
export type TextCaptureInput = z.output<typeof textCaptureSchema>;

/** A file that is a new version of a document, as a form sends it. */
export const fileCaptureSchema = z.object({
  documentId: z.uuid(),
  file: z.instanceof(File, { error: 'Choose a file.' }).refine((file) => file.size > 0, {
    error: 'The file is empty.',
  }),
});

/** An address to be fetched as a new version; the document's own where none is given. */
export const pageCaptureSchema = z.object({ documentId: z.uuid(), url: webAddress.optional() });
export type PageCaptureInput = z.output<typeof pageCaptureSchema>;

/** The same two as one body of the API: a text, or an address, or nothing for the document's own address. */
export const captureSchema = z
  .object({ text: text.optional(), url: webAddress.optional() })
  .refine((body) => body.text === undefined || body.url === undefined, {
    path: ['url'],
    error: 'Send a text or an address, not both.',
  });

/** A year between two looks at a page is as good as none. */
const MOST_DAYS = 365;

/** How often a document's address is looked at; null for never. */
export const scheduleSchema = z.object({
  documentId: z.uuid(),
  everyDays: z
    .int('Give a whole number of days.')
    .min(1, 'Give at least one day.')
    .max(MOST_DAYS, `Give at most ${MOST_DAYS} days.`)
    .nullable(),
});
export type ScheduleInput = z.output<typeof scheduleSchema>;

/** The same from a form, where an absent choice means never. */
export const scheduleFormSchema = z.preprocess((form) => {
  const { everyDays, ...rest } = form as Record<string, unknown>;
  return { ...rest, everyDays: everyDays === undefined ? null : Number(everyDays) };
}, scheduleSchema);

/** Two versions of a document by their numbers, which may be in any order. */
export const comparisonSchema = z.object({
  from: z.coerce.number().int().positive().max(2_147_483_647),
  to: z.coerce.number().int().positive().max(2_147_483_647),
});
export type ComparisonInput = z.output<typeof comparisonSchema>;
