/** A sentence that was recognised: the pattern that it was made from, and its values in their order. */
export type Reading = { pattern: string; values: string[] };

const PLACE = /\{\d+\}/;

/** How many letters of a pattern are its own; of two patterns that fit, the one with more of them is meant. */
const ownLength = (pattern: string) => pattern.split(PLACE).join('').length;

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The pattern as a regular expression that finds its values. Values are at least one character long. */
function matcherOf(pattern: string): RegExp {
  const parts = pattern.split(PLACE).map((part) => literally(part));
  return new RegExp(`^${parts.join('([\\s\\S]+?)')}$`, 'u');
}

/**
 * Recognises sentences that were made from patterns such as "A team has at most {0} rules.": the whole sentence first,
 * then the pattern with most letters of its own. The answer is null for a sentence that none of them makes.
 */
export function readerOf(patterns: readonly string[]): (sentence: string) => Reading | null {
  const whole = new Set(patterns.filter((pattern) => !PLACE.test(pattern)));
  const made = patterns
    .filter((pattern) => PLACE.test(pattern))
    .sort((one, other) => ownLength(other) - ownLength(one))
    .map((pattern) => ({ pattern, matcher: matcherOf(pattern) }));
  return (sentence) => {
    if (whole.has(sentence)) return { pattern: sentence, values: [] };
    for (const { pattern, matcher } of made) {
      const found = matcher.exec(sentence);
      if (found) return { pattern, values: found.slice(1) };
    }
    return null;
  };
}
