import { calendarDate } from '../calendar-date';
import { canonicalLanguage } from '../language';
import type { Bibliography } from '../types';

const FENCED = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FIELD = /^(\w+)\s*:\s*(.+)$/;

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2');
}

function listed(value: string | undefined): string[] | undefined {
  const names = (value ?? '')
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map(unquoted)
    .filter(Boolean);
  return names.length > 0 ? names : undefined;
}

/**
 * Parts a Markdown source into its text and the bibliographic data of its front matter. Only plain
 * `name: value` lines are understood; a source without front matter is returned whole.
 */
export function takeFrontMatter(source: string): { body: string; bibliography: Bibliography } {
  const match = FENCED.exec(source);
  const lines = (match?.[1] ?? '').split(/\r?\n/);
  const fields = new Map(
    lines.flatMap((line) => {
      const [, name, value] = FIELD.exec(line) ?? [];
      return name && value ? [[name.toLowerCase(), unquoted(value)] as const] : [];
    }),
  );
  // Two thematic breaks around prose look like front matter and are none.
  if (!match || fields.size === 0) return { body: source, bibliography: {} };
  const bibliography = {
    title: fields.get('title'),
    publisher: fields.get('publisher'),
    authors: listed(fields.get('authors') ?? fields.get('author')),
    publishedOn: calendarDate(fields.get('date') ?? fields.get('published')),
    url: [fields.get('url')].find((url) => url && /^https?:/.test(url)),
    language: canonicalLanguage(fields.get('language') ?? fields.get('lang')),
  };
  return { body: source.slice(match[0].length), bibliography };
}
