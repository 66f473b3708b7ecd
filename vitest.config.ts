import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

// Far from UTC and with a quarter of an hour, so that no test passes by the place it runs in.
process.env.TZ = 'Asia/Kathmandu';

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: 'server-only', replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    // How long a test takes decides nothing; a machine with other work is many times slower.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Much of a test is waiting for Postgres: with a worker less than there are processors, as is usual, they idle.
    maxWorkers: '100%',
    env: { TZ: 'Asia/Kathmandu', ASSAY_ROOT: root, LOG_LEVEL: 'silent' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**', '.next/**', '.assay/**', 'e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: ['**/node_modules/**', '.next/**', '.assay/**', 'e2e/**'],
          globalSetup: ['lib/testing/cluster.ts'],
          setupFiles: ['lib/testing/clone.ts'],
        },
      },
    ],
  },
});
