import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from '../env';
import { InstallationError } from './error';

type Settings = {
  root: string;
  host: string;
  port: number;
  development: boolean;
  environment: Record<string, string>;
};

/** The web process. */
export type Web = {
  /** Where this machine reaches it. */
  address: string;
  /** Settles with the exit code when it is gone, whoever ended it. */
  exited: Promise<number>;
  /** Lets running requests end, for at most ten seconds. */
  stop: () => Promise<void>;
};

/**
 * Left alone, V8 lets garbage of longer standing grow to a multiple of what is in use: with 1,000 listeners, who use about
 * 180 MB of the heap, to 500 MB and more (bench/listeners). So it first looks at 192 MB, and then whenever what it kept has
 * grown by half. No limit: a page may need more.
 */
const COLLECTION_FLAGS = ['--initial-old-space-size=192', '--heap-growing-percent=50'];

/** A development server compiles its first page before it answers. */
const READY_TIMEOUT_MS = 120_000;

/** Throws an InstallationError, before anything is started, when the address cannot be served. */
export async function checkAddress(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new InstallationError(addressProblem(error, host, port)));
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

function addressProblem(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES') {
    return `Port ${port} is reserved for the system. Choose one above 1023 with PORT.`;
  }
  return `HOST ${host} is not an address of this machine (${error.code}).`;
}

/** Starts the web process and returns when it is ready; throws an InstallationError when it is not. */
export async function startWeb(settings: Settings): Promise<Web> {
  const { root, host, port } = settings;
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  // A development server hands its own flags to a further process through NODE_OPTIONS, which refuses this one.
  const command = settings.development ? [next, 'dev'] : [...COLLECTION_FLAGS, next, 'start'];
  const child = spawn(process.execPath, [...command, '-H', host, '-p', String(port)], {
    cwd: root,
    env: childEnvironment(settings.environment),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // A session of its own, so that Ctrl-C reaches this process alone and everything stops in order.
    detached: true,
  });
  const exited = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const output = holdOutput(child);
  const local = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const address = `http://${local.includes(':') ? `[${local}]` : local}:${port}`;
  const web = { address, exited, stop: () => stop(child, exited) };
  try {
    await untilReady(child, address);
  } catch (error) {
    output.release(true);
    await web.stop();
    throw error;
  }
  output.release(settings.development);
  return web;
}

/** Keeps the output back until it is known whether anybody needs to read it. */
function holdOutput(child: ChildProcess): { release: (show: boolean) => void } {
  let held: Buffer[] | null = [];
  child.stdout?.on('data', (chunk: Buffer) => {
    if (held) held.push(chunk);
    else process.stdout.write(chunk);
  });
  return {
    release: (show) => {
      if (show) for (const chunk of held ?? []) process.stdout.write(chunk);
      held = null;
    },
  };
}

async function untilReady(child: ChildProcess, address: string): Promise<void> {
  let reason = 'no answer';
  for (const end = Date.now() + READY_TIMEOUT_MS; Date.now() < end; await sleep(100)) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new InstallationError('The web process ended while starting; its output stands above.');
    }
    try {
      const response = await fetch(`${address}/api/ready`);
      if (response.ok) return;
      reason = `${response.status} ${(await response.text()).slice(0, 300)}`;
    } catch {
      // Not listening yet.
    }
  }
  throw new InstallationError(`The web process is not ready after two minutes: ${reason}`);
}

async function stop(child: ChildProcess, exited: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const slow = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(slow);
}
