import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InstallationError } from './error';
import { processIdentity } from './process';

/** Who holds a data directory. `identity` tells the process from a later one with its number. */
export type LockHolder = { pid: number; identity: string };

/** A lock that is held; releasing it twice does no harm. */
export type Lock = { release: () => void };

const fileName = (directory: string) => join(directory, 'lock.json');

/** The live process that holds the data directory, or null when nobody does. */
export function findLockHolder(directory: string): LockHolder | null {
  const holder = readHolder(directory);
  return holder && processIdentity(holder.pid) === holder.identity ? holder : null;
}

/**
 * Takes the lock of a data directory for this process. A lock whose process is gone is taken over,
 * and said so. Throws an InstallationError when a live process holds it.
 */
export function takeLock(directory: string, say: (line: string) => void): Lock {
  const file = fileName(directory);
  const mine = { pid: process.pid, identity: processIdentity(process.pid) ?? '' };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
      return { release: () => release(directory) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const live = findLockHolder(directory);
    if (live) {
      throw new InstallationError(
        `Assay is already running on ${directory} (process ${live.pid}). Stop it first, or set ASSAY_DATA_DIR to another folder.`,
      );
    }
    const gone = readHolder(directory);
    say(`Taking over the lock of ${gone ? `process ${gone.pid}` : 'a process'}, which is gone.`);
    rmSync(file, { force: true });
  }
  throw new InstallationError(`${file} cannot be taken. Remove it if no Assay is running.`);
}

function release(directory: string): void {
  if (readHolder(directory)?.pid === process.pid) rmSync(fileName(directory), { force: true });
}

function readHolder(directory: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(fileName(directory), 'utf8')) as LockHolder;
  } catch {
    return null;
  }
}
