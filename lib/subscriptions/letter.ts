import { createTranslator } from 'next-intl';
import { directionOf } from '@/lib/i18n/locales';
import type { Language, Messages } from '@/lib/i18n/messages';
import { escapeHtml, shorten } from '@/lib/outbox/letter-text';
import type { PublicationKind } from '@/prisma/generated/enums';

/** All that a mail to a subscriber says; addresses are absolute. */
export type SubscriberLetter = {
  /** The language of the mail. */
  reader: Language;
  publisher: string;
  /** 0 asks whether the address is the reader's own; else the number of the publication. */
  number: number;
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
};

/** A mail as a subject, as plain text, and as HTML without pictures or anything that is fetched. */
export function writeSubscriberLetter(letter: SubscriberLetter, messages: Messages) {
  const t = createTranslator({
    locale: letter.reader,
    messages,
    namespace: 'subscriptions.mail',
  });
  const { publisher, statement, kind, rating, summary, note, number, claim, manage } = letter;
  const question = number === 0;
  const lead = question ? t('question', { publisher }) : t(`told.${kind}`, { publisher });
  const lines = question
    ? []
    : [t('rating', { rating }), summary, ...(note ? [t('note', { note })] : [])];
  const link = question
    ? { label: t('confirm'), address: manage }
    : { label: t('read'), address: claim };
  const foot = question ? t('questionFoot') : t('foot', { publisher });
  const subject = shorten(t(question ? 'questionSubject' : `subject.${kind}`, { statement }), 120);
  const stop = question ? null : { label: t('stop'), address: manage };
  const text = [
    lead,
    t('quotation', { statement }),
    ...lines,
    `${link.label}\n${link.address}`,
    `-- \n${foot}`,
    ...(stop ? [`${stop.label}\n${stop.address}`] : []),
  ].join('\n\n');
  return {
    subject,
    text: `${text}\n`,
    html: toHtml(letter, {
      subject,
      lead,
      quotation: t('quotation', { statement }),
      lines,
      link,
      foot,
      stop,
    }),
  };
}

type Link = { label: string; address: string };
type Parts = {
  subject: string;
  lead: string;
  quotation: string;
  lines: readonly string[];
  link: Link;
  foot: string;
  stop: Link | null;
};

function toHtml({ reader, language }: SubscriberLetter, parts: Parts): string {
  const { subject, lead, quotation, lines, link, foot, stop } = parts;
  const tag = language
    ? ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"`
    : ' dir="auto"';
  const anchor = ({ label, address }: Link) =>
    `<p><a href="${escapeHtml(address)}">${escapeHtml(label.replace(/\s*[:：]$/, ''))}</a></p>`;
  const paragraphs = lines.map((line) => `<p dir="auto">${escapeHtml(line)}</p>`).join('');
  return `<!doctype html><html lang="${reader}" dir="${directionOf(reader)}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="font:15px/1.5 system-ui,sans-serif;max-width:640px;margin:0 auto;padding:16px"><p>${escapeHtml(lead)}</p><blockquote${tag} style="font:600 19px/1.4 Georgia,serif;margin:16px 0">${escapeHtml(quotation)}</blockquote>${paragraphs}${anchor(link)}<hr style="border:0;border-top:1px solid #e4e0d8;margin:24px 0 12px"><div style="font-size:13px;color:#66625a"><p>${escapeHtml(foot)}</p>${stop ? anchor(stop) : ''}</div></body></html>`;
}
