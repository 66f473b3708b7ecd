'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { memberAction } from '@/lib/action';
import { paths } from '@/lib/paths';
import { claimChangeFormSchema, claimFormSchema } from './form';
import {
  addAppearance,
  assignClaim,
  createClaim,
  editClaim,
  recordCommentRequest,
  removeAppearance,
  unassignClaim,
} from './mutations';
import {
  appearanceFormSchema,
  appearanceRemovalSchema,
  assignmentSchema,
  commentRequestSchema,
} from './schema';

/**
 * Form action: makes a claim and opens its workspace. Whoever marks it in the reader (with an appearance), or sends
 * `stay`, stays where they are and gets `{ id, number }`.
 */
export const createClaimAction = memberAction(claimFormSchema, async (member, input) => {
  const made = await createClaim(member, input);
  if (!input.appearance && !input.stay) redirect(paths.desk.claim(made.number));
  refresh();
  return made;
});

/** Form action: saves the claim's fields. */
export const editClaimAction = memberAction(claimChangeFormSchema, async (member, input) => {
  const result = await editClaim(member, input);
  refresh();
  return result;
});

/** Form action: adds a passage in which the claim is made. */
export const addAppearanceAction = memberAction(appearanceFormSchema, async (member, input) => {
  const result = await addAppearance(member, input);
  refresh();
  return result;
});

/** Form action: takes an appearance away. */
export const removeAppearanceAction = memberAction(
  appearanceRemovalSchema,
  async (member, input) => {
    await removeAppearance(member, input);
    refresh();
  },
);

/** Form action: somebody works on the claim from now on. */
export const assignClaimAction = memberAction(assignmentSchema, async (member, input) => {
  await assignClaim(member, input);
  refresh();
});

/** Form action: ends an assignment. */
export const unassignClaimAction = memberAction(assignmentSchema, async (member, input) => {
  await unassignClaim(member, input);
  refresh();
});

/** Form action: saves the request for a comment. */
export const recordCommentRequestAction = memberAction(
  commentRequestSchema,
  async (member, input) => {
    const result = await recordCommentRequest(member, input);
    refresh();
    return result;
  },
);
