import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './lib/testing/chromium';

const FREE_PORT = `const server = require('node:net').createServer();
server.listen(0, '127.0.0.1', () => { console.log(server.address().port); server.close(); });`;

type Shared = {
  directory: string;
  port: string;
  smtpPort: string;
  hookPort: string;
  secret: string;
};

/** What the whole run shares. Playwright reads this file again in each worker, which inherits it. */
function prepare(): Shared {
  if (!process.env.ASSAY_E2E_DIR) {
    // The name by which the next run finds and removes what a killed one left.
    const directory = mkdtempSync(join(tmpdir(), `assay-test-${process.pid}-`));
    chmodSync(directory, 0o711);
    process.env.ASSAY_E2E_DIR = directory;
    const freePort = () => execFileSync(process.execPath, ['-e', FREE_PORT]).toString().trim();
    process.env.ASSAY_E2E_PORT = freePort();
    // Nothing answers there but while attention.spec.ts has its mail server on it: mail waits, and is tried again.
    process.env.ASSAY_E2E_SMTP_PORT = freePort();
    // The one address on this machine that webhooks may be sent to; webhooks.spec.ts has its receiver there.
    process.env.ASSAY_E2E_HOOK_PORT = freePort();
    process.env.AUTH_SECRET = randomBytes(32).toString('base64url');
    process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  }
  const { ASSAY_E2E_DIR = '', ASSAY_E2E_PORT = '', AUTH_SECRET = '' } = process.env;
  const { ASSAY_E2E_SMTP_PORT: smtpPort = '', ASSAY_E2E_HOOK_PORT: hookPort = '' } = process.env;
  return {
    ...{ directory: ASSAY_E2E_DIR, port: ASSAY_E2E_PORT },
    ...{ smtpPort, hookPort, secret: AUTH_SECRET },
  };
}

const { directory, port, smtpPort, hookPort, secret } = prepare();
const baseURL = `http://127.0.0.1:${port}`;
const mail = `smtp://127.0.0.1:${smtpPort}`;
const receiver = `http://127.0.0.1:${hookPort}`;

// In a worker the application runs already: its database mints sessions and makes what tests need.
const postgres = join(directory, 'postgres.json');
if (existsSync(postgres)) {
  const address = JSON.parse(readFileSync(postgres, 'utf8')) as { port: number; password: string };
  process.env.DATABASE_URL = `postgres://assay:${address.password}@127.0.0.1:${address.port}/assay`;
  process.env.ASSAY_URL = baseURL;
  process.env.SMTP_URL = mail;
  process.env.ASSAY_TEST_RECEIVER = receiver;
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // How long something takes decides nothing; a machine with other work is many times slower.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: {
    baseURL,
    locale: 'en',
    timezoneId: 'Asia/Kathmandu',
    // A trace films every test, and most pass: to see one that fails, --trace retain-on-failure.
    trace: 'off',
    launchOptions: { executablePath: findChromium(process.env), args: chromiumArguments() },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${baseURL}/api/ready`,
    timeout: 900_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      ASSAY_URL: baseURL,
      ASSAY_DATA_DIR: directory,
      ASSAY_DEMO: '1',
      AUTH_SECRET: secret,
      DATABASE_URL: '',
      SMTP_URL: mail,
      ASSAY_TEST_RECEIVER: receiver,
      // There is a key for a web archive, but nothing answers on this port: requests wait and are tried again.
      WAYBACK_URL: 'http://127.0.0.1:9',
      WAYBACK_ACCESS_KEY: 'key',
      WAYBACK_SECRET_KEY: 'secret',
    },
  },
});
