'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { memberAction } from '@/lib/action';
import { requestArchive } from './mutations';

/** Form: documentId. */
export const requestArchiveAction = memberAction(
  z.object({ documentId: z.uuid() }),
  async (member, input): Promise<void> => {
    await requestArchive(member, input);
    refresh();
  },
);
