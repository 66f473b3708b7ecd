'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { markRead } from './mutations';
import { readingSchema } from './schema';

/** Form action: marks notifications as read, or as unread again. */
export const markReadAction = memberAction(readingSchema, async (member, input) => {
  const { count } = await markRead(member, input);
  if (count > 0) refresh();
});
