import { runMigrations } from 'graphile-worker';
import { pool } from '@/lib/db';
import { workerLogger } from './logger';

/** Brings the schema of the job queue up to date; does nothing when it is. */
export async function migrateJobs(): Promise<void> {
  await runMigrations({ pgPool: pool(), logger: workerLogger });
}
