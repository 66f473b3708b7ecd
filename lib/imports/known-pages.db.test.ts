import { runOnce } from 'graphile-worker';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { db, pool } from '@/lib/db';
import { workerLogger } from '@/lib/jobs/logger';
import { migrateJobs } from '@/lib/jobs/migrate';
import { tasks } from '@/lib/jobs/tasks';
import { articlePage, type LocalServer, startLocalServer } from '@/lib/testing/local-server';
import { createMember, createPassage } from '@/prisma/factories';
import { requestImport } from './mutations';
import { listImportItems } from './queries';

// The one server that this test may ask stands on this machine; set before lib/env reads it.
vi.hoisted(() => vi.stubEnv('ASSAY_TEST_ALLOW_PRIVATE_FETCH', '1'));

const paragraph = 'The authority counted the fish again and found more of them. '.repeat(9).trim();
const figure = 'In all there were 4,812 tonnes of them.';

let site: LocalServer;
let shown = '';

beforeAll(async () => {
  await migrateJobs();
  site = await startLocalServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(shown);
  });
});
afterAll(() => site.close());

test('an import of a page that is here says what became of it, version by version', async () => {
  const member = await createMember(db);
  const bring = async (...paragraphs: string[]) => {
    shown = articlePage('Fish', paragraphs);
    const item = { method: 'url', url: `${site.origin}/fish` } as const;
    const { batchId } = await requestImport(member, { items: [item] });
    await runOnce({ pgPool: pool(), taskList: tasks, logger: workerLogger, noHandleSignals: true });
    const [ended] = await listImportItems(member, batchId);
    return ended;
  };
  const first = await bring(paragraph, figure);
  expect(first).toMatchObject({ status: 'imported', capture: null });
  const documentId = String(first?.document?.id);
  const version = await db.documentVersion.findFirstOrThrow({ where: { documentId } });
  await createPassage(db, { by: member, version, exact: figure });

  const second = await bring('They counted a third time.', paragraph, figure);
  expect(second).toMatchObject({
    status: 'captured',
    document: { id: documentId },
    capture: { versionNumber: 2, counts: { exact: 0, moved: 1, altered: 0, missing: 0 } },
  });
  expect(await bring('They counted a third time.', paragraph, figure)).toMatchObject({
    status: 'recognised',
    reason: expect.stringContaining('nothing was added'),
    document: { id: documentId },
    capture: null,
  });
});
