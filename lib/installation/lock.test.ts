import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InstallationError } from './error';
import { findLockHolder, takeLock } from './lock';
import { processIdentity } from './process';

let directory = '';
let said: string[] = [];
const take = () => takeLock(directory, (line) => said.push(line));
const hold = (holder: object | string) =>
  writeFileSync(
    join(directory, 'lock.json'),
    typeof holder === 'string' ? holder : JSON.stringify(holder),
  );

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'assay-lock-'));
  said = [];
});
afterEach(() => rmSync(directory, { recursive: true }));

test('a free directory is taken, held, and given back', () => {
  const lock = take();
  expect(findLockHolder(directory)?.pid).toBe(process.pid);
  lock.release();
  expect(findLockHolder(directory)).toBeNull();
  expect(existsSync(join(directory, 'lock.json'))).toBe(false);
  lock.release();
  expect(said).toEqual([]);
});

test('a lock that a live process holds is refused, with its number and what to do', () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    hold({ pid: child.pid, identity: processIdentity(child.pid ?? 0) });
    expect(take).toThrow(InstallationError);
    expect(take).toThrow(new RegExp(`already running .*process ${child.pid}.*ASSAY_DATA_DIR`));
  } finally {
    child.kill();
  }
});

test('a lock whose process is gone is taken over, and said so', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  const identity = processIdentity(child.pid ?? 0);
  await new Promise((resolve) => child.once('exit', resolve));
  hold({ pid: child.pid, identity });
  take();
  expect(said).toEqual([`Taking over the lock of process ${child.pid}, which is gone.`]);
  expect(findLockHolder(directory)?.pid).toBe(process.pid);
});

test('a later process with the same number does not hold the lock', () => {
  hold({ pid: process.ppid, identity: 'another start' });
  take();
  expect(said).toHaveLength(1);
});

test('a lock file that was written in part is taken over', () => {
  hold('{"pid":');
  take();
  expect(findLockHolder(directory)?.pid).toBe(process.pid);
});
