import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import { rememberLanguage } from './language-mutations';
import { revokeSession, startSession } from './sessions';

const now = new Date('2026-03-01T12:00:00Z');

it('keeps the language that somebody chose last, and what a browser asks for only in place of nothing', async () => {
  const { userId } = await createMember(db, {});
  const other = await createMember(db, {});
  const id = await startSession(db, { userId, now });
  const language = async () =>
    (await db.user.findUniqueOrThrow({ where: { id: userId } })).language;
  for (const [asked, kept] of [
    [{ language: 'fr', chosen: false }, 'fr'],
    [{ language: 'es', chosen: false }, 'fr'],
    [{ language: 'ar', chosen: true }, 'ar'],
    [{ language: 'zh', chosen: false }, 'ar'],
    [{ language: 'en', chosen: true }, 'en'],
  ] as const) {
    await rememberLanguage(id, asked, now);
    expect(await language()).toBe(kept);
  }
  await rememberLanguage(id, { language: 'ar', chosen: true }, new Date('2027-03-01T12:00:00Z'));
  await revokeSession(db, id, now);
  await rememberLanguage(id, { language: 'fr', chosen: true }, now);
  expect(await language()).toBe('en');
  const stranger = await db.user.findUniqueOrThrow({ where: { id: other.userId } });
  expect(stranger.language).toBeNull();
  const unknown = db.user.update({ where: { id: userId }, data: { language: 'tlh' } });
  await expect(unknown).rejects.toThrow(/user_language_known/);
});
