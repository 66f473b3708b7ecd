/** Document `from` draws on document `to`. */
export type Edge = { from: string; to: string };

/**
 * The documents on the shortest way from `start` to `goal` along the derivations, both included; null when there is
 * none. A derivation from A to B would close a circle exactly when there is a way from B to A.
 */
export function chainBetween(edges: readonly Edge[], start: string, goal: string): string[] | null {
  const ways: string[][] = [[start]];
  const seen = new Set([start]);
  for (const way of ways) {
    const here = way.at(-1) ?? start;
    if (here === goal) return way;
    for (const { from, to } of edges) {
      if (from !== here || seen.has(to)) continue;
      seen.add(to);
      ways.push([...way, to]);
    }
  }
  return null;
}

/** Says why a derivation is refused: the chain of titles that it would close. */
export function circleSentence(titles: readonly string[]): string {
  const [first = '', ...rest] = titles.map((title) => `“${title}”`);
  const chain = `${first} already draws on ${rest.join(', which draws on ')}`;
  return `A document cannot go back to itself: ${chain}.`;
}
