/** Says why a derivation is refused: the chain of titles that it would close. */
export function circleSentence(titles: readonly string[]): string {
  const [first = '', ...rest] = titles.map((title) => `“${title}”`);
  const chain = `${first} already draws on ${rest.join(', which draws on ')}`;
  return `A document cannot go back to itself: ${chain}.`;
}
