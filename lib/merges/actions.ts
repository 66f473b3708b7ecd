'use server';

import { updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { memberAction } from '@/lib/action';
import { paths } from '@/lib/paths';
import { claimTag, publishedTag } from '@/lib/publications/tags';
import { mergeClaim } from './mutations';
import { mergeSchema } from './schema';

/** Form action: closes a claim as a duplicate of another one, and opens that. */
export const mergeClaimAction = memberAction(mergeSchema, async (member, input) => {
  const { from, into, slug } = await mergeClaim(member, input);
  if (slug) {
    updateTag(publishedTag);
    updateTag(claimTag(slug));
  }
  redirect(paths.desk.claim(into.number, { merged: from.number }));
});
