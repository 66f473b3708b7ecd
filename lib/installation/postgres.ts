import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { InstallationError } from './error';
import { asAccount, choosePostgresAccount, giveTo, type PostgresAccount } from './postgres-account';
import { findPostgresBinaries, POSTGRES_MAJOR, type PostgresBinaries } from './postgres-binaries';
import { processCommand, waitForExit } from './process';

/** How to reach the embedded Postgres of a data directory; kept there, readable by its owner. */
export type PostgresAddress = { port: number; password: string };

/** A running embedded Postgres that this process started. */
export type EmbeddedPostgres = {
  url: (database: string) => string;
  /** Fast shutdown: open transactions are rolled back, nothing committed is lost. */
  stop: () => Promise<void>;
  /** Settles when the server is gone, whoever ended it. */
  exited: Promise<void>;
};

type Settings = {
  /** The folder of `package.json`. */
  root: string;
  /** The data directory; the cluster is its folder `postgres`. */
  directory: string;
  /** Server settings, `name=value`. */
  options?: string[];
  say?: (line: string) => void;
  /** Told how to stop the server as soon as it is begun, before it answers. */
  atEnd?: (step: () => Promise<void>) => void;
};

/** A start replays what a crash left; a large backlog may take its time. */
const START_TIMEOUT_MS = 60_000;

/** The connection address of a database on the embedded Postgres. */
export function postgresUrl(address: PostgresAddress, database: string): string {
  return `postgres://assay:${address.password}@127.0.0.1:${address.port}/${database}`;
}

/** Reads how to reach the embedded Postgres of a data directory; null when it has none. */
export async function readPostgresAddress(directory: string): Promise<PostgresAddress | null> {
  try {
    return JSON.parse(await readFile(join(directory, 'postgres.json'), 'utf8')) as PostgresAddress;
  } catch {
    return null;
  }
}

/**
 * Starts the embedded Postgres of a data directory, made first when there is none. A server left
 * over from a process that was killed is stopped before. Throws an InstallationError when the
 * directory cannot be used.
 */
export async function startPostgres(settings: Settings): Promise<EmbeddedPostgres> {
  const binaries = findPostgresBinaries(settings.root);
  const cluster = join(settings.directory, 'postgres');
  const account = await choosePostgresAccount(cluster, [binaries.postgres, cluster]);
  if (!existsSync(cluster)) await createCluster(settings, binaries, account);
  await checkCluster(cluster);
  await stopLeftover(cluster, settings.say);
  const known = await readPostgresAddress(settings.directory);
  if (!known) {
    throw new InstallationError(
      `${settings.directory} has a database but no postgres.json with its password. Put that file back, or move the folder away to begin with an empty database.`,
    );
  }
  const address = { ...known, port: await choosePort(known.port) };
  await writeAddress(settings.directory, address);
  if (account) await giveTo(account, cluster);
  const child = launch(settings, binaries, account, address.port);
  settings.atEnd?.(() => stop(child));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilReady(child, address, settings.directory);
  return { url: (database) => postgresUrl(address, database), stop: () => stop(child), exited };
}

