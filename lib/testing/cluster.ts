import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import type { TestProject } from 'vitest/node';
import { migrate, readMigrations } from '../installation/migrate';
import { ensureDatabase, startPostgres, stopLeftover } from '../installation/postgres';
import { processIdentity } from '../installation/process';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the test cluster, with `postgres` as its database. */
    clusterUrl: string;
  }
}

/** The name of the migrated database that every test file gets a copy of. */
export const TEMPLATE = 'assay_template';

const silent = new Logger(() => () => undefined);

const PREFIX = 'assay-test-';

/** Nothing here outlives the run, so durability would only cost time. */
const FAST = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
  'max_connections=300',
];

/** Vitest's global set-up: one throw-away cluster with one migrated template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned();
  const root = project.vitest.config.root;
  const directory = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // Postgres may run as another user, who has to get in.
  await chmod(directory, 0o711);
  const postgres = await startPostgres({ root, directory, options: FAST });
  const finish = async () => {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await ensureDatabase(postgres, TEMPLATE);
    await migrate(postgres.url(TEMPLATE), await readMigrations(root));
    await runMigrations({ connectionString: postgres.url(TEMPLATE), logger: silent });
  } catch (error) {
    await finish();
    throw error;
  }
  project.provide('clusterUrl', postgres.url('postgres'));
  return finish;
}

/** Removes the clusters of test runs that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^assay-test-(\d+)-/.exec(name)?.[1]);
    if (!pid || processIdentity(pid) !== null) continue;
    const directory = join(tmpdir(), name);
    await stopLeftover(join(directory, 'postgres')).catch(() => undefined);
    await rm(directory, { recursive: true, force: true }).catch(() => undefined);
  }
}
