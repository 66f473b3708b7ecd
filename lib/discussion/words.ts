const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** A Markdown text as it is read: without its signs, the addresses of its links and references to evidence. */
export function plainWords(markdown: string): string {
  return (
    markdown
      .replace(/\[\[evidence:[0-9a-f-]+\]\]/g, '')
      // Bounded, so that a text of brackets alone does not take long.
      .replace(/!?\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
      .replace(/^[ \t]*(?:>[ \t]?|[-+*][ \t]+|\d{1,9}[.)][ \t]+)+/gm, '')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replace(/\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|~~|`+/gu, '')
      .replace(/[ \t]*\n[ \t]*/g, '\n')
      .trim()
  );
}

/**
 * Are the words of a quotation in one of the texts, one after the other? Compared word by word, since a reader selects
 * what a text looks like and not how it is written; signs without words (an emoji) are looked for as they are.
 */
export function isQuoteOf(quote: string, texts: readonly string[]): boolean {
  const wanted = wordsOf(quote);
  if (wanted.trim() === '') {
    return texts.some((text) => plainWords(text).includes(plainWords(quote)));
  }
  return texts.some((text) => wordsOf(text).includes(wanted));
}

const wordsOf = (text: string) => ` ${(plainWords(text).match(WORDS) ?? []).join(' ')} `;

/** The beginning of a text up to `most` characters, cut between words and never inside a character. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).toWellFormed();
  const space = cut.search(/\s\S*$/);
  return (space > most / 2 ? cut.slice(0, space) : cut).trimEnd();
}
