import 'server-only';
import { pool } from '@/lib/db';

/** How long events are kept for those who were away. */
const KEPT = '2 days';

/** Removes the events that nobody can ask for any more, and the screens that were left long ago; started by the clock. */
export async function removeOldEvents(): Promise<void> {
  await pool().query('DELETE FROM live_event WHERE at < now() - $1::interval', [KEPT]);
  await pool().query(`DELETE FROM presence WHERE seen_at < now() - interval '1 hour'`);
}

/**
 * Removes events that came with a copy of another cluster's data whose transactions are counted further: here they would
 * be told as news when this cluster counts that far.
 */
export async function removeForeignEvents(): Promise<void> {
  await pool().query(
    'DELETE FROM live_event WHERE transaction_id >= pg_snapshot_xmax(pg_current_snapshot())',
  );
}
