import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { ensureSecret, openDataDirectory } from './directory';
import { InstallationError } from './error';
import { findLockHolder, takeLock } from './lock';
import { migrate, migrationProblem, readMigrations } from './migrate';
import { ensureDatabase, postgresUrl, readPostgresAddress, startPostgres } from './postgres';

type Settings = {
  root: string;
  dataDirectory: string;
  /** A server of the operator's own; undefined means the embedded one. */
  databaseUrl: string | undefined;
  say: (line: string) => void;
  /** Told what to do at the end as soon as there is something to end. */
  atEnd?: (step: () => Promise<void>) => void;
};

/** A database that answers and has every migration. */
export type OpenDatabase = {
  url: string;
  /** The absolute path of the data directory. */
  directory: string;
  secret: string;
  close: () => Promise<void>;
  /** Settles when an embedded server that this process started is gone. */
  lost: Promise<void>;
};

const NAME = 'assay';
const never = new Promise<void>(() => undefined);

/**
 * Takes the data directory for this process alone, starts the embedded Postgres unless the operator
 * has a server, and migrates. Throws an InstallationError when any of that cannot be done.
 */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  const directory = await openDataDirectory(settings.root, settings.dataDirectory);
  const lock = takeLock(directory, settings.say);
  const finish: (() => Promise<void>)[] = [async () => lock.release()];
  const close = async () => {
    for (const step of finish.splice(0).reverse()) await step();
  };
  settings.atEnd?.(close);
  try {
    const secret = await ensureSecret(directory);
    if (settings.databaseUrl) {
      await migrateDatabase(settings, settings.databaseUrl);
      return { url: settings.databaseUrl, directory, secret, close, lost: never };
    }
    const postgres = await startPostgres({
      ...settings,
      directory,
      atEnd: (step) => finish.push(step),
    });
    await ensureDatabase(postgres, NAME, { fresh: existsSync(unfinishedMark(directory)) });
    await migrateDatabase(settings, postgres.url(NAME));
    return { url: postgres.url(NAME), directory, secret, close, lost: postgres.exited };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The same for a short command: uses the operator's server, or the embedded Postgres of an Assay
 * that is running, and starts one only when there is neither.
 */
export async function joinDatabase(settings: Settings): Promise<OpenDatabase> {
  const directory = await openDataDirectory(settings.root, settings.dataDirectory);
  const address = findLockHolder(directory) ? await readPostgresAddress(directory) : null;
  const url = settings.databaseUrl ?? (address && postgresUrl(address, NAME));
  if (!url) return openDatabase(settings);
  const secret = await ensureSecret(directory);
  const problem = await withConnection(url, async (client) =>
    migrationProblem(client, await readMigrations(settings.root)),
  );
  if (problem) throw new InstallationError(`${problem} Run "npm start" once to complete them.`);
  return { url, directory, secret, close: async () => undefined, lost: never };
}

/** Whether nobody has an account and there is no team: a database that may get the demonstration. */
export async function isEmptyDatabase(url: string): Promise<boolean> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ used: boolean }>(
      'SELECT EXISTS (SELECT 1 FROM team) OR EXISTS (SELECT 1 FROM "user") AS used',
    );
    return rows[0]?.used === false;
  });
}

/**
 * Loads the first rows with `load`. An embedded database in which that was interrupted is emptied at
 * the next start, so that nobody meets half a demonstration.
 */
export async function fillDatabase(directory: string, load: () => Promise<void>): Promise<void> {
  await writeFile(unfinishedMark(directory), '');
  await load();
  await rm(unfinishedMark(directory));
}

function unfinishedMark(directory: string): string {
  return join(directory, 'loading-demonstration');
}

/** Whether the demonstration team is in the database. */
export async function hasDemonstration(url: string): Promise<boolean> {
  return withConnection(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM team WHERE is_demonstration LIMIT 1');
    return rowCount === 1;
  });
}

async function migrateDatabase(settings: Settings, url: string): Promise<void> {
  const migrations = await readMigrations(settings.root);
  const applied = await withConnection(url, () => migrate(url, migrations));
  if (applied.length > 0) settings.say(`Applied ${applied.length} migrations to the database.`);
}

async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const detail = error instanceof Error && error.message ? error.message : 'no answer';
    const { host } = new URL(url);
    throw new InstallationError(
      `The database at ${host} cannot be reached (${detail}). Check DATABASE_URL and that the server runs.`,
    );
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
