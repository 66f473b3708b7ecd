import { type SpawnOptions, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild, ensurePrismaClient } from '@/lib/installation/build';

type Count = { passed: number; failed: number; skipped: number };

const root = process.env.ASSAY_ROOT ?? process.cwd();
const reports = await mkdtemp(join(tmpdir(), 'assay-reports-'));
const layers: [name: string, run: () => Promise<Count>][] = [
  ['database client', () => one(ensurePrismaClient(root, console.log))],
  ['types', () => one(checkTypes())],
  ['format and lint', () => one(runTool('@biomejs/biome/bin/biome', ['check']))],
  ['unit and database tests', runVitest],
  ['production build', () => one(ensureBuild(root, console.log))],
  ['browser tests', runPlaywright],
];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
process.once('disconnect', () => process.exit(1));

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const faulty: string[] = [];
for (const [name, run] of layers) {
  const started = Date.now();
  console.log(`\n== ${name}`);
  const count = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  if (count.failed > 0) faulty.push(name);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`== ${name}: ${summary(count)} in ${seconds} s`);
}
await rm(reports, { recursive: true, force: true });
if (faulty.length > 0) console.log(`\nFailed: ${faulty.join(', ')}`);
console.log(`\n${summary(total)}`);
process.exit(total.failed === 0 ? 0 : 1);

function summary({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A layer that is one check: it passes unless it throws. */
async function one(check: Promise<unknown>): Promise<Count> {
  await check;
  return { passed: 1, failed: 0, skipped: 0 };
}

async function checkTypes(): Promise<void> {
  // Route names and the root parameters get their types from Next.
  await runTool('next/dist/bin/next', ['typegen']);
  await runTool('typescript/bin/tsc', ['--noEmit']);
}

async function runVitest(): Promise<Count> {
  const file = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const end = await runTool('vitest/vitest.mjs', ['run', ...reporters]).catch((error) => error);
  const report = JSON.parse(await readFile(file, 'utf8')) as Record<string, number>;
  return settled(end, {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  });
}

async function runPlaywright(): Promise<Count> {
  const file = join(reports, 'playwright.json');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const parameters = ['test', '--reporter=list,json'];
  const end = await runTool('@playwright/test/cli.js', parameters, { env }).catch((error) => error);
  const { stats } = JSON.parse(await readFile(file, 'utf8')) as { stats: Record<string, number> };
  return settled(end, {
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    skipped: stats.skipped ?? 0,
  });
}

/** A run that failed without a failed test (a file that does not load, no tests) is one failure. */
function settled(end: unknown, count: Count): Count {
  if (!(end instanceof Error) || count.failed > 0) return count;
  console.error(end.message);
  return { ...count, failed: 1 };
}

/** Runs a tool of node_modules with its output on ours; rejects unless it ends with code 0. */
function runTool(tool: string, parameters: string[], options: SpawnOptions = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const program = join(root, 'node_modules', tool);
    const child = spawn(process.execPath, [program, ...parameters], {
      cwd: root,
      stdio: 'inherit',
      ...options,
    });
    const stop = () => child.kill('SIGTERM');
    process.once('exit', stop);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else reject(new Error(`${tool.split('/')[0]} ended with code ${code}.`));
    });
  });
}
