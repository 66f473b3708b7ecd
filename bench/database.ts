import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { settleEnvironment } from '@/lib/env';
import { openDatabase } from '@/lib/installation/database';

/**
 * An embedded Postgres of its own, empty and migrated, in a new folder, which the settings name from then on: what reads
 * them is imported after this; `directory` is that folder. `close` says how busy the machine was, stops it and removes the folder.
 */
export async function openBenchDatabase(): Promise<{
  directory: string;
  close: () => Promise<void>;
}> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'assay-bench-'));
  const database = await openDatabase({
    ...{ root: process.cwd(), dataDirectory, databaseUrl: undefined },
    say: console.error,
  });
  settleEnvironment({ DATABASE_URL: database.url, AUTH_SECRET: database.secret });
  return {
    directory: dataDirectory,
    close: async () => {
      const { closeDb } = await import('@/lib/db');
      const load = loadavg().map((one) => one.toFixed(1));
      console.log(`load average ${load.join(' ')}`);
      await closeDb();
      await database.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
