import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { createDocument, createMember } from '@/prisma/factories';
import { archiveByItself, requestArchive } from './mutations';
import { listArchiveRequests } from './queries';

test('without a key the installation says so, and nothing is asked', async () => {
  const reviewer = await createMember(db);
  const url = 'https://paper.example/fish';
  const { id: documentId } = await createDocument(db, { by: reviewer, url });
  expect(await listArchiveRequests(reviewer, documentId)).toEqual({
    items: [],
    available: false,
    can: { ask: false },
  });
  await expect(requestArchive(reviewer, { documentId })).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringContaining('no key'),
  });
  await archiveByItself(reviewer, documentId, url);
  expect(await db.archiveRequest.count({ where: { documentId } })).toBe(0);
});
