/** What the observers of a unit said, missing values left out; `count` units of the same values count as so many. */
export type Unit = { values: readonly string[]; count?: number };

/** How far apart two categories are: apart or not, or by how many values lie between them. */
export type Metric = 'nominal' | 'ordinal';

/** How often two categories came together in one unit, in the order of `categories`; each value counts once in all. */
export type Coincidences = { categories: readonly string[]; cells: Float64Array };

/** What one unit adds to the cells, as pairs of a cell's place and an amount. */
export type Share = { places: number[]; amounts: number[]; values: number };

/**
 * What a unit of these values adds to the coincidences of `categories`: each ordered pair of values by different
 * observers, over the number of values less one (Krippendorff 2011, step 2). Null when fewer than two values are among
 * the categories: nothing in it can be paired.
 */
export function shareOf(values: readonly string[], categories: readonly string[]): Share | null {
  const found = values.map((value) => categories.indexOf(value)).filter((place) => place >= 0);
  if (found.length < 2) return null;
  const cells = new Map<number, number>();
  for (const [index, one] of found.entries()) {
    for (const [other, another] of found.entries()) {
      if (index === other) continue;
      const place = one * categories.length + another;
      cells.set(place, (cells.get(place) ?? 0) + 1 / (found.length - 1));
    }
  }
  return { places: [...cells.keys()], amounts: [...cells.values()], values: found.length };
}

/** The coincidences of units, each as often as its count says. */
export function addUp(
  categories: readonly string[],
  shares: readonly (Share | null)[],
  counts: ArrayLike<number>,
): Coincidences {
  const cells = new Float64Array(categories.length ** 2);
  for (const [index, share] of shares.entries()) {
    const count = counts[index] ?? 0;
    if (!share || count === 0) continue;
    for (let part = 0; part < share.places.length; part += 1) {
      const place = share.places[part] ?? 0;
      cells[place] = (cells[place] ?? 0) + count * (share.amounts[part] ?? 0);
    }
  }
  return { categories, cells };
}

/** How many values of each category can be paired: the margins of the coincidences. */
export function marginsOf({ categories, cells }: Coincidences): Float64Array {
  const size = categories.length;
  const margins = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      margins[row] = (margins[row] ?? 0) + (cells[row * size + column] ?? 0);
    }
  }
  return margins;
}
