import { beforeEach, expect, test } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import {
  createClaim,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
} from '@/prisma/factories';
import { createVerdict } from '@/prisma/publishing-factories';
import { openThread } from './mutations';
import { getThread } from './queries';

let by: Member;
let claimId: string;
const statement = 'The port handled 4.2 million tonnes of cargo in 2024, it says.';

beforeEach(async () => {
  by = await createMember(db);
  claimId = (await createClaim(db, { by, statement })).id;
});

const partOf = (text: string, exact: string) => {
  const start = text.indexOf(exact);
  return { start, end: start + exact.length, exact };
};
const discuss = async (
  kind: 'claim' | 'verdict' | 'evidence' | 'passage',
  id: string,
  part: object,
) => (await openThread(by, { target: { kind, id, part: part as never }, body: 'Why?' })).id;

test('words of the statement are kept, followed when it changes, and said to be gone', async () => {
  const part = partOf(statement, 'handled 4.2 million tonnes of cargo');
  const id = await discuss('claim', claimId, part);
  const now = async (text: string) => {
    await db.claim.update({ where: { id: claimId }, data: { statement: text } });
    return (await getThread(by, id))?.part;
  };
  expect(await now(statement)).toEqual({ ...part, now: { ...part, fate: 'exact' } });
  expect(await now(`It is said: ${statement}`)).toMatchObject({
    ...part,
    now: { start: part.start + 12, fate: 'moved' },
  });
  expect((await now(statement.replace('4.2', '4.8')))?.now).toMatchObject({
    exact: 'handled 4.8 million tonnes of cargo',
    fate: 'altered',
  });
  expect(await now('Something else entirely.')).toEqual({ ...part, now: null });
});

test('words of the explanation, of a passage and of evidence', async () => {
  const { explanation } = await createVerdict(db, { by, claimId });
  const word = explanation.split(' ')[1] ?? '';
  const document = await createDocument(db, { by });
  const version = document.currentVersion;
  const passage = await createPassage(db, { by, version, exact: '4.2 million' });
  const evidence = await createEvidence(db, { by, claimId, passageId: passage.id });
  const inPassage = partOf(passage.exact, 'million');
  for (const [kind, id, part] of [
    ['verdict', claimId, partOf(explanation, word)],
    ['passage', passage.id, inPassage],
    ['evidence', evidence.id, inPassage],
  ] as const) {
    const thread = await getThread(by, await discuss(kind, id, part));
    expect(thread).toMatchObject({ target: { kind, id }, part: { ...part, now: part } });
  }
});

test('a place that moved while words were chosen is found; words that are not there are refused', async () => {
  const part = partOf(statement, '2024');
  const id = await discuss('claim', claimId, { ...part, start: 0, end: 4 });
  expect((await getThread(by, id))?.part).toMatchObject(part);
  await expect(discuss('claim', claimId, { ...part, exact: '2025' })).rejects.toMatchObject({
    code: 'INVALID',
    fields: { 'target.part': expect.any(String) },
  });
  await expect(discuss('verdict', claimId, part)).rejects.toMatchObject({ code: 'INVALID' });
});

test('the database refuses half of a part', async () => {
  const id = await discuss('claim', claimId, partOf(statement, '2024'));
  await expect(db.thread.update({ where: { id }, data: { partEnd: null } })).rejects.toThrow(
    /thread_part/,
  );
});
