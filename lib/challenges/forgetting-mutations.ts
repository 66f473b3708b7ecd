import 'server-only';
import { db, transaction } from '@/lib/db';
import { blocked, type Field, placesOf } from './left-out';

const DAY = 86_400_000;
/** Three months after an answer there is time enough to ask about it; then nothing is left that names the sender. */
const AFTER_ANSWER = 90;
/** An address is not kept for longer than a year, whether there was an answer or not. */
const AT_MOST = 365;
/** What was held or set aside as spam can be looked at for a month. */
const SPAM = 30;

/**
 * Deletes the personal data of those who objected: the address 90 days after the latest answer, or after a year; words that
 * were left out on the public page 90 days after that was decided; spam with everything in it after 30 days.
 */
export async function forgetChallengers(now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  const answered = before(AFTER_ANSWER);
  await db.challengeContact.deleteMany({
    where: {
      OR: [
        { challenge: { receivedAt: { lt: before(AT_MOST) } } },
        {
          challenge: {
            dispositions: { some: {}, none: { decidedAt: { gte: answered } } },
          },
        },
      ],
    },
  });
  await db.challenge.deleteMany({
    where: { screening: { not: 'passed' }, receivedAt: { lt: before(SPAM) } },
  });
  const rows = await db.challenge.findMany({
    where: { dispositions: { some: {}, none: { decidedAt: { gte: answered } } } },
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
