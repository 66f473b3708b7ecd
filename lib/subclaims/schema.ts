import { z } from 'zod';
import { claimSchema } from '@/lib/claims/schema';
import { seenVersion } from '@/lib/seen-version';
import { RollUpRule } from '@/prisma/generated/enums';

const id = z.uuid('This is not an id.');
const rule = z.enum(RollUpRule, {
  error: 'Choose what it does to this claim: all, any, necessary, or illustrative.',
});

/** A part of the parent's statement: its place (UTF-16 code units), or its words where they stand there once. */
const part = z.union(
  [
    z.object({ start: z.int().nonnegative(), end: z.int().positive() }),
    z.object({ exact: z.string().trim().min(1) }),
  ],
  { error: 'Give the part by its place, or by its words.' },
);
export type PartInput = z.output<typeof part>;

const subclaimFields = {
  childId: id.optional(),
  statement: claimSchema.shape.statement.optional(),
  rule,
  part: part.optional(),
};

/** One more sub-claim: a claim of the team, or the statement of one that is made now. */
export const subclaimSchema = z
  .object({ parentId: id, ...subclaimFields })
  .superRefine(({ childId, statement }, context) => {
    if ((childId === undefined) !== (statement === undefined)) return;
    const message = childId
      ? 'Either choose a claim or write a new statement.'
      : 'Choose a claim, or write a new statement.';
    context.addIssue({ code: 'custom', path: ['childId'], message });
  });
export type SubclaimInput = z.output<typeof subclaimSchema>;

/** A change of the link: what is left out stays; a part of null is the whole statement. */
export const subclaimChangeSchema = z.object({
  subclaimId: id,
  version: seenVersion,
  rule: rule.optional(),
  part: part.nullish(),
});
export type SubclaimChange = z.output<typeof subclaimChangeSchema>;

export const subclaimRemovalSchema = z.object({ subclaimId: id });
export type SubclaimRemoval = z.output<typeof subclaimRemovalSchema>;

/** A form gives the part by its words. */
function withPart(form: unknown): unknown {
  if (typeof form !== 'object' || form === null) return form;
  const { part: words, ...rest } = form as Record<string, unknown>;
  return typeof words === 'string' ? { ...rest, part: { exact: words } } : form;
}

export const subclaimFormSchema = z.preprocess(withPart, subclaimSchema);
/** The whole form of a link: an empty part is the whole statement. */
export const subclaimChangeFormSchema = z.preprocess(
  (form) => ({ part: null, ...(withPart(form) as object) }),
  subclaimChangeSchema,
);
