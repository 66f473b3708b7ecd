'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import {
  addComment,
  addReaction,
  deleteComment,
  editComment,
  removeReaction,
} from './comment-mutations';
import { openThread, reopenThread, resolveThread } from './mutations';
import {
  commentEditSchema,
  commentFormSchema,
  deletionSchema,
  reactionSchema,
  reopeningSchema,
  resolutionSchema,
  threadFormSchema,
} from './schema';

/** Form action: opens a thread on `kind` and `id`, or on the passage that the fields name. */
export const openThreadAction = memberAction(threadFormSchema, async (member, input) => {
  const result = await openThread(member, input);
  refresh();
  return result;
});

/** Form action: replies in a thread. */
export const addCommentAction = memberAction(commentFormSchema, async (member, input) => {
  const result = await addComment(member, input);
  refresh();
  return result;
});

/** Form action: gives one's own comment a new text. */
export const editCommentAction = memberAction(commentEditSchema, async (member, input) => {
  const result = await editComment(member, input);
  refresh();
  return result;
});

/** Form action: deletes a comment; that it was there stays. */
export const deleteCommentAction = memberAction(deletionSchema, async (member, input) => {
  await deleteComment(member, input);
  refresh();
});

/** Form action: puts the member's sign under a comment. */
export const addReactionAction = memberAction(reactionSchema, async (member, input) => {
  await addReaction(member, input);
  refresh();
});

/** Form action: takes it away. */
export const removeReactionAction = memberAction(reactionSchema, async (member, input) => {
  await removeReaction(member, input);
  refresh();
});

/** Form action: resolves a thread with an outcome. */
export const resolveThreadAction = memberAction(resolutionSchema, async (member, input) => {
  await resolveThread(member, input);
  refresh();
});

/** Form action: opens a resolved thread again. */
export const reopenThreadAction = memberAction(reopeningSchema, async (member, input) => {
  await reopenThread(member, input);
  refresh();
});
