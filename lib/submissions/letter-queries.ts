import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { inLanguage } from '@/lib/i18n/address';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { paths } from '@/lib/paths';
import type { Letter } from '@/lib/reader-mail/letter';
import { NONCE_BYTES } from '@/lib/sealed';
import type { Tip } from '@/prisma/generated/client';
import { type TipNews, writeTipLetter } from './letters';
import { sealThing } from './token';

/** The private link of a tip's sender, as a part of an address. */
export function tokenOfTip(id: string): string {
  const key = { secret: env.AUTH_SECRET ?? '', nonce: randomBytes(NONCE_BYTES) };
  return sealThing('tip', id, key);
}

/** The mail that tells a tip's sender what became of it, in the language in which it was sent. */
export async function readTipLetter(
  tx: Tx,
  tip: Pick<Tip, 'id' | 'locale' | 'text' | 'link' | 'language' | 'claimId'>,
  news: TipNews,
): Promise<Letter> {
  const locale = isLocale(tip.locale) ? tip.locale : defaultLocale;
  const publisher = await tx.installation.findUnique({ where: { id: 1 }, select: { name: true } });
  const token = tokenOfTip(tip.id);
  const at = (path: string) => `${env.ASSAY_URL}${inLanguage(path, locale)}`;
  const letter = {
    locale,
    publisher: publisher?.name ?? 'Assay',
    quotation: tip.text ?? tip.link,
    language: tip.text === null ? null : tip.language,
    claimId: tip.claimId,
    page: at(paths.submission(token)),
    claim: (slug: string) => at(paths.claim(slug)),
    stopOnce: at(paths.api.submission(token)),
  };
  return writeTipLetter(letter, news, await loadMessages(locale));
}

/** The keys of the mails about one tip. */
export const mailKeys = {
  received: (id: string) => `tip:${id}:received`,
  declined: (id: string, version: number) => `tip:${id}:declined:${version}`,
  published: (id: string) => `tip:${id}:published`,
};
