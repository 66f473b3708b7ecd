'use server';

import { refresh, updateTag } from 'next/cache';
import { memberAction } from '@/lib/action';
import { publishedTag } from '@/lib/publications/tags';
import { changePublisher } from './mutations';
import { changePublisherSchema } from './schema';

/** Form: name, description, contact, funding, seenAt. Public pages show it at once. */
export const changePublisherAction = memberAction(changePublisherSchema, async (member, input) => {
  await changePublisher(member, input);
  updateTag(publishedTag);
  refresh();
});
