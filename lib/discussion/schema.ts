import { z } from 'zod';
import { passageSchema } from '@/lib/passages/schema';
import { nestPassage } from '@/lib/quotations/form';
import { seenVersion } from '@/lib/seen-version';
import { ReactionKind } from '@/prisma/generated/enums';

/** About three pages; longer texts are imported as a document and discussed there. */
const MAX_COMMENT = 10_000;
/** An outcome is the one sentence that people read instead of the thread. */
const MAX_OUTCOME = 1000;
/** A long paragraph; who means more than that means the whole. */
const MAX_PART = 2000;

const id = z.uuid('This is not an id.');
const body = z
  .string({ error: 'Write the comment.' })
  .trim()
  .min(1, 'Write the comment.')
  .max(MAX_COMMENT, 'A comment has at most 10,000 characters.');

/** Line feeds as texts have them: a form sends them with a carriage return. */
const lines = (text: string) => text.replaceAll('\r\n', '\n');

/**
 * Exact words of what a thread is about: of the statement (`claim`), of the explanation as it is stored (`verdict`), of
 * the passage (`evidence`, `passage`); positions in UTF-16 code units of that text.
 */
export const partSchema = z
  .object({
    start: z.int().min(0),
    end: z.int().min(1),
    exact: z
      .string()
      .min(1, 'Choose the words.')
      .max(MAX_PART, 'A thread is about at most 2,000 characters.')
      .transform(lines),
  })
  .refine(({ start, end }) => end > start, { error: 'The words end before they begin.' });

/** What a thread is about: a claim or its verdict (by the claim's id), evidence, or a passage by id or by place. */
export const threadSchema = z.object({
  target: z.union(
    [
      z.object({
        kind: z.enum(['claim', 'verdict', 'evidence', 'passage']),
        id,
        part: partSchema.optional(),
      }),
      z.object({ kind: z.literal('passage'), passage: passageSchema }),
    ],
    { error: 'Say what the thread is about: a claim, its verdict, evidence, or a passage.' },
  ),
  body,
});
export type ThreadInput = z.output<typeof threadSchema>;

/**
 * The same from a form: `kind` and `id` of the target with `partStart`, `partEnd`, `partExact`, or the flat fields of a
 * passage (`documentId`, `versionNumber`, `start`, `end`).
 */
export const threadFormSchema = z.preprocess((form) => {
  if (typeof form !== 'object' || form === null || 'target' in form) return form;
  const { kind, id, partStart, partEnd, partExact, ...rest }: Record<string, unknown> = { ...form };
  const part = partExact
    ? { start: Number(partStart), end: Number(partEnd), exact: partExact }
    : undefined;
  if (!('documentId' in rest)) return { ...rest, target: { kind, id, part } };
  const { passage, ...others } = Object(nestPassage(rest, 'passage'));
  return { ...others, target: { kind: 'passage', passage } };
}, threadSchema);

/** A reply, which may quote words of another comment of the thread. */
export const commentSchema = z.object({
  threadId: id,
  body,
  quote: z
    .object({
      commentId: id,
      text: z
        .string()
        .trim()
        .min(1, 'Choose the words to quote.')
        .max(MAX_PART, 'A quotation has at most 2,000 characters.')
        .transform(lines),
    })
    .optional(),
});
export type CommentInput = z.output<typeof commentSchema>;

/** The same from a form: `quotedId` and `quotedText`. */
export const commentFormSchema = z.preprocess((form) => {
  if (typeof form !== 'object' || form === null) return form;
  const { quotedId, quotedText, ...rest }: Record<string, unknown> = { ...form };
  return quotedId ? { ...rest, quote: { commentId: quotedId, text: quotedText } } : rest;
}, commentSchema);

/** A new text for one's own comment; `version` is the one that was seen. */
export const commentEditSchema = z.object({
  commentId: id,
  version: seenVersion,
  body,
});
export type CommentEdit = z.output<typeof commentEditSchema>;

export const resolutionSchema = z.object({
  threadId: id,
  outcome: z
    .string({ error: 'Say what came out of it.' })
    .trim()
    .min(1, 'Say what came out of it.')
    .max(MAX_OUTCOME, 'An outcome has at most 1,000 characters.'),
  because: z
    .string()
    .trim()
    .max(MAX_OUTCOME, 'A reason has at most 1,000 characters.')
    .transform((text) => text || undefined)
    .optional(),
});
export type Resolution = z.output<typeof resolutionSchema>;

export const reopeningSchema = z.object({ threadId: id });
export type Reopening = z.output<typeof reopeningSchema>;

/** Why somebody else's comment goes; about one's own nothing need be said. */
export const deletionSchema = z.object({
  commentId: id,
  reason: z
    .string()
    .trim()
    .max(MAX_OUTCOME, 'A reason has at most 1,000 characters.')
    .transform((text) => text || undefined)
    .optional(),
});
export type Deletion = z.output<typeof deletionSchema>;

export const reactionSchema = z.object({ commentId: id, kind: z.enum(ReactionKind) });
export type ReactionInput = z.output<typeof reactionSchema>;

/** The threads of a claim: those that are open, resolved, all, or the viewer's own (opened, written in, or named there). */
export const threadFilterSchema = z.enum(['open', 'mine', 'resolved', 'all']);
export type ThreadFilter = z.output<typeof threadFilterSchema>;
