import type { DocumentFilter } from './schema';

/** More words narrow nothing that eight have not narrowed, and each is a look-up of its own. */
const MAX_TERMS = 8;
/** Characters of text shown on either side of a hit: about one line of the library. */
export const SNIPPET_REACH = 90;

/** Where a search hit the text: the hit as it stands there, and what stands around it. */
export type Snippet = { before: string; hit: string; after: string };

/** What a search looks for: phrases in double quotes whole, other words one by one, all of which must be found. */
export function searchTerms(q: string | undefined): string[] {
  const normal = (q ?? '').normalize('NFC');
  const found = normal.matchAll(/"([^"]+)"|“([^”]+)”|([^\s"“”]+)/gu);
  const terms = [...found].map(([, straight, curly, word]) =>
    (straight ?? curly ?? word ?? '').trim(),
  );
  return [...new Set(terms.filter((term) => term !== ''))].slice(0, MAX_TERMS);
}

/** The LIKE pattern that finds `term` anywhere, taken literally. */
export function likePattern(term: string): string {
  return `%${term.replace(/[\\%_]/g, '\\$&')}%`;
}

/** The place after a row in a sorted list. */
export type Place = { key: string; id: string };

/** An opaque cursor that leads on after `place`; it is only good for the order it was made in. */
export function encodeCursor(sort: DocumentFilter['sort'], place: Place): string {
  return Buffer.from(JSON.stringify([sort, place.key, place.id])).toString('base64url');
}

/** The place a cursor names, or null when it was not made by `encodeCursor` for this order. */
export function decodeCursor(
  sort: DocumentFilter['sort'],
  cursor: string | undefined,
): Place | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString());
    if (!Array.isArray(value) || value.length !== 3 || value[0] !== sort) return null;
    const [, key, id] = value;
    if (typeof key !== 'string' || typeof id !== 'string' || !isUuid(id)) return null;
    if (key.includes('\0')) return null;
    return sort === 'title' || !Number.isNaN(Date.parse(key)) ? { key, id } : null;
  } catch {
    return null;
  }
}

function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

/**
 * The snippet for a hit of `term` in an excerpt cut around it, on one line, with an ellipsis where the text goes on.
 * Null when the term is not there.
 */
export function makeSnippet(
  excerpt: string,
  term: string,
  cut: { before: boolean; after: boolean },
): Snippet | null {
  const at = excerpt.toLowerCase().indexOf(term.toLowerCase());
  if (at < 0) return null;
  const end = at + term.length;
  const before = excerpt.slice(0, at);
  const after = excerpt.slice(end);
  return {
    before: oneLine(cut.before ? `…${before.replace(/^\S{0,20}\s/u, '')}` : before),
    hit: oneLine(excerpt.slice(at, end)),
    after: oneLine(cut.after ? `${after.replace(/\s\S{0,20}$/u, '')}…` : after),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