/** Creates a database unless it is there already; `fresh` drops the one that is there first. */
export async function ensureDatabase(
  postgres: EmbeddedPostgres,
  name: string,
  { fresh = false } = {},
): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  const identifier = pg.escapeIdentifier(name);
  try {
    if (fresh) await client.query(`DROP DATABASE IF EXISTS ${identifier} WITH (FORCE)`);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${identifier}`);
  } finally {
    await client.end();
  }
}

async function createCluster(
  settings: Settings,
  binaries: PostgresBinaries,
  account: PostgresAccount,
): Promise<void> {
  const unfinished = join(settings.directory, 'postgres.new');
  const passwordFile = join(settings.directory, 'postgres.password');
  const password = randomBytes(24).toString('hex');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  for (const path of [unfinished, passwordFile]) await giveTo(account, path);
  // pg_trgm finds no trigrams in Chinese under the plain C locale; macOS has no C.UTF-8.
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const run = asAccount(account, binaries.initdb, [
    ...['-D', unfinished, '-U', 'assay', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', `--locale=${locale}`, '--no-sync'],
  ]);
  const outcome = await capture(run.command, run.parameters, { ...run.options, cwd: '/' });
  await rm(passwordFile, { force: true });
  if (outcome.code !== 0) {
    throw new InstallationError(`The database could not be created: ${lastLine(outcome.output)}`);
  }
  await writeAddress(settings.directory, { port: 0, password });
  // The last step, so that a creation that was interrupted never looks like a database.
  await rename(unfinished, join(settings.directory, 'postgres'));
}

async function checkCluster(cluster: string): Promise<void> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '');
  if (version.trim() === '') throw corrupt(cluster, 'PG_VERSION is missing');
  if (version.trim() === POSTGRES_MAJOR) return;
  throw new InstallationError(
    `The database in ${cluster} was made by Postgres ${version.trim()}, this code brings ${POSTGRES_MAJOR}. Set DATABASE_URL to a server of that version, or move the folder away to begin with an empty database.`,
  );
}

function corrupt(cluster: string, detail: string): InstallationError {
  return new InstallationError(
    `The database in ${cluster} cannot be started (${detail}). Put back a copy of that folder, or move it away to begin with an empty database.`,
  );
}

/**
 * Stops a server that a killed process left behind, and clears a stale `postmaster.pid`. Throws an
 * InstallationError when the server does not stop within 15 seconds.
 */
export async function stopLeftover(cluster: string, say?: (line: string) => void): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  if (!Number.isInteger(pid)) return;
  if (!/postgres/.test(processCommand(pid) ?? '')) {
    await rm(file, { force: true });
    return;
  }
  say?.(`Stopping the Postgres that an earlier run left behind (process ${pid}).`);
  process.kill(pid, 'SIGINT');
  if (!(await waitForExit(pid, 15_000))) {
    throw new InstallationError(`Postgres (process ${pid}) does not stop. End it, then try again.`);
  }
}

function launch(
  settings: Settings,
  binaries: PostgresBinaries,
  account: PostgresAccount,
  port: number,
): ChildProcess {
  const options = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories='];
  const parameters = [...options, ...(settings.options ?? [])].flatMap((option) => ['-c', option]);
  const run = asAccount(account, binaries.postgres, [
    ...['-D', join(settings.directory, 'postgres')],
    ...parameters,
  ]);
  const log = openSync(join(settings.directory, 'postgres.log'), 'w', 0o600);
  // A session of its own: Ctrl-C reaches us, and we stop Postgres after the web process.
  const child = spawn(run.command, run.parameters, {
    ...run.options,
    cwd: '/',
    stdio: ['ignore', log, log],
    detached: true,
  });
  child.once('error', () => undefined);
  closeSync(log);
  return child;
}

async function untilReady(
  child: ChildProcess,
  address: PostgresAddress,
  directory: string,
): Promise<void> {
  const end = Date.now() + START_TIMEOUT_MS;
  while (child.exitCode === null && child.signalCode === null && child.pid && Date.now() < end) {
    const client = new pg.Client({ connectionString: postgresUrl(address, 'postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      // 28P01: a server that answers and knows another password will not change its mind.
      if (error instanceof pg.DatabaseError && error.code === '28P01') {
        await stop(child);
        throw new InstallationError(
          `The password in ${join(directory, 'postgres.json')} is not that of the database beside it. Put the right file back.`,
        );
      }
      await sleep(25);
    }
  }
  await stop(child);
  const log = await readFile(join(directory, 'postgres.log'), 'utf8').catch(() => '');
  const fatal = log.split('\n').findLast((line) => /FATAL|PANIC/.test(line));
  const detail = fatal?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? (lastLine(log) || 'no answer');
  throw corrupt(join(directory, 'postgres'), detail);
}

async function stop(child: ChildProcess): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  const slow = setTimeout(() => child.kill('SIGQUIT'), 20_000);
  await exited;
  clearTimeout(slow);
}

async function choosePort(preferred: number): Promise<number> {
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : null;
      server.close(() => resolve(found));
    });
  });
}

async function writeAddress(directory: string, address: PostgresAddress): Promise<void> {
  const text = `${JSON.stringify(address)}\n`;
  await writeFile(join(directory, 'postgres.json'), text, { mode: 0o600 });
}

function capture(
  command: string,
  parameters: string[],
  options: object,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString('utf8');
      });
    }
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
