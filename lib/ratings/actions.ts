'use server';

import { refresh, updateTag } from 'next/cache';
import type { z } from 'zod';
import { memberAction } from '@/lib/action';
import type { Member } from '@/lib/auth/types';
import { publishedTag } from '@/lib/publications/tags';
import {
  addRating,
  deleteRating,
  describeRating,
  moveRating,
  restoreRating,
  retireRating,
} from './mutations';
import { addRatingSchema, describeRatingSchema, moveRatingSchema, ratingIdSchema } from './schema';

function refreshing<S extends z.ZodType>(
  schema: S,
  run: (member: Member, input: z.output<S>) => Promise<unknown>,
) {
  return memberAction(schema, async (member, input): Promise<void> => {
    await run(member, input);
    // The public page on the method shows the scale.
    updateTag(publishedTag);
    refresh();
  });
}

/** Form: name, definition, sign, value. */
export const addRatingAction = refreshing(addRatingSchema, addRating);

/** Form: ratingId, name, definition, seenName, seenDefinition. */
export const describeRatingAction = refreshing(describeRatingSchema, describeRating);

/** Form: ratingId, direction. */
export const moveRatingAction = refreshing(moveRatingSchema, moveRating);

/** Form: ratingId. */
export const retireRatingAction = refreshing(ratingIdSchema, retireRating);

/** Form: ratingId. */
export const restoreRatingAction = refreshing(ratingIdSchema, restoreRating);

/** Form: ratingId. */
export const deleteRatingAction = refreshing(ratingIdSchema, deleteRating);
