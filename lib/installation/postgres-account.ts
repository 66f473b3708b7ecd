import { type SpawnOptions, spawnSync } from 'node:child_process';
import { chown, lstat, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InstallationError } from './error';

/** The user and group that Postgres runs as; null when it runs as whoever runs Assay. */
export type PostgresAccount = { uid: number; gid: number; prefix: string[] } | null;

/** "nobody" on Linux and elsewhere; Postgres refuses to run as root. */
const NOBODY = 65_534;

/** Without the secure bit, access(2) would ignore the capability, and Postgres asks it where it is. */
const SET_PRIVILEGES = [
  '--securebits=+no_setuid_fixup',
  '--clear-groups',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
];

/**
 * Chooses the account for Postgres: null unless we are root; else the owner of the directory when
 * it belongs to a user, or nobody. Where a folder on the way to one of the paths keeps that user
 * out (a clone under /root, say), `setpriv` lends it the right to pass; throws an
 * InstallationError when there is no such program.
 */
export async function choosePostgresAccount(
  directory: string,
  paths: string[],
): Promise<PostgresAccount> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(directory).catch(() => null);
  const uid = owner && owner.uid !== 0 ? owner.uid : NOBODY;
  const gid = owner && owner.uid !== 0 ? owner.gid : NOBODY;
  for (const path of paths) {
    const closed = await findClosedFolder(path, uid);
    if (closed === null) continue;
    const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, ...SET_PRIVILEGES];
    if (spawnSync('setpriv', [...prefix.slice(1), 'true']).status === 0)
      return { uid, gid, prefix };
    throw new InstallationError(
      `Postgres does not run as root, and other users cannot enter ${closed}. Run as an ordinary user, move the project to an open folder, or set DATABASE_URL.`,
    );
  }
  return { uid, gid, prefix: [] };
}

async function findClosedFolder(path: string, uid: number): Promise<string | null> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => null);
    const open = !found || (found.mode & 0o001) !== 0 || (found.uid === uid && found.mode & 0o100);
    if (!open) return folder;
    if (folder === dirname(folder)) return null;
  }
}

/** The command line and the options that run a program under the account. */
export function asAccount(
  account: PostgresAccount,
  program: string,
  parameters: string[],
): { command: string; parameters: string[]; options: SpawnOptions } {
  if (!account) return { command: program, parameters, options: {} };
  const [command, ...prefix] = account.prefix;
  if (command) return { command, parameters: [...prefix, program, ...parameters], options: {} };
  return { command: program, parameters, options: { uid: account.uid, gid: account.gid } };
}

/** Gives a path, and everything under it, to the account; does nothing when there is none. */
export async function giveTo(account: PostgresAccount, path: string): Promise<void> {
  if (!account) return;
  const found = await lstat(path);
  if (found.isSymbolicLink()) return;
  await chown(path, account.uid, account.gid);
  if (!found.isDirectory()) return;
  for (const name of await readdir(path)) await giveTo(account, join(path, name));
}
