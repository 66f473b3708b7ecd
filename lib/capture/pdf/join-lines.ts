const HYPHENATED = /([\p{L}\p{M}]+)[-\u2010\u00ad]$/u;
const IDEOGRAPH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。「」()]/u;

/** The words of a document, in lower case, with their inner hyphens. */
export function vocabularyOf(texts: string[]): Set<string> {
  const words = texts
    .join('\n')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu);
  return new Set(words);
}

function joint(before: string, after: string, vocabulary: Set<string>): string {
  const stem = HYPHENATED.exec(before)?.[1];
  const rest = /^[\p{Ll}\p{M}]+/u.exec(after)?.[0];
  if (stem && rest) {
    // A word that is written with its hyphen elsewhere keeps it here.
    const compound = `${stem}-${rest}`.toLowerCase();
    return vocabulary.has(compound) ? before + after : before.slice(0, -1) + after;
  }
  if (/\p{L}[-\u2010]$/u.test(before) || /[\u2013\u2014/]$/.test(before)) return before + after;
  const last = [...before].at(-1) ?? '';
  const first = [...after][0] ?? '';
  const touching = IDEOGRAPH.test(last) && IDEOGRAPH.test(first);
  return touching ? before + after : `${before} ${after}`;
}

/**
 * Lines of one paragraph as running text. A word divided at a line's end is put together, with its
 * hyphen only if the vocabulary has it so; Chinese and Japanese lines meet without a space.
 */
export function joinLines(lines: string[], vocabulary: Set<string>): string {
  return lines.reduce((text, line) => (text === '' ? line : joint(text, line, vocabulary)), '');
}
