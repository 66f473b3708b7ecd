import { createTranslator } from 'next-intl';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { Language, Messages } from '@/lib/i18n/messages';
import { escapeHtml, shorten } from '@/lib/outbox/letter-text';
import type { ChallengeOutcome } from '@/prisma/generated/enums';

/** All that a mail about an answer says; `status` is the absolute address of the sender's private page. */
export type AnswerLetter = {
  reader: Language;
  publisher: string;
  outcome: ChallengeOutcome;
  reason: string;
  status: string;
};

/** A mail as a subject, as plain text, and as HTML without pictures or anything that is fetched. */
export function writeAnswerLetter(letter: AnswerLetter, messages: Messages) {
  const { reader, publisher, reason, status } = letter;
  const t = createTranslator({ locale: reader as Locale, messages, namespace: 'challenges' });
  const outcome = t(`outcome.${letter.outcome}`);
  const lead = t('mail.lead', { publisher, outcome });
  const foot = t('mail.foot', { publisher });
  const subject = shorten(t('mail.subject', { outcome }), 120);
  const read = t('mail.read');
  const text = `${[lead, reason, `${read}\n${status}`, `-- \n${foot}`].join('\n\n')}\n`;
  const link = `<p><a href="${escapeHtml(status)}">${escapeHtml(read.replace(/[\s：:]+$/, ''))}</a></p>`;
  const html = `<!doctype html><html lang="${reader}" dir="${directionOf(reader)}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="font:15px/1.5 system-ui,sans-serif;max-width:640px;margin:0 auto;padding:16px"><p>${escapeHtml(lead)}</p><blockquote dir="auto" style="margin:16px 0">${escapeHtml(reason)}</blockquote>${link}<hr style="border:0;border-top:1px solid #e4e0d8;margin:24px 0 12px"><p style="font-size:13px;color:#66625a">${escapeHtml(foot)}</p></body></html>`;
  return { subject, text, html };
}
