'use server';

import { refresh, updateTag } from 'next/cache';
import { memberAction } from '@/lib/action';
import { publishClaim } from './mutations';
import { publishFormSchema } from './schema';
import { claimTag, publishedTag } from './tags';

/** Form action: publishes what was approved; public pages show it at once. */
export const publishFormAction = memberAction(publishFormSchema, async (member, input) => {
  const result = await publishClaim(member, input);
  updateTag(publishedTag);
  updateTag(claimTag(result.slug));
  refresh();
  return result;
});
