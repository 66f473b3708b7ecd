import type { PassageFate } from '@/prisma/generated/enums';

/** How many passages of a document fared how in a version; those marked in it are not among them. */
export type FateCounts = Record<PassageFate, number>;

/** The counts of rows grouped by fate; a fate that none has counts 0. */
export function toFateCounts(rows: readonly { fate: PassageFate; count: number }[]): FateCounts {
  const counts: FateCounts = { exact: 0, moved: 0, altered: 0, missing: 0 };
  for (const { fate, count } of rows) counts[fate] += count;
  return counts;
}
