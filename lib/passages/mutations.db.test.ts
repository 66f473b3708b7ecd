import { expect, test } from 'vitest';
import { db, transaction } from '@/lib/db';
import { createDocument, createMember, createVersion } from '@/prisma/factories';
import { ensurePassage } from './mutations';
import type { PassageInput } from './schema';

const text = 'Nine 😀 boats left.\n\nNine boats came back, the harbour says.';

async function setUp() {
  const by = await createMember(db);
  const document = await createDocument(db, { by, text });
  const mark = (input: PassageInput, member = by) =>
    transaction((tx) => ensurePassage(tx, member, input));
  return { by, document, mark };
}

test('the same span is one passage, whoever marks it and however it is named', async () => {
  const { by, document, mark } = await setUp();
  const colleague = await createMember(db, { teamId: by.teamId });
  const start = text.indexOf('boats came');
  const span = { documentId: document.id, start, end: start + 10 };
  const first = await mark(span);
  expect(first).toMatchObject({ exact: 'boats came', start, end: start + 10 });
  expect(await mark({ ...span, versionNumber: 1 }, colleague)).toEqual(first);
  expect(await mark({ documentId: document.id, quote: { exact: 'boats came' } })).toEqual(first);
  const events = await db.auditEvent.findMany({ where: { subjectId: first.id } });
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ action: 'passage.marked', documentId: document.id });
});

test('many at once mark one row', async () => {
  const { document, mark } = await setUp();
  const span = { documentId: document.id, start: 0, end: 4 };
  const all = await Promise.all(Array.from({ length: 5 }, () => mark(span)));
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
});

test('context is kept beside the quote', async () => {
  const { document, mark } = await setUp();
  const { id } = await mark({ documentId: document.id, quote: { exact: 'boats', prefix: '😀 ' } });
  expect(await db.passage.findUnique({ where: { id } })).toMatchObject({
    prefix: 'Nine 😀 ',
    suffix: ' left.\n\nNine boats came back, th',
  });
});

test('a quote that is not there, or there twice, is refused; the places are listed', async () => {
  const { document, mark } = await setUp();
  const quote = (exact: string) => mark({ documentId: document.id, quote: { exact } });
  await expect(quote('ten boats')).rejects.toMatchObject({ code: 'INVALID' });
  await expect(quote('Nine')).rejects.toMatchObject({
    code: 'INVALID',
    current: { places: [{ start: 0, end: 4 }, { start: 21 }] },
  });
});

test.each([
  [{ start: 4, end: 4 }],
  [{ start: 0, end: 5_000 }],
  [{ start: 6, end: 12 }],
  [{ start: 0, end: 6 }],
  [{ start: 19, end: 21 }],
])('the span %o is refused', async (span) => {
  const { document, mark } = await setUp();
  await expect(mark({ documentId: document.id, ...span })).rejects.toMatchObject({
    code: 'INVALID',
  });
});

test('strangers do not find the document, observers and read tokens may not mark', async () => {
  const { by, document, mark } = await setUp();
  const span = { documentId: document.id, start: 0, end: 4 };
  const stranger = await createMember(db, { role: 'admin' });
  const observer = await createMember(db, { teamId: by.teamId, role: 'observer' });
  const reader = await createMember(db, { teamId: by.teamId, mayWrite: false });
  await expect(mark(span, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(mark(span, observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(mark(span, reader)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(mark({ ...span, versionNumber: 7 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await db.passage.count({ where: { documentId: document.id } })).toBe(0);
});

test('without a version number the latest version is meant', async () => {
  const { by, document, mark } = await setUp();
  await createVersion(db, { by, document, text: 'Only now does it say otherwise.' });
  const latest = await mark({ documentId: document.id, quote: { exact: 'otherwise' } });
  const earlier = await mark({ documentId: document.id, versionNumber: 1, start: 0, end: 4 });
  expect(latest.versionId).not.toBe(earlier.versionId);
});
