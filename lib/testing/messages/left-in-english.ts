import type { Language } from '@/lib/i18n/messages';
import { SAMPLE } from './samples';

/** Names, formats and keys, which are the same in every language; the longest first. */
const names = [
  ...['npm run assay -- verify', '/.well-known/assay.json', 'manifest.json', 'verify.html'],
  ...['Ed25519', 'ZIP'],
  ...['W3C Web Annotations', 'Web Annotations', 'Creative Commons', 'JSON Lines', 'JSON Feed'],
  ...['Kaplan–Meier', 'Krippendorff', 'Hypothesis', 'Wikidata', 'ClaimReview', 'schema.org'],
  ...['CSL-JSON', 'JSON-LD', 'JSON', 'BibTeX', 'RIS', 'CSV', 'HTML', 'PDF', 'Word', '.docx'],
  ...[
    'Markdown',
    'JavaScript',
    'SHA-256',
    'HMAC',
    'RFC',
    'API',
    'HTTPS',
    'HTTP',
    'SMTP_URL',
    'URL',
    'W3C',
  ],
  ...[
    'WAYBACK_ACCESS_KEY',
    'WAYBACK_SECRET_KEY',
    'Atom',
    'RSS',
    'SVG',
    'PNG',
    'JPEG',
    'WebP',
    'GIF',
    'UTC',
    'USD',
    'MB',
  ],
  ...['Page Up', 'Page Down', 'Home', 'End', 'Enter', 'Esc', 'Ctrl', 'Shift', 'Alt'],
  ...['webhook-id', 'Webhooks', 'Webhook', 'https'],
  ...['zh-Hant', 'en', 'fr', 'ar', 'ug', 'FR', 'KE', 'BR', 'EFCSN', 'IFCN'],
  ...['March', 'approved', 'Assay', SAMPLE],
];

const named = new RegExp(
  `(?<!\\p{Script=Latin})(${names.map((name) => name.replaceAll('.', '\\.')).join('|')})(?!\\p{Script=Latin})`,
  'gu',
);

/** Words that French and Spanish write as English does. */
const alike: Partial<Record<Language, readonly string[]>> = {
  fr: [
    ...['actions', 'alpha', 'annotation', 'annotations', 'article', 'cause', 'contact'],
    ...['correction', 'corrections', 'date', 'dates', 'desk', 'discussion', 'document'],
    ...['documents', 'illustrative', 'mentions', 'menu', 'notifications', 'organisation'],
    ...['original', 'page', 'pages', 'passage', 'passages', 'post', 'provenance'],
    ...['publications', 'secret', 'sources', 'verdict', 'version', 'versions'],
  ],
  es: ['error', 'extractor', 'normal', 'original'],
};

const english =
  /(?<!\p{L})(the|and|of|with|is|are|this|that|which|when|from|was|were|to|for|by|it|not|has|have|its|been|be|can)(?!\p{L})/iu;

/**
 * What of a sentence is still English: in Arabic and Chinese every Latin word of two letters that is no name; in French and
 * Spanish the little words of English, and the whole sentence when it is the English one and not made of words that both
 * languages write alike.
 */
export function leftInEnglish(said: string, inEnglish: string, language: Language): string[] {
  if (language === 'en') return [];
  const rest = said.replace(named, ' ');
  const latin = rest.match(/[\p{Script=Latin}\d’-]*\p{Script=Latin}{2,}[\p{Script=Latin}\d’-]*/gu);
  if (language === 'ar' || language === 'zh') return latin ?? [];
  const little = rest.match(english)?.slice(0, 1) ?? [];
  if (said !== inEnglish) return little;
  return (latin ?? []).filter((word) => !alike[language]?.includes(word.toLowerCase()));
}
