import 'server-only';
import { pool } from '../db';
import { env } from '../env';
import { isCacheExpiryKey } from './cache-expiry';
import { type Migration, migrationProblem, readMigrations } from './migrate';

/** Long enough for a busy database, short enough for whoever asks whether it answers. */
const PATIENCE_MS = 3_000;

let migrations: Promise<Migration[]> | undefined;

/**
 * Null when the database answers and every migration is applied; else the reason, without
 * addresses or passwords.
 */
export async function getReadinessProblem(): Promise<string | null> {
  migrations ??= readMigrations(env.ASSAY_ROOT);
  const patience = Promise.withResolvers<string>();
  const timer = setTimeout(() => patience.resolve('The database does not answer.'), PATIENCE_MS);
  try {
    return await Promise.race([migrationProblem(pool(), await migrations), patience.promise]);
  } catch {
    return 'The database cannot be reached.';
  } finally {
    clearTimeout(timer);
  }
}

/** Whether an Authorization header proves a process of this installation. */
export function mayExpireCache(authorization: string | null): boolean {
  return env.AUTH_SECRET !== undefined && isCacheExpiryKey(authorization, env.AUTH_SECRET);
}
