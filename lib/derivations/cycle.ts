/** Says why a derivation is refused: the chain of titles that it would close. */
export function circleSentence(titles: readonly string[]): string {
  const chain = titles.map((title) => `“${title}”`).join(' → ');
  return `A document cannot go back to itself. Each of these draws on the next already: ${chain}.`;
}
