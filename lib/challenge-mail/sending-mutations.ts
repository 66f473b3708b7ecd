import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { sealChallenge } from '@/lib/challenges/token';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { inLanguage } from '@/lib/i18n/address';
import { defaultLocale } from '@/lib/i18n/locales';
import { type Language, languages, loadMessages } from '@/lib/i18n/messages';
import { mailHost } from '@/lib/outbox/mutations';
import { type Draft, toSource } from '@/lib/outbox/source';
import { deliver } from '@/lib/outbox/transport';
import { paths } from '@/lib/paths';
import { NONCE_BYTES } from '@/lib/sealed';
import { type AnswerLetter, writeAnswerLetter } from './letter';

/**
 * Writes to who objected what the latest answer is, once for each; nothing without an address or a mail server. A server that
 * did not get the mail is tried again by the job queue; one that may have it is not.
 */
export async function sendChallengeAnswer(
  challengeId: string,
  url: string | undefined = env.SMTP_URL,
): Promise<void> {
  const disposition = await db.challengeDisposition.findFirst({
    where: { challengeId },
    orderBy: { number: 'desc' },
  });
  const contact = await db.challengeContact.findUnique({ where: { challengeId } });
  if (!url || !disposition || !contact) return;
  const { number, outcome, reason } = disposition;
  // Whoever sets the number sends the mail.
  const mine = { challengeId, toldNumber: { lt: number } };
  const { count } = await db.challengeContact.updateMany({
    where: mine,
    data: { toldNumber: number },
  });
  if (count === 0) return;
  const draft = await write(challengeId, contact, { number, outcome, reason });
  const from = /<([^>]+)>$/.exec(draft.from)?.[1] ?? draft.from;
  const delivery = await deliver(url, {
    ...{ from, to: contact.email },
    raw: await toSource(draft),
  });
  if (delivery.outcome !== 'unreached') return;
  const toldNumber = contact.toldNumber;
  await db.challengeContact.updateMany({
    where: { challengeId, toldNumber: number },
    data: { toldNumber },
  });
  throw new Error(`The answer to a challenge was not taken: ${delivery.reason}`);
}

type Answer = Pick<AnswerLetter, 'outcome' | 'reason'> & { number: number };

async function write(
  id: string,
  { email, language }: { email: string; language: string },
  { number, outcome, reason }: Answer,
): Promise<Draft> {
  const publisher = await db.installation.findUnique({ where: { id: 1 }, select: { name: true } });
  const reader = languages.find((one) => one === language) ?? defaultLocale;
  const token = sealChallenge(id, env.AUTH_SECRET ?? '', randomBytes(NONCE_BYTES));
  const status = `${env.ASSAY_URL}${inLanguage(paths.challengeStatus(token), reader)}`;
  const key = createHash('sha256').update(`challenge ${id} ${number}`).digest('hex').slice(0, 32);
  return {
    ...(await letterOf({
      ...{ reader, outcome, reason, status },
      publisher: publisher?.name ?? 'Assay',
    })),
    from: env.MAIL_FROM ?? `Assay <assay@${mailHost()}>`,
    replyTo: env.MAIL_REPLY_TO,
    to: { name: '', address: email },
    messageId: `<${key}@${mailHost()}>`,
    about: null,
    language: reader,
    date: new Date(),
  };
}

async function letterOf(letter: AnswerLetter & { reader: Language }) {
  return writeAnswerLetter(letter, await loadMessages(letter.reader));
}
