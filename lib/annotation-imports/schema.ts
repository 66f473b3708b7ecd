import { z } from 'zod';

/** A file of annotations made elsewhere; without a document, each one is matched to one by its address or digest. */
export type AnnotationFile = { text: string; documentId?: string };

/** What became of one annotation. `changed`: it was imported before and says something else now. */
export const outcomes = ['anchored', 'recognised', 'changed', 'not_anchored', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** A place that resembles a quotation that is not there word for word; positions are UTF-16 code units. */
export type Resemblance = {
  start: number;
  end: number;
  score: number;
  difference: { kind: 'same' | 'removed' | 'added'; text: string }[];
};

export type ImportedItem = {
  sourceId: string;
  outcome: Outcome;
  reason: string | null;
  documentId: string | null;
  passageId: string | null;
  candidate: Resemblance | null;
};

const id = z.uuid('This is not an id.');

/** A form with a file or a pasted text, for one document or for the whole team. */
export const annotationFormSchema = z
  .object({
    documentId: id.optional(),
    file: z.instanceof(File).optional(),
    text: z.string().optional(),
  })
  .refine(({ file, text }) => (file && file.size > 0) || text?.trim(), {
    path: ['file'],
    error: 'Choose a file, or paste annotations.',
  });

/** A person says where an annotation belongs that could not be anchored. */
export const placingSchema = z.object({
  importedId: id,
  start: z.coerce.number().int().nonnegative(),
  end: z.coerce.number().int().positive(),
});
export type Placing = z.output<typeof placingSchema>;
