'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { changeReaderSettings } from './mutations';
import { readerSettingsSchema } from './schema';

/** Form: version, teamId, keepDays, spamDays, waitingDays. */
export const changeReaderSettingsAction = memberAction(
  readerSettingsSchema,
  async (member, input) => {
    await changeReaderSettings(member, input);
    refresh();
  },
);
