import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { migrateJobs } from '@/lib/jobs/migrate';
import { articlePage, type LocalServer, startLocalServer } from '@/lib/testing/local-server';
import { createMember } from '@/prisma/factories';
import { importPage } from './import-mutations';
import { captureFromUrl, captureText } from './mutations';

// An installation that wants a copy of every captured page; set before lib/env reads it.
vi.hoisted(() => {
  vi.stubEnv('ASSAY_TEST_ALLOW_PRIVATE_FETCH', '1');
  vi.stubEnv('WAYBACK_AUTO', '1');
  vi.stubEnv('WAYBACK_ACCESS_KEY', 'access');
  vi.stubEnv('WAYBACK_SECRET_KEY', 'secret');
});

const paragraph = 'The authority counted the fish again and found more of them. '.repeat(9);

let site: LocalServer;
let shown = articlePage('Fish', [paragraph, paragraph]);
let reviewer: Member;

beforeAll(async () => {
  await migrateJobs();
  reviewer = await createMember(db);
  site = await startLocalServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(shown);
  });
});
afterAll(() => site.close());

test('every page that is captured gets a request for a copy, and nothing else does', async () => {
  const url = `${site.origin}/fish`;
  const { document } = await importPage(reviewer, { url });
  const documentId = document.id;
  const requests = () => db.archiveRequest.findMany({ where: { documentId } });
  expect(await requests()).toMatchObject([{ url, status: 'queued' }]);
  await db.archiveRequest.updateMany({
    where: { documentId },
    data: { status: 'failed', reason: 'It was busy.', endedAt: new Date() },
  });
  await importPage(reviewer, { url });
  await captureText(reviewer, { documentId, text: 'A text that somebody pasted.' });
  expect(await requests()).toHaveLength(1);
  shown = articlePage('Fish', [paragraph, paragraph, 'And a third time in May.']);
  await captureFromUrl(reviewer, { documentId });
  expect(await requests()).toHaveLength(2);
});
