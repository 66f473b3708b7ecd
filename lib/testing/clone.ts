import { afterAll, inject } from 'vitest';
import { TEMPLATE } from './cluster';
import { createDatabase } from './database';

// Before any test file imports lib/db: a copy of the migrated template, for this file alone.
process.env.DATABASE_URL = await createDatabase(inject('clusterUrl'), TEMPLATE);

afterAll(async () => {
  const { closeDb } = await import('@/lib/db');
  await closeDb();
});
