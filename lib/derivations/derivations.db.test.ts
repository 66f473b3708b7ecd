import { beforeEach, expect, test } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createDocument, createMember } from '@/prisma/factories';
import { confirmDerivation, removeDerivation } from './mutations';
import { listDerivations } from './queries';
import { flatDerivationSchema } from './schema';

let by: Member;
let report: string;
let article: string;
let post: string;

beforeEach(async () => {
  by = await createMember(db);
  report = (await createDocument(db, { by, title: 'Report' })).id;
  article = (await createDocument(db, { by, title: 'Article' })).id;
  post = (await createDocument(db, { by, title: 'Post' })).id;
});

const kind = 'cites' as const;
const events = (documentId: string) =>
  db.auditEvent.findMany({ where: { documentId }, orderBy: { position: 'asc' } });

test('a derivation is seen from both ends, its kind can change, and it can be taken back', async () => {
  const { id } = await confirmDerivation(by, { fromId: article, toId: report, kind });
  expect(await confirmDerivation(by, { fromId: article, toId: report, kind: 'quotes' })).toEqual({
    id,
  });
  expect(await listDerivations(by, article)).toMatchObject({
    drawsOn: [{ id, kind: 'quotes', document: { title: 'Report' }, by: { id: by.userId } }],
    drawnOnBy: [],
  });
  expect((await listDerivations(by, report))?.drawnOnBy).toMatchObject([
    { document: { title: 'Article' } },
  ]);
  await removeDerivation(by, { derivationId: id });
  await expect(removeDerivation(by, { derivationId: id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await listDerivations(by, article))?.drawsOn).toEqual([]);
  expect((await events(article)).map(({ action }) => action)).toEqual([
    'derivation.confirmed',
    'derivation.changed',
    'derivation.removed',
  ]);
});

test('a circle is refused and its chain named', async () => {
  await confirmDerivation(by, { fromId: post, toId: article, kind });
  await confirmDerivation(by, { fromId: article, toId: report, kind });
  await expect(confirmDerivation(by, { fromId: report, toId: post, kind })).rejects.toMatchObject({
    code: 'INVALID',
    message:
      'A document cannot go back to itself. Each of these draws on the next already: “Post” → “Article” → “Report”.',
  });
  await expect(confirmDerivation(by, { fromId: post, toId: post, kind })).rejects.toMatchObject({
    code: 'INVALID',
  });
});

test('of two derivations that would close a circle together one is refused', async () => {
  const both = await Promise.allSettled([
    confirmDerivation(by, { fromId: post, toId: article, kind }),
    confirmDerivation(by, { fromId: article, toId: post, kind }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('observers are refused, other teams find nothing', async () => {
  const observer = await createMember(db, { teamId: by.teamId, role: 'observer' });
  const stranger = await createMember(db, { role: 'admin' });
  const { id } = await confirmDerivation(by, { fromId: post, toId: article, kind });
  for (const [who, refusal] of [
    [observer, 'FORBIDDEN'],
    [stranger, 'NOT_FOUND'],
  ] as const) {
    const link = { fromId: article, toId: report, kind };
    await expect(confirmDerivation(who, link)).rejects.toMatchObject({ code: refusal });
    await expect(removeDerivation(who, { derivationId: id })).rejects.toMatchObject({
      code: refusal,
    });
  }
  expect(await listDerivations(stranger, post)).toBeNull();
  const foreign = (await createDocument(db, { by: stranger })).id;
  await expect(confirmDerivation(by, { fromId: post, toId: foreign, kind })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a derivation is tied to the passage that shows it, which stands in the document that draws', async () => {
  const passage = { documentId: article, quote: { exact: await firstWord(article) } };
  const { id } = await confirmDerivation(by, { fromId: article, toId: report, kind, passage });
  const view = await listDerivations(by, article);
  expect(view?.drawsOn).toMatchObject([{ id, passageId: expect.any(String) }]);
  const elsewhere = { documentId: report, quote: { exact: await firstWord(report) } };
  const link = { fromId: post, toId: report, kind, passage: elsewhere };
  await expect(confirmDerivation(by, link)).rejects.toMatchObject({ code: 'INVALID' });
});

test('a form sends the passage flat, or none', () => {
  const link = { fromId: article, toId: report, kind };
  const place = { documentId: article, versionNumber: '1', start: '0', end: '4' };
  expect(flatDerivationSchema.parse(link)).toEqual(link);
  expect(flatDerivationSchema.parse({ ...link, ...place })).toEqual({
    ...link,
    passage: { documentId: article, versionNumber: 1, start: 0, end: 4 },
  });
});

/** The first word of a document's text that stands there once. */
async function firstWord(documentId: string): Promise<string> {
  const { text } = await db.documentVersion.findFirstOrThrow({ where: { documentId } });
  const words = text.split(/\s+/);
  return words.find((word) => text.split(word).length === 2) ?? text;
}
