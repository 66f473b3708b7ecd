import { cleanCharacters, isBlank } from './canonical-text';
import type { Bibliography } from './types';

// A form shows these on one line; whatever is longer was put into the wrong field of the document.
const LONGEST = 500;
const MOST_AUTHORS = 100;
const LONGEST_URL = 2048;

function tidy(value: string | undefined): string | undefined {
  const line = cleanCharacters(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  if (isBlank(line)) return undefined;
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).toWellFormed()}…` : line;
}

/**
 * Bibliographic data as single lines without control characters, shortened to 500 characters;
 * what is empty, and an address over 2,048 characters, becomes undefined.
 */
export function tidyBibliography(found: Bibliography): Bibliography {
  const authors = (found.authors ?? []).flatMap((name) => tidy(name) ?? []).slice(0, MOST_AUTHORS);
  return {
    title: tidy(found.title),
    publisher: tidy(found.publisher),
    authors: authors.length > 0 ? [...new Set(authors)] : undefined,
    publishedOn: found.publishedOn,
    url: found.url && found.url.length <= LONGEST_URL ? found.url : undefined,
    language: found.language,
  };
}
