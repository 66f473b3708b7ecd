import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { inLanguage } from '@/lib/i18n/address';
import { type Language, loadMessages } from '@/lib/i18n/messages';
import { paths } from '@/lib/paths';
import type { Letter } from '@/lib/reader-mail/letter';
import { NONCE_BYTES } from '@/lib/sealed';
import type { Subscription } from '@/prisma/generated/client';
import { writeSubscriberLetter } from './letter';
import { sealSubscription } from './token';

/** The number of the mail that asks whether an address is its owner's; publications count from one. */
export const QUESTION = 0;

/** The mail to one subscriber about the publication of this number, or the question, in the language of the subscription. */
export async function readSubscriberLetter(
  tx: Tx,
  { id, claimId, language: chosen }: Pick<Subscription, 'id' | 'claimId' | 'language'>,
  number: number,
): Promise<Letter> {
  const publication = await tx.publication.findFirstOrThrow({
    where: { claimId, ...(number > QUESTION && { number }) },
    orderBy: { number: 'desc' },
  });
  const publisher = await tx.installation.findUnique({ where: { id: 1 }, select: { name: true } });
  // The database knows these languages only.
  const reader = chosen as Language;
  const token = sealSubscription(id, env.AUTH_SECRET ?? '', randomBytes(NONCE_BYTES));
  const at = (path: string) => `${env.ASSAY_URL}${inLanguage(path, reader)}`;
  const { statement, language, summary, ratingName, kind, note, slug } = publication;
  const news = {
    ...{ reader, publisher: publisher?.name ?? 'Assay', number, claimId },
    ...{ statement, language, summary, rating: ratingName, kind, note },
    claim: at(paths.claim(slug)),
    manage: at(paths.subscription(token)),
    stopOnce: at(paths.api.subscription(token)),
  };
  return writeSubscriberLetter(news, await loadMessages(reader));
}

/** The key of a mail to a subscriber. */
export const subscriberMailKey = (id: string, number: number) => `subscription:${id}:${number}`;
