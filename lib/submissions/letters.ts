import { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { shorten } from '@/lib/outbox/letter-text';
import type { Letter } from '@/lib/reader-mail/letter';
import type { TipReason } from '@/prisma/generated/enums';

/** What a mail to the sender of a tip says. */
export type TipNews =
  | { kind: 'received' }
  | { kind: 'declined'; reason: TipReason; answer: string | null }
  | { kind: 'published'; statement: string; rating: string; slug: string };

export type TipLetter = {
  locale: Locale;
  publisher: string;
  /** What the sender wrote, or the link they gave. */
  quotation: string | null;
  /** The language of those words, if it is known. */
  language: string | null;
  /** The page of the tip, where the sender sees what became of it and has everything deleted. */
  page: string;
  /** The page of a published claim. */
  claim: (slug: string) => string;
  stopOnce: string;
  /** The claim that it belongs to, when it belongs to one. */
  claimId: string | null;
};

/** As much of a tip as reminds its sender of it. */
const REMINDER = 300;

/** The mail that tells the sender of a tip what became of it. */
export function writeTipLetter(tip: TipLetter, news: TipNews, messages: Messages): Letter {
  const { locale, publisher, page, stopOnce } = tip;
  const t = createTranslator({ locale, messages, namespace: 'tips.mail' });
  const reasons = createTranslator({ locale, messages, namespace: 'tips.reason' });
  const lines = {
    received: () => [t('receivedNext')],
    declined: () =>
      news.kind === 'declined'
        ? [reasons(`${news.reason}.told`), ...(news.answer ? [news.answer] : [])]
        : [],
    published: () =>
      news.kind === 'published'
        ? [t('claim', { statement: news.statement }), t('rating', { rating: news.rating })]
        : [],
  };
  return {
    locale,
    subject: t(`subject.${news.kind}`, { publisher }),
    lead: t(`lead.${news.kind}`, { publisher }),
    quotation: tip.quotation
      ? { text: t('quotation', { text: shorten(tip.quotation, REMINDER) }), language: tip.language }
      : null,
    lines: lines[news.kind](),
    link:
      news.kind === 'published'
        ? { label: t('read'), address: tip.claim(news.slug) }
        : { label: t('status'), address: page },
    foot: t('foot', { publisher }),
    stop: { label: t('stop'), address: page },
    stopOnce,
    about: tip.claimId,
  };
}
