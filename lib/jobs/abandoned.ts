import pg from 'pg';
import { env } from '@/lib/env';

/** Any number that nothing else in this database locks: "jobs" in ASCII. */
const WORKER_LOCK = 0x6a_6f_62_73;

/**
 * Holds a lock that every working process shares, until the answer is called. Whoever can have it alone knows that no
 * other worker lives, and frees the jobs that a killed process left locked; they would wait four hours otherwise.
 */
export async function holdWorkerLock(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  client.on('error', () => undefined);
  await client.connect();
  const alone = await client.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_lock($1) AS locked',
    [WORKER_LOCK],
  );
  if (alone.rows[0]?.locked) {
    await client.query(`
      SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
      FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`);
  }
  await client.query('SELECT pg_advisory_lock_shared($1)', [WORKER_LOCK]);
  if (alone.rows[0]?.locked) await client.query('SELECT pg_advisory_unlock($1)', [WORKER_LOCK]);
  return () => client.end();
}
