// Plain JavaScript without dependencies: this runs on Node 20 or newer, before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.assay-install');
const lockFile = join(root, 'package-lock.json');

/** Installs what is missing, then runs a TypeScript program of this folder on the pinned Node. */
export async function launch(program, parameters) {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) fail(`Assay needs Node 20 or newer to start; this is ${process.version}.`);
  await install();
  const preload = import.meta.resolve('tsx', import.meta.url);
  const script = join(root, 'scripts', program);
  // react-server: the server-only rooms of lib may be loaded here.
  const node = ['--conditions=react-server', '--import', preload, script, ...parameters];
  const environment = {
    ASSAY_ROOT: root,
    // Otherwise the aliases would be looked up from wherever the command was called.
    TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'),
  };
  // The channel closes when this process is killed, and the program ends by that.
  process.exitCode = await run(pinnedNode(), node, environment, [0, 1, 2, 'ipc']);
}

async function install() {
  const lock = readFileSync(lockFile);
  const expected = `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === expected) return;
  if (!isInstalled(JSON.parse(lock.toString('utf8')))) {
    console.error('Installing the packages of package-lock.json. This takes a minute or two.');
    const npm = process.env.npm_execpath
      ? [process.execPath, process.env.npm_execpath]
      : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
    const parameters = [
      ...npm.slice(1),
      'ci',
      '--include=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    // Its progress goes to standard error: standard output belongs to the command.
    const code = await run(npm[0], parameters, {}, ['ignore', 2, 2], root);
    if (code !== 0) fail('The installation failed; the reason stands above. Then start again.');
  }
  writeFileSync(stamp, expected);
}

/** Whether npm's own record of node_modules holds every package that the lock file demands. */
function isInstalled(lock) {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const { packages: present } = JSON.parse(readFileSync(record, 'utf8'));
  return Object.entries(lock.packages).every(
    ([path, wanted]) =>
      path === '' ||
      (present[path] ? present[path].version === wanted.version : Boolean(wanted.optional)),
  );
}

function pinnedNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(modules, 'node', 'bin', name);
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    'The pinned Node is missing from node_modules (were install scripts switched off?). Run "npm ci --include=dev --ignore-scripts=false".',
  );
}

/** Runs a program to its end, hands on the signals that ask it to stop, and gives its exit code. */
function run(command, parameters, environment, stdio, cwd = process.cwd()) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const child = spawn(command, parameters, { stdio, cwd, env });
    const handOn = (signal) => child.kill(signal);
    const watch = watchNpm(() => child.kill('SIGTERM'));
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, handOn);
    child.once('error', (error) => fail(`${command} could not be run: ${error.message}`));
    child.once('exit', (code) => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, handOn);
      resolve(code ?? 1);
    });
  });
}

/** An npm that is killed tells nobody; its programs would go on without anyone to stop them. */
function watchNpm(whenGone) {
  const { ppid } = process;
  if (!process.env.npm_lifecycle_event) return undefined;
  return setInterval(() => process.ppid !== ppid && whenGone(), 500);
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
