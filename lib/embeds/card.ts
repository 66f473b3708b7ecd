import { escapeXml } from '@/lib/feeds/xml';
import { directionOf } from '@/lib/i18n/locales';
import { quoted } from '@/lib/i18n/punctuation';
import { type Colour, paperColours, ratingHex } from '@/lib/ratings/colours';
import { dashedSigns, ratingSigns } from '@/lib/ratings/signs';

/** What a card says; addresses are absolute. */
export type Card = {
  /** The language of our own words. */
  language: string;
  publisher: string;
  statement: string;
  statementLanguage: string | null;
  claimant: string;
  rating: string;
  sign: { color: string; icon: string };
  summary: string;
  /** The sentence that sums up the sources, without marks. */
  sources: string;
  /** That it was corrected or retracted, and when; null otherwise. */
  notice: string | null;
  /** How many objections were answered and are considered; null where nobody objected. */
  challenges: string | null;
  checked: string;
  link: string;
  url: string;
};

/** The size of a card's frame in pixels where nobody asks for another: a claim of average length needs no more. */
export const cardSize = { width: 640, height: 420 } as const;

const pair = (name: string, { light, dark }: Colour) => `--${name}:light-dark(${light},${dark})`;

/**
 * A card about a claim for pages of others: one HTML document with its style in it, in light and dark, without a script and
 * without anything else that is fetched.
 */
export function toCardPage(card: Card): string {
  const { language, publisher, statement, statementLanguage, claimant, rating, sign } = card;
  const colours = [
    ...Object.entries(paperColours).map(([name, colour]) => pair(name, colour)),
    pair('stamp', ratingHex(sign.color)),
  ].join(';');
  const tag = statementLanguage
    ? ` lang="${escapeXml(statementLanguage)}" dir="${directionOf(statementLanguage)}"`
    : ' dir="auto"';
  const said = quoted(language, statement);
  return `<!doctype html>
<html lang="${escapeXml(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeXml(`${said} ${rating} · ${publisher}`)}</title>
<link rel="canonical" href="${escapeXml(card.url)}">
<style>:root{color-scheme:light dark;${colours}}${STYLE}</style>
</head>
<body>
<article>
${card.notice ? `<p class="notice">${escapeXml(card.notice)}</p>\n` : ''}<h1${tag}>${escapeXml(said)}</h1>
<p class="muted" dir="auto">${escapeXml(claimant)}</p>
<p class="stamp">${signOf(sign.icon)}<span>${escapeXml(rating)}</span></p>
<p dir="auto">${escapeXml(card.summary)}</p>
<p class="sources">${escapeXml(card.sources)}</p>
${card.challenges ? `<p class="muted">${escapeXml(card.challenges)}</p>\n` : ''}<footer><span>${escapeXml(`${publisher} · ${card.checked}`)}</span> <a href="${escapeXml(card.url)}" target="_top" rel="noopener">${escapeXml(card.link)}</a></footer>
</article>
</body>
</html>
`;
}

const STYLE = [
  '*{box-sizing:border-box;margin:0}',
  'body{background:var(--paper);color:var(--ink);font:14px/20px Inter,"Noto Sans",system-ui,sans-serif;padding:16px}',
  'article{border:1px solid var(--hair);border-radius:6px;padding:16px;display:grid;gap:12px;overflow-wrap:anywhere}',
  'h1{font:400 22px/30px "Source Serif 4","Noto Serif",Georgia,serif}',
  '.muted,footer{color:var(--muted);font-size:12px;line-height:18px}',
  '.notice{border-inline-start:2px solid var(--stamp);padding-inline-start:8px;font-weight:600}',
  '.stamp{color:var(--stamp);display:flex;align-items:center;gap:8px;font:600 22px/28px "Source Serif 4","Noto Serif",Georgia,serif}',
  '.sources{font-family:"Source Serif 4","Noto Serif",Georgia,serif;font-size:16px;line-height:24px}',
  'footer{border-top:1px solid var(--hair);padding-top:8px;display:flex;flex-wrap:wrap;gap:4px 16px;justify-content:space-between}',
  'a{color:var(--accent);text-underline-offset:3px}',
  'a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}',
].join('');

function signOf(icon: string): string {
  const dashes = dashedSigns.has(icon) ? ' stroke-dasharray="2 4"' : '';
  const path = ratingSigns[icon];
  const drawing = path ? `<path d="${path}"/>` : '';
  return `<svg width="28" height="28" viewBox="0 0 28 28" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="14" cy="14" r="12"${dashes}/>${drawing}</svg>`;
}
