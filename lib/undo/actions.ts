'use server';

import { refresh, updateTag } from 'next/cache';
import { memberAction } from '@/lib/action';
import { claimTag, publishedTag } from '@/lib/publications/tags';
import { undoActs } from './mutations';
import { undoSchema } from './schema';

/** Form action: takes back what the member did last to the claims. */
export const undoAction = memberAction(undoSchema, async (member, input): Promise<void> => {
  for (const { changedPage } of await undoActs(member, input)) {
    if (!changedPage) continue;
    updateTag(publishedTag);
    updateTag(claimTag(changedPage));
  }
  refresh();
});
