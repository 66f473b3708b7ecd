'use server';

import { refresh, updateTag } from 'next/cache';
import { memberAction } from '@/lib/action';
import { publishedTag } from '@/lib/publications/tags';
import { changePublisherFormSchema } from './form';
import { changePublisher } from './mutations';

/** Form: the whole profile and the `version` that was seen. Public pages show it at once. */
export const changePublisherAction = memberAction(
  changePublisherFormSchema,
  async (member, input) => {
    await changePublisher(member, input);
    updateTag(publishedTag);
    refresh();
  },
);
