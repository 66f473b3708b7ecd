import { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { shorten } from '@/lib/outbox/letter-text';
import type { Letter } from '@/lib/reader-mail/letter';
import type { ChallengeOutcome } from '@/prisma/generated/enums';

/** What a mail about an answer says; `status` is the absolute address of the sender's private page. */
export type AnswerNews = {
  locale: Locale;
  publisher: string;
  claimId: string;
  /** What the reader had written. */
  text: string;
  outcome: ChallengeOutcome;
  reason: string;
  status: string;
  /** So many days after the answer the address is deleted. */
  keepDays: number;
};

/** As much of an objection as reminds its sender of it. */
const REMINDER = 300;

/** The mail that tells whoever objected what the answer is. It ends by itself, so there is nothing to leave. */
export function writeAnswerLetter(news: AnswerNews, messages: Messages): Letter {
  const { locale, publisher, reason, status } = news;
  const t = createTranslator({ locale, messages, namespace: 'challenges' });
  const outcome = t(`outcome.${news.outcome}`);
  return {
    locale,
    subject: shorten(t('mail.subject', { outcome }), 120),
    lead: t('mail.lead', { publisher, outcome }),
    quotation: { text: t('quoted', { text: shorten(news.text, REMINDER) }), language: null },
    lines: [reason],
    link: { label: t('mail.read'), address: status },
    foot: t('mail.foot', { publisher, days: news.keepDays }),
    ...{ stop: null, stopOnce: null, about: news.claimId },
  };
}
