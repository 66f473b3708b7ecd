import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import { saveMailSettings } from './mutations';
import { getMailSettings } from './queries';

test('settings are saved against the version that was seen', async () => {
  const member = await createMember(db, {});
  const input = {
    timeZone: 'Asia/Kathmandu',
    quiet: null,
    dailyAt: '07:30',
    paces: { state: 'hourly' as const },
  };
  expect(await saveMailSettings(member, { ...input, version: 0 })).toEqual({ version: 1 });
  await expect(saveMailSettings(member, { ...input, version: 0 })).rejects.toMatchObject({
    code: 'CONFLICT',
    current: { version: 1, timeZone: 'Asia/Kathmandu', dailyAt: '07:30' },
  });
  await saveMailSettings(member, { ...input, dailyAt: '09:00', version: 1 });
  expect(await getMailSettings(member)).toMatchObject({
    dailyAt: '09:00',
    language: 'en',
    version: 2,
    paces: { state: 'hourly', mention: 'event' },
  });
  await saveMailSettings(member, { ...input, language: 'ar', version: 2 });
  await saveMailSettings(member, { ...input, version: 3 });
  expect(await getMailSettings(member)).toMatchObject({ language: 'ar' });
});
