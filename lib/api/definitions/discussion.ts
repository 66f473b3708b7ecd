import { z } from 'zod';
import {
  commentEditSchema,
  commentSchema,
  resolutionSchema,
  threadSchema,
} from '@/lib/discussion/schema';
import { passageSchema } from '@/lib/passages/schema';
import { ThreadTarget } from '@/prisma/generated/enums';
import { define } from '../definition';
import { idField, idParams, personField, timeField } from '../fields';
import { passageField } from './passages';

const commentField = z
  .object({
    id: idField,
    threadId: idField,
    author: personField,
    body: z.string().meta({ description: 'Markdown' }),
    version: z.int(),
    edits: z.int().meta({ description: 'How many earlier texts there are' }),
    createdAt: timeField,
    editedAt: timeField.nullable(),
    can: z.object({ edit: z.boolean() }),
  })
  .meta({ id: 'Comment' });

const threadField = z
  .object({
    id: idField,
    target: z.object({ kind: z.enum(ThreadTarget), id: idField }),
    passage: passageField.omit({ before: true, after: true, standing: true, now: true }).nullable(),
    createdBy: personField,
    createdAt: timeField,
    resolution: z.object({ outcome: z.string(), at: timeField, by: personField }).nullable(),
    comments: z.array(commentField),
    can: z.object({ reply: z.boolean(), resolve: z.boolean(), reopen: z.boolean() }),
  })
  .meta({ id: 'Thread' });

const threadList = z.object({ items: z.array(threadField), nextCursor: z.null() });

/** The claim and its verdict need no id: it is in the path. */
const claimTarget = z.union(
  [
    z.enum(['claim', 'verdict']).transform((kind) => ({ kind, id: undefined })),
    z.object({ kind: z.enum(['claim', 'verdict']), id: idField.optional() }),
    z.object({ kind: z.enum(['evidence', 'passage']), id: idField }),
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
