import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { InstallationError } from './error';

/** One reviewed SQL file in Prisma's layout; the checksum is Prisma's: SHA-256 of its bytes. */
export type Migration = { name: string; sql: string; checksum: string };

type AppliedMigration = { name: string; checksum: string; finished: boolean };

/** The key that `prisma migrate` itself locks, so that the two never run at the same time. */
const ADVISORY_LOCK = 72_707_369;

const MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

/** Reads the migrations under `prisma/migrations` of the given root, in the order of their names. */
export async function readMigrations(root: string): Promise<Migration[]> {
  const directory = join(root, 'prisma', 'migrations');
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(join(directory, name, 'migration.sql'));
      const checksum = createHash('sha256').update(bytes).digest('hex');
      return { name, sql: bytes.toString('utf8'), checksum };
    }),
  );
}

/**
 * Applies what is missing, each migration in a transaction with its row in Prisma's own table, and
 * returns the names applied. Throws an InstallationError when the database is newer than the code
 * or a migration that was applied has changed since; nothing is applied then.
 */
export async function migrate(databaseUrl: string, migrations: Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await client.query(MIGRATIONS_TABLE);
    const pending = pendingMigrations(migrations, await listApplied(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/**
 * Says why the database does not fit the code, or null when all migrations are applied.
 * Changes nothing.
 */
export async function migrationProblem(
  database: Pick<pg.Pool, 'query'>,
  migrations: Migration[],
): Promise<string | null> {
  try {
    const pending = pendingMigrations(migrations, await listApplied(database));
    return pending.length === 0 ? null : `${pending.length} migrations are not applied yet.`;
  } catch (error) {
    if (error instanceof InstallationError) return error.message;
    // 42P01: the table does not exist, so nothing was ever applied.
    if (error instanceof pg.DatabaseError && error.code === '42P01') {
      return `${migrations.length} migrations are not applied yet.`;
    }
    throw error;
  }
}

async function listApplied(database: Pick<pg.Pool, 'query'>): Promise<AppliedMigration[]> {
  const { rows } = await database.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  return rows;
}

/** The migrations to apply; throws when code and database cannot be brought together. */
export function pendingMigrations(
  migrations: Migration[],
  applied: AppliedMigration[],
): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = known.get(row.name);
    if (!migration) {
      throw new InstallationError(
        `The database is newer than this code (it has migration ${row.name}). Update the code, or use another database.`,
      );
    }
    if (!row.finished) {
      throw new InstallationError(
        `Migration ${row.name} was begun and not finished. Restore the database from a copy, or repair it and mark the migration with "prisma migrate resolve".`,
      );
    }
    if (row.checksum !== migration.checksum) {
      throw new InstallationError(
        `Migration ${row.name} was changed after it was applied. Put the file back as it was, and write a new migration for the change.`,
      );
    }
  }
  const done = new Set(applied.map((row) => row.name));
  return migrations.filter((migration) => !done.has(migration.name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations"
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const detail = error instanceof Error ? error.message : String(error);
    throw new InstallationError(
      `Migration ${migration.name} failed and was undone: ${detail}. The database is as it was before.`,
    );
  }
}
