import { createTranslator } from 'next-intl';
import type { Language, Messages } from '@/lib/i18n/messages';
import { shorten } from '@/lib/outbox/letter-text';
import type { Letter } from '@/lib/reader-mail/letter';
import type { PublicationKind } from '@/prisma/generated/enums';

/** What a mail to a subscriber is about; addresses are absolute. */
export type SubscriberNews = {
  /** The language of the mail. */
  reader: Language;
  publisher: string;
  /** 0 asks whether the address is the reader's own; else the number of the publication. */
  number: number;
  claimId: string;
  statement: string;
  /** The language of the statement. */
  language: string | null;
  kind: PublicationKind;
  rating: string;
  summary: string;
  note: string | null;
  claim: string;
  /** Where the reader says yes, and where they leave. */
  manage: string;
  stopOnce: string;
};

/** The mail that asks a subscriber whether they want it, or tells them of a publication. */
export function writeSubscriberLetter(news: SubscriberNews, messages: Messages): Letter {
  const t = createTranslator({ locale: news.reader, messages, namespace: 'subscriptions.mail' });
  const { reader, publisher, statement, language, kind, rating, summary, note, manage } = news;
  const common = {
    ...{ locale: reader, stopOnce: news.stopOnce, about: news.claimId },
    quotation: { text: t('quotation', { statement }), language },
  };
  if (news.number === 0) {
    return {
      ...common,
      subject: shorten(t('questionSubject', { statement }), 120),
      lead: t('question', { publisher }),
      lines: [],
      link: { label: t('confirm'), address: manage },
      foot: t('questionFoot'),
      stop: null,
    };
  }
  return {
    ...common,
    subject: shorten(t(`subject.${kind}`, { statement }), 120),
    lead: t(`told.${kind}`, { publisher }),
    lines: [t('rating', { rating }), summary, ...(note ? [t('note', { note })] : [])],
    link: { label: t('read'), address: news.claim },
    foot: t('foot', { publisher }),
    stop: { label: t('stop'), address: manage },
  };
}
