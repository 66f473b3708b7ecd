import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { createDocument, createMember } from '@/prisma/factories';

/** Characters before a position, as JavaScript counts them; null inside a surrogate pair. */
function charactersBefore(text: string, position: number): number | null {
  const head = text.slice(0, position);
  return head.isWellFormed() && position <= text.length ? [...head].length : null;
}

test.each([
  ['plain', 'Nine boats.'],
  ['wide', '😀😀 a 😀b👩‍👩‍👧‍👦'],
  ['mixed', 'ab😀c\n\nسفينة 🇫🇮 四👍🏽.'],
])('the database counts positions in %s text as JavaScript does', async (_name, text) => {
  const rows = await db.$queryRaw<{ units: number; characters: number | null }[]>`
    SELECT units, utf16_characters(${text}, units) AS characters
    FROM generate_series(0, ${text.length + 2}::int) AS units ORDER BY units`;
  expect(rows.map(({ characters }) => characters)).toEqual(
    rows.map(({ units }) => charactersBefore(text, units)),
  );
  const [{ length } = { length: -1 }] = await db.$queryRaw<{ length: number }[]>`
    SELECT utf16_length(${text}) AS length`;
  expect(length).toBe(text.length);
});

test('whichever program asks, a passage quotes what stands at its place', async () => {
  const by = await createMember(db);
  const document = await createDocument(db, { by, text: 'Nine 😀 boats left. Nine came back.' });
  const mark = (start: number, end: number, exact: string) =>
    db.passage.create({
      data: {
        ...{ documentId: document.id, versionId: document.currentVersion.id },
        ...{ start, end, exact, prefix: '', suffix: '', createdById: by.userId },
      },
    });
  expect(await mark(5, 13, '😀 boats')).toMatchObject({ start: 5 });
  await expect(mark(5, 12, '😀 boats')).rejects.toThrow(/quotes exactly/);
  await expect(mark(6, 13, '😀 boats')).rejects.toThrow(/quotes exactly/);
  await expect(mark(0, 4, 'None')).rejects.toThrow(/quotes exactly/);
  await expect(mark(30, 99, 'back.')).rejects.toThrow(/inside its text/);
});
