import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { childEnvironment } from '../env';
import { InstallationError } from './error';
import { fingerprint, isStamped, writeStamp } from './fingerprint';

type Say = (line: string) => void;

/** What the pages are made from. */
const SOURCES = [
  ...['app', 'components', 'lib', 'prisma', 'public'],
  ...['instrumentation.ts', 'proxy.ts', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json'],
  'package-lock.json',
];

const SCHEMA = ['prisma/schema.prisma', 'prisma/models', 'prisma.config.ts'];

/** Generates the Prisma client unless the one that is there was made from this schema. */
export async function ensurePrismaClient(root: string, say: Say): Promise<void> {
  const stamp = join(root, 'prisma', 'generated', 'made-from');
  const print = await fingerprint(root, [...SCHEMA, 'node_modules/prisma/package.json']);
  if (await isStamped(stamp, print)) return;
  say('Generating the database client.');
  // Prisma would download a schema engine, which "generate" does not use; any file that exists will do.
  const environment = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  await runTool(root, 'prisma/build/index.js', ['generate'], environment);
  await writeStamp(stamp, print);
}

/**
 * Builds the pages unless the build that is there was made from these sources. The build reads no
 * database, so it serves any; returns whether it was made now.
 */
export async function ensureBuild(root: string, say: Say): Promise<boolean> {
  const stamp = join(root, '.next', 'made-from');
  const print = await fingerprint(root, SOURCES, process.version);
  if (await isStamped(stamp, print)) return false;
  say('Building the pages. This takes a minute or two.');
  await rm(stamp, { force: true });
  await runTool(root, 'next/dist/bin/next', ['build'], {
    NODE_ENV: 'production',
    ASSAY_BUILD: '1',
    // Nothing of the moment may get into the build.
    ...{ DATABASE_URL: '', ASSAY_URL: '', AUTH_SECRET: '' },
    NEXT_TELEMETRY_DISABLED: '1',
  });
  await writeStamp(stamp, print);
  return true;
}

function runTool(
  root: string,
  tool: string,
  parameters: string[],
  environment: Record<string, string>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...parameters], {
      cwd: root,
      env: childEnvironment(environment),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString('utf8');
      });
    }
    const stop = () => child.kill('SIGTERM');
    process.once('exit', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', stop);
      if (code === 0) return resolve();
      const name = `${tool.split('/')[0]} ${parameters.join(' ')}`;
      reject(new InstallationError(`${output.trim()}\n"${name}" failed; its output stands above.`));
    });
  });
}
