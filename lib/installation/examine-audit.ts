import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import type { Environment } from '../env';
import type { Finding } from './doctor';

type Database = Pick<pg.Pool, 'query'>;

/** Twelve times as long as the clock takes (lib/jobs/worker): by then something is broken. */
const LATE = '1 hour';

/** Whether everything that was done is in a signed checkpoint by now. */
export async function examineAuditLog(database: Database): Promise<Finding> {
  const { rows } = await database.query<{ late: number }>(`
    SELECT (SELECT count(*) FROM audit_waiting waiting JOIN audit_event event ON event.id = waiting.event_id
        WHERE event.at < now() - interval '${LATE}')::int
      + (SELECT count(*) FROM audit_leaf WHERE entered_at < now() - interval '${LATE}'
        AND index >= COALESCE((SELECT max(size) FROM audit_checkpoint), 0))::int AS late`);
  const late = rows[0]?.late ?? 0;
  const detail =
    late === 0
      ? 'signed up to now'
      : `${late} events of more than an hour ago are in no checkpoint`;
  const advice = 'Start the server with ASSAY_JOBS=inline and look for make_checkpoint in its log.';
  return { name: 'audit log', well: late === 0, detail, advice };
}

type Key = { id: string; file: string; mode: number | null };

/** Whether the key of the last checkpoint is in this data directory, for its owner alone. */
export async function examineSigningKey(
  environment: Environment,
  database: Database,
): Promise<Finding> {
  const name = 'signing key';
  const { rows } = await database.query<{ id: string }>(`
    SELECT key.id FROM signing_key key WHERE key.until IS NULL
      AND key.id = (SELECT key_id FROM audit_checkpoint ORDER BY size DESC LIMIT 1)`);
  const id = rows[0]?.id;
  if (id === undefined) return { name, well: true, detail: 'made with the next checkpoint' };
  const key = await lookAt(environment, id);
  if (key.mode === null) {
    const advice = `Put ${key.file} back from a copy, or run "npm run assay -- keys rotate" where it is. Another process with its own data directory may have it; a new key is made otherwise.`;
    return { name, well: false, detail: `the file of key ${id} is missing here`, advice };
  }
  const isOpen = (key.mode & 0o077) !== 0;
  const detail = isOpen ? `others may read the file of key ${id}` : `key ${id}`;
  const advice = `Run "chmod 600 ${key.file}", then "npm run assay -- keys rotate".`;
  return { name, well: !isOpen, detail, advice };
}

async function lookAt({ ASSAY_ROOT, ASSAY_DATA_DIR }: Environment, id: string): Promise<Key> {
  const file = join(resolve(ASSAY_ROOT, ASSAY_DATA_DIR), 'keys', `checkpoint-${id}.pem`);
  const found = await stat(file).catch(() => null);
  return { id, file, mode: found?.mode ?? null };
}
