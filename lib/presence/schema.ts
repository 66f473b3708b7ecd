import { z } from 'zod';

/**
 * What is being typed: a kind, and where there are several of it, which one (`comment:THREAD`). Never the text. Longer
 * ones are not ours: a word and an id.
 */
const typingSchema = z.string().regex(/^[a-z-]{1,30}(:[\w.-]{1,60}){0,3}$/, 'This names no form.');

/** One open screen says where its person is. Without a claim or document it says that they left. */
export const presenceSchema = z
  .object({
    screen: z.uuid(),
    claim: z.uuid().optional(),
    document: z.uuid().optional(),
    typing: typingSchema.optional(),
  })
  .refine(({ claim, document }) => !(claim && document), 'A screen shows a claim or a document.');

export type PresenceInput = z.output<typeof presenceSchema>;
