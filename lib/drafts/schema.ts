import { z } from 'zod';

/** More than any form of the desk holds: an explanation of 50,000 characters and its neighbours. */
export const MAX_DRAFT_CHARACTERS = 200_000;
/** The largest form of the desk has some dozens; a verdict with answers to a hundred dissents has more. */
const MAX_FIELDS = 200;
/** As many forms as a person can have begun in a team before it is no work in progress any more. */
export const MAX_DRAFTS = 1000;
/** As many forms as a long page has. */
const MAX_KEYS = 100;

/** Names a form and what it is about, as in `comment:THREAD` or `reason:close:CLAIM`. */
export const draftKeySchema = z
  .string()
  .max(200, 'A key has at most 200 characters.')
  .regex(
    /^[a-z][a-z-]*(:[A-Za-z0-9._-]+)*$/,
    'A key is a word, then what it is about after colons.',
  )
  .meta({ description: 'The form and what it is about: comment:THREAD, verdict:CLAIM' });

/** What stands in each field by its name; several values where several boxes are ticked, none where none is. */
export const draftFieldsSchema = z
  .record(z.string().min(1).max(100), z.array(z.string()).max(200))
  .refine(
    (fields) => Object.keys(fields).length <= MAX_FIELDS,
    `A draft has at most ${MAX_FIELDS} fields.`,
  )
  .refine(
    (fields) => lengthOf(fields) <= MAX_DRAFT_CHARACTERS,
    'A draft has at most 200,000 characters.',
  );
export type DraftFields = z.output<typeof draftFieldsSchema>;

function lengthOf(fields: Record<string, readonly string[]>): number {
  return Object.values(fields)
    .flat()
    .reduce((sum, text) => sum + text.length, 0);
}

/** Who the screen was opened by. In a browser somebody else may have signed in since. */
const memberIdSchema = z
  .uuid()
  .optional()
  .meta({ description: 'The membership the form was opened under; another one is refused' });

export const draftSchema = z.object({
  fields: draftFieldsSchema,
  seenVersion: z
    .int()
    .min(1)
    .nullish()
    .meta({ description: 'The version of the thing that was on the screen' }),
  basedOn: z.iso
    .datetime()
    .nullish()
    .meta({ description: 'savedAt of the draft that was on the screen; null when there was none' }),
  memberId: memberIdSchema,
});
export type DraftInput = z.output<typeof draftSchema>;

export const draftOwnerSchema = z.object({ memberId: memberIdSchema });

export const draftFilterSchema = draftOwnerSchema.extend({
  keys: z
    .string()
    .transform((keys) => keys.split(','))
    .pipe(z.array(draftKeySchema).max(MAX_KEYS, `Ask for at most ${MAX_KEYS} keys at once.`))
    .optional()
    .meta({ description: 'Only these, divided by commas' }),
});
