import { z } from 'zod';
import { passageSchema } from '@/lib/passages/schema';
import { nestPassage } from '@/lib/quotations/form';
import { seenVersion } from '@/lib/seen-version';

/** About three pages; longer texts are imported as a document and discussed there. */
const MAX_COMMENT = 10_000;
/** An outcome is the one sentence that people read instead of the thread. */
const MAX_OUTCOME = 1000;

const id = z.uuid('This is not an id.');
const body = z
  .string({ error: 'Write the comment.' })
  .trim()
  .min(1, 'Write the comment.')
  .max(MAX_COMMENT, 'A comment has at most 10,000 characters.');

/** What a thread is about: a claim or its verdict (by the claim's id), evidence, or a passage by id or by place. */
export const threadSchema = z.object({
  target: z.union(
    [
      z.object({ kind: z.enum(['claim', 'verdict', 'evidence', 'passage']), id }),
      z.object({ kind: z.literal('passage'), passage: passageSchema }),
    ],
    { error: 'Say what the thread is about: a claim, its verdict, evidence, or a passage.' },
  ),
  body,
});
export type ThreadInput = z.output<typeof threadSchema>;

/**
 * The same from a form: `kind` and `id` of the target, or the flat fields of a passage (`documentId`, `versionNumber`,
 * `start`, `end`).
 */
export const threadFormSchema = z.preprocess((form) => {
  if (typeof form !== 'object' || form === null || 'target' in form) return form;
  const { kind, id, ...rest }: Record<string, unknown> = { ...form };
  if (!('documentId' in rest)) return { ...rest, target: { kind, id } };
  const { passage, ...others } = Object(nestPassage(rest, 'passage'));
  return { ...others, target: { kind: 'passage', passage } };
}, threadSchema);

export const commentSchema = z.object({ threadId: id, body });
export type CommentInput = z.output<typeof commentSchema>;

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
});
export type Resolution = z.output<typeof resolutionSchema>;

export const reopeningSchema = z.object({ threadId: id });
export type Reopening = z.output<typeof reopeningSchema>;
