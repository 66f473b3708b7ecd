/** What a way of finding claims answered for one post: ids, best first. */
export type Ranking = { found: string[]; about: string[] };

/** Average precision among the first `depth`, averaged over all posts (MAP at that depth). */
export function meanPrecision(rankings: readonly Ranking[], depth: number): number {
  const each = rankings.map(({ found, about }) => {
    let right = 0;
    let sum = 0;
    found.slice(0, depth).forEach((id, index) => {
      if (!about.includes(id)) return;
      right += 1;
      sum += right / (index + 1);
    });
    return sum / Math.min(about.length, depth);
  });
  return mean(each);
}

/** One divided by the place of the first right claim, averaged; 0 where none was found. */
export function meanReciprocalRank(rankings: readonly Ranking[]): number {
  return mean(
    rankings.map(({ found, about }) => {
      const place = found.findIndex((id) => about.includes(id));
      return place === -1 ? 0 : 1 / (place + 1);
    }),
  );
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
}
