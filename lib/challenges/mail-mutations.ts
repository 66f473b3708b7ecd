import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { inLanguage } from '@/lib/i18n/address';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { paths } from '@/lib/paths';
import { queueReaderMail, withdrawReaderMail } from '@/lib/reader-mail/mutations';
import { readReaderSettings } from '@/lib/reader-settings/queries';
import { NONCE_BYTES } from '@/lib/sealed';
import type { Challenge, ChallengeDisposition } from '@/prisma/generated/client';
import { sealChallenge } from './token';

/** The key of the mail about one answer to a challenge. */
export const answerMailKey = (id: string, number: number) => `challenge:${id}:${number}`;

/**
 * Queues the mail with an answer for whoever objected, in the language of the page on which they did; nothing without an address.
 * A mail about an earlier answer that has not gone out is taken back.
 */
export async function queueAnswer(
  tx: Tx,
  challenge: Pick<Challenge, 'id' | 'claimId' | 'text'>,
  disposition: Pick<ChallengeDisposition, 'number' | 'outcome' | 'reason'>,
  sendAfter: Date,
): Promise<void> {
  const { id, claimId, text } = challenge;
  const { number, outcome, reason } = disposition;
  const contact = await tx.challengeContact.findUnique({ where: { challengeId: id } });
  if (!contact) return;
  if (number > 1) await withdrawReaderMail(tx, [answerMailKey(id, number - 1)]);
  const publisher = await tx.installation.findUnique({ where: { id: 1 }, select: { name: true } });
  const locale = isLocale(contact.language) ? contact.language : defaultLocale;
  const token = sealChallenge(id, env.AUTH_SECRET ?? '', randomBytes(NONCE_BYTES));
  const status = `${env.ASSAY_URL}${inLanguage(paths.challengeStatus(token), locale)}`;
  const { keepDays } = await readReaderSettings(tx);
  const news = { locale, keepDays, publisher: publisher?.name ?? 'Assay', claimId, text };
  // Only where there is a letter: the command line and the demonstration team run without React, which next-intl asks for.
  const { writeAnswerLetter } = await import('./letter');
  const letter = writeAnswerLetter(
    { ...news, outcome, reason, status },
    await loadMessages(locale),
  );
  await queueReaderMail(tx, {
    ...{ key: answerMailKey(id, number), address: contact.email, letter, sendAfter },
  });
}
