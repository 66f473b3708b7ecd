/** So many things that waited so long; `ended` is false for those that wait still. */
export type Wait = { time: number; count: number; ended: boolean };

/**
 * After how long a share of all waits is over, by Kaplan and Meier's estimate (1958): who waits still counts as waiting at
 * least as long as until now, and as unknown from then on. Null when the estimate does not get that far: too many wait
 * still. Of a wait that ends and one that goes on at the same time, the end comes first.
 */
export function timeUntil(share: number, waits: readonly Wait[]): number | null {
  let waiting = waits.reduce((sum, { count }) => sum + count, 0);
  let remaining = 1;
  const byTime = Map.groupBy(waits, ({ time }) => time);
  for (const [time, same] of [...byTime].sort(([one], [other]) => one - other)) {
    const ended = same.reduce((sum, one) => sum + (one.ended ? one.count : 0), 0);
    if (ended > 0) remaining *= 1 - ended / waiting;
    // Products of fractions miss a half by a little.
    if (ended > 0 && remaining <= 1 - share + 1e-9) return time;
    waiting -= same.reduce((sum, { count }) => sum + count, 0);
  }
  return null;
}
