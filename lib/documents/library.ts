import { z } from 'zod';
import { addressFields } from '@/lib/address-fields';
import { isCursor, toCursor } from '@/lib/cursor';
import { likeText } from '@/lib/like';
import { type DocumentFilter, documentFilterSchema } from './schema';

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
  return `%${likeText(term)}%`;
}

/** May a version of a document have this number? What is left out, for the latest one, may be. */
export function isVersion(number: number | undefined): boolean {
  return number === undefined || (Number.isInteger(number) && number > 0 && number < 2 ** 31);
}

/** The place after a row in a sorted list. */
export type Place = { key: string; id: string };

/** What a cursor of the library holds; it is only good for the order it was made in. */
export function placeSchema(sort: DocumentFilter['sort']) {
  const fits = (key: string) => !key.includes('\0') && (sort === 'title' || isTime(key));
  return z
    .tuple([z.literal(sort), z.string().refine(fits), z.uuid()])
    .transform(([, key, id]): Place => ({ key, id }));
}

/** A time that the database understands too: neither the year 0 nor one of five digits. */
function isTime(key: string): boolean {
  return /^(?!0000)\d{4}-/.test(key) && !Number.isNaN(Date.parse(key));
}

/** The cursor that leads on after `place`. */
export function cursorAfter(sort: DocumentFilter['sort'], { key, id }: Place): string {
  return toCursor([sort, key, id]);
}

/**
 * The filter that an address of the library asks for; what is not valid in it is left out. `lostPage` says that its
 * cursor was such a thing, so that the first page is shown instead.
 */
export function readDocumentFilter(search: Record<string, unknown>): {
  filter: DocumentFilter;
  lostPage: boolean;
} {
  const fields = addressFields(documentFilterSchema, search);
  const { cursor, ...rest } = documentFilterSchema.parse(fields);
  const good = cursor !== undefined && isCursor(placeSchema(rest.sort), cursor);
  return { filter: good ? { ...rest, cursor } : rest, lostPage: Boolean(search.cursor) && !good };
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
