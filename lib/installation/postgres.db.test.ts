import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { env } from '@/lib/env';
import { runSql } from '@/lib/testing/database';
import { ensureDatabase, readPostgresAddress, startPostgres } from './postgres';
import { processIdentity } from './process';

let directory = '';
const said: string[] = [];
const start = (options = ['fsync=off']) =>
  startPostgres({ root: env.ASSAY_ROOT, directory, options, say: (line) => said.push(line) });
const postmaster = async () =>
  Number.parseInt(await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8'), 10);

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'assay-postgres-'));
  said.length = 0;
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test('data survives a stop; the port and the password are kept, for the owner only', async () => {
  // A folder that other users cannot enter, as a home directory is.
  await chmod(directory, 0o700);
  const first = await start();
  await ensureDatabase(first, 'assay');
  await ensureDatabase(first, 'assay');
  await runSql(first.url('assay'), 'CREATE TABLE kept AS SELECT 1 AS n');
  const address = await readPostgresAddress(directory);
  await first.stop();
  const second = await start();
  expect(await runSql(second.url('assay'), 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  expect(await readPostgresAddress(directory)).toEqual(address);
  expect((await stat(join(directory, 'postgres.json'))).mode & 0o077).toBe(0);
  const trigrams = "CREATE EXTENSION pg_trgm; SELECT cardinality(show_trgm('事实')) AS count";
  await runSql(second.url('assay'), trigrams.split(';')[0] ?? '');
  const found = await runSql<{ count: number }>(second.url('assay'), trigrams.split(';')[1] ?? '');
  expect(found[0]?.count).toBeGreaterThan(0);
  await second.stop();
  await second.exited;
});

test('a server that a killed run left behind is stopped, and said so', async () => {
  await start();
  const pid = await postmaster();
  const second = await start();
  expect(said).toEqual([`Stopping the Postgres that an earlier run left behind (process ${pid}).`]);
  expect(processIdentity(pid)).toBeNull();
  await second.stop();
});

test('a stale postmaster.pid, whose number another program has now, is no obstacle', async () => {
  await (await start()).stop();
  await writeFile(join(directory, 'postgres', 'postmaster.pid'), `${process.pid}\n`);
  await (await start()).stop();
  expect(said).toEqual([]);
});

test('a corrupt data directory is refused in one line that says what to do', async () => {
  await (await start()).stop();
  await rm(join(directory, 'postgres', 'global', 'pg_control'));
  const message = await start().catch((error: Error) => error.message);
  expect(message).toMatch(/cannot be started \(.*pg_control.*\)\. Put back a copy .* move it away/);
  expect(message).not.toContain('\n');
  await rm(join(directory, 'postgres', 'PG_VERSION'));
  await expect(start()).rejects.toThrow(/cannot be started \(PG_VERSION is missing\)/);
});

test('a directory of another Postgres version and a lost password file are named', async () => {
  await (await start()).stop();
  await writeFile(join(directory, 'postgres', 'PG_VERSION'), '17\n');
  await expect(start()).rejects.toThrow(/made by Postgres 17, this code brings 18/);
  await writeFile(join(directory, 'postgres', 'PG_VERSION'), '18\n');
  await rm(join(directory, 'postgres.json'));
  await expect(start()).rejects.toThrow(/no postgres\.json with its password/);
});
