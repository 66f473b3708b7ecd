import { expect, test } from 'vitest';
import { db, pool } from '@/lib/db';
import { env } from '@/lib/env';
import { requiredParts } from '@/lib/publisher/completeness';
import { examine } from './doctor';

/** What the doctor says of one thing; nothing listens at the address of the web. */
async function findingOf(name: string) {
  const findings = await examine(
    { ...env, ASSAY_ROOT: process.cwd(), ASSAY_URL: 'http://127.0.0.1:9' },
    pool(),
  );
  return findings.find((one) => one.name === name);
}

test('what is missing of the publisher’s profile is named with the place to write it, and is no fault', async () => {
  const name = 'Redaktion';
  await db.installation.deleteMany();
  expect(await findingOf('publisher')).toMatchObject({ well: true, detail: 'not described yet' });
  await db.installation.create({ data: { id: 1, name } });
  const empty = await findingOf('publisher');
  expect(empty?.well).toBe(true);
  expect(empty?.detail).toContain(`${requiredParts.length} of ${requiredParts.length} parts`);
  expect(empty?.detail).toContain('Settings, Publisher');
  expect(empty?.detail).toContain('funding');
  await db.installation.update({ where: { id: 1 }, data: { funding: 'By its readers.' } });
  const part = await findingOf('publisher');
  expect(part?.detail).toContain(`${requiredParts.length - 1} of`);
  expect(part?.detail).not.toContain('funding');
});

test('says for how long what tells of readers is kept, and what does not answer', async () => {
  const times = { keepDays: 12, spamDays: 4, waitingDays: 99 };
  await db.readerSettings.update({ where: { id: 1 }, data: times });
  const readers = await findingOf('readers');
  expect(readers).toMatchObject({ well: true, detail: expect.stringMatching(/12 days.*4.*99$/) });
  expect(await findingOf('web')).toMatchObject({ well: false });
});
