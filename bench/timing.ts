/** How long each of `runs` runs takes, in milliseconds, after one that is not counted. */
export async function timesOf(work: () => Promise<unknown>, runs: number): Promise<number[]> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}

/** The value that a part of all (0 to 1) is not above, by the nearest rank, to a tenth. 0 of nothing. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
  return Math.round(value * 10) / 10;
}

/** A row of a table of latencies. */
export function latency(what: string, times: readonly number[]) {
  return { what, 'p50 ms': quantile(times, 0.5), 'p95 ms': quantile(times, 0.95) };
}
