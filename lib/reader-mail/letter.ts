import { z } from 'zod';
import { directionOf } from '@/lib/i18n/locales';
import { escapeHtml } from '@/lib/outbox/letter-text';

const linkSchema = z.object({ label: z.string(), address: z.string() });

/** All that a mail to a reader says, in their language; addresses are absolute. It is kept like this until it is sent. */
export const letterSchema = z.object({
  locale: z.string(),
  subject: z.string(),
  /** The sentence at the beginning. */
  lead: z.string(),
  /** What it is about, in the words of whoever wrote it, with the quotation marks of the mail; the language if it is known. */
  quotation: z.object({ text: z.string(), language: z.string().nullable() }).nullable(),
  lines: z.array(z.string()),
  link: linkSchema,
  /** Why the reader gets this, and where they stop it; null where nothing follows by itself. */
  foot: z.string(),
  stop: linkSchema.nullable(),
  /** Where a mail program stops it with one click (RFC 8058). */
  stopOnce: z.url().nullable(),
  /** The claim's id, so that mail programs show what is about one claim together. */
  about: z.uuid().nullable(),
});

export type Letter = z.output<typeof letterSchema>;

/** A letter as plain text, and as HTML without pictures or anything that is fetched. */
export function writeLetter(letter: Letter): { subject: string; text: string; html: string } {
  const { subject, lead, quotation, lines, link, foot, stop } = letter;
  const text = [
    lead,
    ...(quotation ? [quotation.text] : []),
    ...lines,
    `${link.label}\n${link.address}`,
    `-- \n${foot}`,
    ...(stop ? [`${stop.label}\n${stop.address}`] : []),
  ].join('\n\n');
  return { subject, text: `${text}\n`, html: toHtml(letter) };
}

function toHtml({ locale, subject, lead, quotation, lines, link, foot, stop }: Letter) {
  const anchor = ({ label, address }: Letter['link']) =>
    `<p><a href="${escapeHtml(address)}">${escapeHtml(label.replace(/\s*[:：]$/, ''))}</a></p>`;
  const paragraphs = lines
    .map((line) => `<p dir="auto" style="white-space:pre-line">${escapeHtml(line)}</p>`)
    .join('');
  return `<!doctype html><html lang="${escapeHtml(locale)}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="font:15px/1.5 system-ui,sans-serif;max-width:640px;margin:0 auto;padding:16px"><p>${escapeHtml(lead)}</p>${quotation ? quoteOf(quotation) : ''}${paragraphs}${anchor(link)}<hr style="border:0;border-top:1px solid #e4e0d8;margin:24px 0 12px"><div style="font-size:13px;color:#66625a"><p>${escapeHtml(foot)}</p>${stop ? anchor(stop) : ''}</div></body></html>`;
}

function quoteOf({ text, language }: NonNullable<Letter['quotation']>): string {
  const tag = language
    ? ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"`
    : ' dir="auto"';
  return `<blockquote${tag} style="font:600 18px/1.4 Georgia,serif;margin:16px 0;white-space:pre-line">${escapeHtml(text)}</blockquote>`;
}
