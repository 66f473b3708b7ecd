/**
 * What one moment of the database saw: transactions below `xmin` have ended, those from `xmax` on had not begun, and of
 * those between, the ones in `running` had not ended. Postgres writes it `xmin:xmax:running,running`.
 */
export type Snapshot = {
  text: string;
  xmin: bigint;
  xmax: bigint;
  running: ReadonlySet<bigint>;
};

const written = /^(\d{1,18}):(\d{1,18}):((?:\d{1,18}(?:,\d{1,18})*)?)$/;

/** Reads a snapshot as Postgres writes it; null for anything that Postgres would not have written. */
export function parseSnapshot(text: string): Snapshot | null {
  const parts = written.exec(text);
  if (!parts) return null;
  const xmin = BigInt(parts[1] ?? 0);
  const xmax = BigInt(parts[2] ?? 0);
  const running = parts[3] ? parts[3].split(',').map(BigInt) : [];
  if (xmin === 0n || xmin > xmax) return null;
  const inOrder = running.every(
    (id, index) => id >= xmin && id < xmax && (index === 0 || id > (running[index - 1] ?? 0n)),
  );
  return inOrder ? { text, xmin, xmax, running: new Set(running) } : null;
}

/** Had the transaction ended when the snapshot was taken? The same answer as `pg_visible_in_snapshot`. */
export function isVisible(transaction: bigint, { xmin, xmax, running }: Snapshot): boolean {
  if (transaction < xmin) return true;
  return transaction < xmax && !running.has(transaction);
}

/** Does `later` see all that `earlier` saw? */
export function covers(later: Snapshot, earlier: Snapshot): boolean {
  // Of those that began after the later one, the earlier one must have seen none.
  const since = [...earlier.running].filter((id) => id >= later.xmax);
  if (earlier.xmax - later.xmax > BigInt(since.length)) return false;
  return [...later.running].every((id) => !isVisible(id, earlier));
}
