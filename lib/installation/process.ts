import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What tells a process from a later one with the same number: its start, as the system states it.
 * Null when there is no such process.
 */
export function processIdentity(pid: number): string | null {
  if (!isAlive(pid)) return null;
  if (process.platform === 'linux') {
    const fields = processStatus(pid);
    // Field 22 of /proc/PID/stat is the start in ticks since boot; the state Z is a dead process.
    return fields === null || fields[0] === 'Z' ? null : `${bootId()} ${fields[19]}`;
  }
  if (process.platform === 'win32') return 'running';
  return commandOutput('ps', ['-o', 'lstart=', '-p', String(pid)]);
}

/** The command line of a process, or null when there is no such process or it cannot be read. */
export function processCommand(pid: number): string | null {
  if (!isAlive(pid) || process.platform === 'win32') return null;
  return commandOutput('ps', ['-o', 'command=', '-p', String(pid)]) ?? linuxCommand(pid);
}

/** Waits until a process is gone; false when it is still there after the milliseconds given. */
export async function waitForExit(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(50)) {
    if (processIdentity(pid) === null) return true;
  }
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function processStatus(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name, in parentheses, may itself contain spaces and parentheses.
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function linuxCommand(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return null;
  }
}

function commandOutput(command: string, parameters: string[]): string | null {
  try {
    const output = execFileSync(command, parameters, { stdio: ['ignore', 'pipe', 'ignore'] });
    return output.toString('utf8').trim() || null;
  } catch {
    return null;
  }
}
