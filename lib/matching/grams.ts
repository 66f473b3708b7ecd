/** Runs of four letters tell words that are written nearly alike: typing errors, compounds, other endings. */
const SIZE = 4;

/** Every run of letters of these words with how often it is there, more often weighing less and less. */
export function gramsOf(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    const edged = `_${word}_`;
    for (let at = 0; at === 0 || at + SIZE <= edged.length; at += 1) {
      const gram = edged.slice(at, at + SIZE);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  for (const [gram, count] of counts) counts.set(gram, 1 + Math.log(count));
  return counts;
}

/** How alike each of `others` is to `one`, 0 to 1: the cosine, in which what many of the others have says little. */
export function cosines(
  one: ReadonlyMap<string, number>,
  others: readonly ReadonlyMap<string, number>[],
): number[] {
  const holding = new Map<string, number>();
  for (const other of others) {
    for (const gram of other.keys()) holding.set(gram, (holding.get(gram) ?? 0) + 1);
  }
  const rarity = (gram: string) => Math.log(1 + others.length / (1 + (holding.get(gram) ?? 0)));
  const length = (grams: ReadonlyMap<string, number>) => {
    let sum = 0;
    for (const [gram, count] of grams) sum += (count * rarity(gram)) ** 2;
    return Math.sqrt(sum);
  };
  const own = length(one);
  return others.map((other) => {
    let product = 0;
    for (const [gram, count] of other) {
      const met = one.get(gram);
      if (met !== undefined) product += met * count * rarity(gram) ** 2;
    }
    return product === 0 ? 0 : product / (own * length(other));
  });
}
