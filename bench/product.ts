import { execFileSync, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from '@/lib/env';
import { postgresUrl, readPostgresAddress } from '@/lib/installation/postgres';

/** The product as `npm start` starts it, in processes of its own. */
export type Product = {
  address: string;
  databaseUrl: string;
  secret: string;
  /** What the web process holds (MB, a million bytes) and the processor time it has used (seconds). */
  measure: () => { memory: number; seconds: number };
  stop: () => Promise<void>;
};

/** Builds if need be, which takes minutes. */
const READY_MS = 900_000;

/** Starts the product with an embedded Postgres in an empty directory; returns when it answers. */
export async function startProduct(directory: string): Promise<Product> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: childEnvironment({
      ...{ PORT: String(port), HOST: '127.0.0.1', ASSAY_URL: address, LOG_LEVEL: 'warn' },
      ...{ ASSAY_DATA_DIR: directory, ASSAY_DEMO: '0', DATABASE_URL: '', AUTH_SECRET: '' },
    }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  process.once('exit', () => child.kill('SIGTERM'));
  await untilReady(address, () => child.exitCode === null);
  const postgres = await readPostgresAddress(directory);
  if (!postgres || !child.pid) throw new Error('The product tells no database.');
  const web = webProcess(child.pid);
  return {
    ...{ address, stop, databaseUrl: postgresUrl(postgres, 'assay') },
    secret: (await readFile(join(directory, 'auth-secret'), 'utf8')).trim(),
    measure: () => measure(web),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function untilReady(address: string, lives: () => boolean): Promise<void> {
  for (const end = Date.now() + READY_MS; Date.now() < end; await sleep(250)) {
    if (!lives()) throw new Error('The product ended while starting.');
    const answer = await fetch(`${address}/api/ready`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error('The product does not answer.');
}

type Process = { pid: number; parent: number; command: string };

/** The process below `root` that answers: Next names it so. */
function webProcess(root: number): number {
  const all = execFileSync('ps', ['-Ao', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line): Process[] => {
      const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
    });
  const below = (pid: number): Process[] =>
    all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  const web = below(root).find(({ command }) => /next-server|next\/dist\/bin/.test(command));
  if (!web) throw new Error('There is no web process.');
  return web.pid;
}

function measure(pid: number): { memory: number; seconds: number } {
  const text = execFileSync('ps', ['-o', 'rss=,time=', '-p', String(pid)], { encoding: 'utf8' });
  const [memory = '', time = ''] = text.trim().split(/\s+/);
  const [days, clock] = time.includes('-') ? time.split('-') : ['0', time];
  const seconds = String(clock)
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), Number(days) * 24);
  return { memory: Math.round((Number(memory) * 1024) / 1e6), seconds };
}
