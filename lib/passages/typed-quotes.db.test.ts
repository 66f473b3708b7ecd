import { expect, test } from 'vitest';
import { db, transaction } from '@/lib/db';
import { createDocument, createMember } from '@/prisma/factories';
import { ensurePassage } from './mutations';
import { flagsOfPassage } from './typed-quote';

const text =
  'The harbour office said on Monday: “We haven’t seen 1,200 boats.” Boats may leave if they have paid the fee.';

async function setUp() {
  const by = await createMember(db);
  const document = await createDocument(db, { by, text, language: 'en' });
  return (exact: string, restOfSentence?: 'ask' | 'seen') =>
    transaction((tx) =>
      ensurePassage(tx, by, { documentId: document.id, quote: { exact, restOfSentence } }),
    );
}

test('a typed quotation that differs in typography only is kept in the document’s words', async () => {
  const quote = await setUp();
  const words = '“We haven’t seen 1,200 boats.”';
  expect(await quote('"We haven\'t seen 1,200 boats."')).toMatchObject({
    exact: words,
    start: text.indexOf(words),
  });
});

test('one that differs in more is refused, with a sentence for each flag and the document’s words', async () => {
  const quote = await setUp();
  await expect(quote('We have seen 12,000 boats.', 'seen')).rejects.toMatchObject({
    code: 'INVALID',
    fields: {
      'quote.exact':
        'A negation is missing: the document says “haven’t”, not “have”. Another number: the document says “1,200”, not “12,000”.',
    },
    current: {
      words: 'We haven’t seen 1,200 boats.',
      flags: [{ kind: 'negation' }, { kind: 'number' }],
    },
  });
  await expect(quote('Ships of the line were built there.')).rejects.toMatchObject({
    code: 'INVALID',
    current: { place: null, words: '', flags: [{ kind: 'not_there' }] },
  });
});

test('one that cuts off a condition is taken only when the person has seen it, if they are to be asked', async () => {
  const quote = await setUp();
  await expect(quote('Boats may leave', 'ask')).rejects.toMatchObject({
    code: 'INVALID',
    current: { words: 'Boats may leave', flags: [{ kind: 'condition', said: 'if', cut: true }] },
  });
  expect(await quote('Boats may leave', 'seen')).toMatchObject({ exact: 'Boats may leave' });
  expect(await quote('may leave')).toMatchObject({ exact: 'may leave' });
});

test('what was cut off is told from the sentences kept around a passage', () => {
  const exact = 'Boats may leave';
  const start = text.indexOf(exact);
  const before = '“We haven’t seen 1,200 boats.” ';
  const after = ' if they have paid the fee.';
  expect(flagsOfPassage({ start, exact, before, after }, 'en')).toMatchObject([
    { kind: 'condition', said: 'if', at: text.indexOf('if they') },
  ]);
});
