import { tokensOf } from '@/lib/words/tokens';

/** What of a tip is compared with others. */
export type Comparable = { id: string; text: string | null; linkKey: string | null };

/**
 * Two texts are near copies when at least this part of all their words is in both (Jaccard): somebody added "is this true?" or
 * left out a name. Two statements of one form about different things ("crime fell by 40 percent", "taxes fell by 10 percent")
 * have up to 0.57 in common.
 */
const NEARLY_ALL = 0.65;

/** Fewer words than these resemble each other by chance. */
const FEWEST = 4;

/**
 * Near copies together, in the order of the first of each: the same address, or nearly the same words in whatever order. A tip
 * that is like two groups joins them.
 */
export function groupAlike<T extends Comparable>(tips: readonly T[]): T[][] {
  const words = tips.map(({ text }) => new Set(text ? tokensOf(text).map(({ term }) => term) : []));
  const leader = tips.map((_, index) => index);
  const root = (index: number): number => {
    const next = leader[index] ?? index;
    return next === index ? index : root(next);
  };
  for (const [index, tip] of tips.entries()) {
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = tips[earlier];
      const isSameLink = tip.linkKey !== null && tip.linkKey === other?.linkKey;
      if (isSameLink || isNearCopy(words[index], words[earlier])) {
        const [one, two] = [root(index), root(earlier)];
        leader[Math.max(one, two)] = Math.min(one, two);
      }
    }
  }
  const groups = new Map<number, T[]>();
  for (const [index, tip] of tips.entries()) {
    const first = root(index);
    groups.set(first, [...(groups.get(first) ?? []), tip]);
  }
  return [...groups.values()];
}

function isNearCopy(one = new Set<string>(), other = new Set<string>()): boolean {
  if (Math.min(one.size, other.size) < FEWEST) return false;
  const shared = one.intersection(other).size;
  return shared / (one.size + other.size - shared) >= NEARLY_ALL;
}
