/** A step in a directed graph: a document draws on another one, a claim has another one as a sub-claim. */
export type Edge = { from: string; to: string };

/**
 * The nodes on the shortest way from `start` to `goal` along the edges, both included; null when there is none. An edge
 * from A to B would close a circle exactly when there is a way from B to A. Breadth first.
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
