import { z } from 'zod';
import {
  commentEditSchema,
  commentSchema,
  deletionSchema,
  partSchema,
  resolutionSchema,
  threadFilterSchema,
  threadSchema,
} from '@/lib/discussion/schema';
import { passageSchema } from '@/lib/passages/schema';
import { ReactionKind, ThreadTarget } from '@/prisma/generated/enums';
import { define } from '../definition';
import { idField, idParams, personField, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';
import { passageField } from './passages';

const kindField = z.enum(ReactionKind);

const placeFields = {
  start: z.int().meta({ description: 'UTF-16 code units into the text that is discussed' }),
  end: z.int(),
  exact: z.string(),
};

const partField = z
  .object({
    ...placeFields,
    now: z
      .object({ ...placeFields, fate: z.enum(['exact', 'moved', 'altered']) })
      .nullable()
      .meta({ description: 'What stands there now; null when the words are gone' }),
  })
  .meta({
    id: 'ThreadPart',
    description: 'Exact words of the statement, the explanation or the passage, as they stood',
  });

const commentField = z
  .object({
    id: idField,
    threadId: idField,
    author: personField,
    body: z.string().meta({
      description:
        'Markdown, in which `[@Name](mention:USER_ID)` names a member; empty when it was deleted',
    }),
    version: z.int(),
    edits: z.int().meta({ description: 'How many earlier texts there are' }),
    createdAt: timeField,
    editedAt: timeField.nullable(),
    deleted: z.object({ at: timeField, by: personField }).nullable(),
    quote: z
      .object({ commentId: idField, author: personField, text: z.string().nullable() })
      .nullable()
      .meta({
        description: 'Words of another comment of the thread; null text when that was deleted',
      }),
    mentions: z.array(personField),
    reactions: z
      .array(z.object({ kind: kindField, people: z.array(personField), mine: z.boolean() }))
      .meta({ description: 'About the comment; never counted as disagreement about the claim' }),
    can: z.object({
      edit: z.boolean(),
      delete: z.boolean(),
      react: z.boolean(),
      quote: z.boolean(),
    }),
    deletionNeedsReason: z.boolean(),
  })
  .meta({ id: 'Comment' });

const threadField = z
  .object({
    id: idField,
    target: z.object({ kind: z.enum(ThreadTarget), id: idField }),
    part: partField.nullable(),
    passage: passageField.omit({ before: true, after: true, standing: true, now: true }).nullable(),
    createdBy: personField,
    createdAt: timeField,
    resolution: z
      .object({
        outcome: z.string(),
        because: z.string().nullable(),
        at: timeField,
        by: personField,
      })
      .nullable(),
    comments: z.array(commentField),
    can: z.object({ reply: z.boolean(), resolve: z.boolean(), reopen: z.boolean() }),
  })
  .meta({ id: 'Thread' });

const threadList = pageOf(threadField);

/** The claim and its verdict need no id: it is in the path. */
const claimTarget = z.union(
  [
    z.enum(['claim', 'verdict']).transform((kind) => ({ kind, id: undefined, part: undefined })),
    z.object({
      kind: z.enum(['claim', 'verdict']),
      id: idField.optional(),
      part: partSchema.optional(),
    }),
    z.object({
      kind: z.enum(['evidence', 'passage']),
      id: idField,
      part: partSchema.optional(),
    }),
  ],
  { error: 'Say what the thread is about: the claim, its verdict, or evidence by its id.' },
);

export const listThreads = define({
  method: 'get',
  path: '/claims/{id}/threads',
  tag: 'discussion',
  summary: 'The discussion of a claim, its verdict and its evidence',
  access: 'member',
  params: idParams,
  query: z.object({ filter: threadFilterSchema.default('all'), ...pageQuery }),
  response: threadList,
});

export const openThread = define({
  method: 'post',
  path: '/claims/{id}/threads',
  tag: 'discussion',
  summary: 'Open a thread with its first comment',
  access: 'member',
  status: 201,
  params: idParams,
  body: z.object({ target: claimTarget.default({ kind: 'claim' }), body: threadSchema.shape.body }),
  response: threadField,
});

export const listDocumentThreads = define({
  method: 'get',
  path: '/documents/{id}/threads',
  tag: 'discussion',
  summary: 'The threads anchored in a document',
  access: 'member',
  params: idParams,
  query: z.object(pageQuery),
  response: threadList,
});

export const openDocumentThread = define({
  method: 'post',
  path: '/documents/{id}/threads',
  tag: 'discussion',
  summary: 'Open a thread on a passage',
  access: 'member',
  status: 201,
  params: idParams,
  body: z.intersection(threadSchema.pick({ body: true }), passageSchema),
  response: threadField,
});

export const addComment = define({
  method: 'post',
  path: '/threads/{id}/comments',
  tag: 'discussion',
  summary: 'Reply in a thread',
  access: 'member',
  status: 201,
  params: idParams,
  body: commentSchema.omit({ threadId: true }),
  response: commentField,
});

export const editComment = define({
  method: 'patch',
  path: '/comments/{id}',
  tag: 'discussion',
  summary: 'Give my own comment a new text; the earlier one stays readable',
  access: 'member',
  params: idParams,
  body: commentEditSchema.omit({ commentId: true }),
  response: z.object({ id: idField, version: z.int() }),
});

export const resolveThread = define({
  method: 'post',
  path: '/threads/{id}/resolution',
  tag: 'discussion',
  summary: 'Resolve a thread with what came out of it',
  access: 'member',
  status: 201,
  params: idParams,
  body: resolutionSchema.omit({ threadId: true }),
  response: threadField,
});

export const reopenThread = define({
  method: 'delete',
  path: '/threads/{id}/resolution',
  tag: 'discussion',
  summary: 'Reopen a thread',
  access: 'member',
  params: idParams,
  response: threadField,
});

export const deleteComment = define({
  method: 'delete',
  path: '/comments/{id}',
  tag: 'discussion',
  summary: 'Delete a comment, visibly: its texts go, that it was there stays',
  description: 'One’s own, or as an editor anybody’s with a reason.',
  access: 'member',
  params: idParams,
  body: deletionSchema.omit({ commentId: true }),
  response: z.object({ id: idField }),
});

export const listCommentRevisions = define({
  method: 'get',
  path: '/comments/{id}/revisions',
  tag: 'discussion',
  summary: 'The earlier texts of a comment, oldest first',
  access: 'member',
  params: idParams,
  query: z.object(pageQuery),
  response: pageOf(z.object({ version: z.int(), body: z.string(), replacedAt: timeField })),
});

const reactionParams = z.object({ id: idField, kind: kindField });
const reactionField = z.object({ id: idField, kind: kindField, mine: z.boolean() });

export const addReaction = define({
  method: 'put',
  path: '/comments/{id}/reactions/{kind}',
  tag: 'discussion',
  summary: 'Put my sign under a comment',
  access: 'member',
  params: reactionParams,
  response: reactionField,
});

export const removeReaction = define({
  method: 'delete',
  path: '/comments/{id}/reactions/{kind}',
  tag: 'discussion',
  summary: 'Take my sign away',
  access: 'member',
  params: reactionParams,
  response: reactionField,
});
