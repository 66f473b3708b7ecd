'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { scheduleChecks } from './mutations';
import { scheduleFormSchema } from './schema';

/** Form: documentId, everyDays (absent for never). */
export const scheduleChecksAction = memberAction(
  scheduleFormSchema,
  async (member, input): Promise<void> => {
    await scheduleChecks(member, input);
    refresh();
  },
);
