'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { saveMailSettings } from './mutations';
import { mailSettingsFormSchema } from './schema';

/** Form action: saves how the member gets mail. */
export const saveMailSettingsAction = memberAction(
  mailSettingsFormSchema,
  async (member, input) => {
    const result = await saveMailSettings(member, input);
    refresh();
    return result;
  },
);
