import 'server-only';
import { db, transaction } from '@/lib/db';
import { readReaderSettings } from '@/lib/reader-settings/queries';
import type { Prisma } from '@/prisma/generated/client';
import { blocked, type Field, placesOf } from './left-out';

const DAY = 86_400_000;

/**
 * Deletes the personal data of those who objected, after the days that the settings say: the address so long after the latest
 * answer, or after they wrote; words that were left out on the public page so long after that was decided; spam with
 * everything in it so long after it came.
 */
export async function forgetChallengers(now: Date): Promise<void> {
  const { keepDays, spamDays, waitingDays } = await readReaderSettings(db);
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  const answered: Prisma.ChallengeWhereInput = {
    dispositions: { some: {}, none: { decidedAt: { gte: before(keepDays) } } },
  };
  const old: Prisma.ChallengeWhereInput = { receivedAt: { lt: before(waitingDays) } };
  await db.challengeContact.deleteMany({ where: { challenge: { OR: [old, answered] } } });
  await db.challenge.deleteMany({
    where: { screening: { not: 'passed' }, receivedAt: { lt: before(spamDays) } },
  });
  const rows = await db.challenge.findMany({
    where: answered,
    include: { dispositions: { orderBy: { number: 'asc' } } },
  });
  for (const row of rows) {
    const places = row.dispositions.flatMap(({ leftOut }) => placesOf(leftOut));
    const without = (field: Field) => {
      const text = row[field];
      return text === null ? null : blocked(text, field, places);
    };
    const texts = { text: without('text') ?? '', quote: without('quote'), url: without('url') };
    const data = { ...texts, name: without('name') };
    const same = Object.entries(data).every(([field, text]) => row[field as Field] === text);
    if (same) continue;
    await transaction((tx) =>
      tx.challenge.update({ where: { id: row.id }, data: { ...data, erasedAt: now } }),
    );
  }
}
