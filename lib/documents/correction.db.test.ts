import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { parse } from '@/lib/parse';
import { createDocument, createMember } from '@/prisma/factories';
import { correctDocument, foldBlock, unfoldBlock } from './mutations';
import { getDocumentText } from './queries';
import { correctionFormSchema } from './schema';

let reviewer: Member;
let documentId: string;

beforeAll(async () => {
  reviewer = await createMember(db);
});

beforeEach(async () => {
  documentId = (await createDocument(db, { by: reviewer })).id;
});

const events = () =>
  db.auditEvent.findMany({ where: { documentId }, orderBy: { position: 'asc' } });

describe('correctDocument', () => {
  test('changes what is given, clears what is null, keeps the rest, and tells the log what changed', async () => {
    const after = await correctDocument(reviewer, {
      documentId,
      version: 1,
      title: 'Port figures',
      publisher: 'Harbour Authority',
      publishedOn: '2025-01-16',
      url: null,
      noCopyReason: 'It was handed to us on paper.',
    });
    expect(after).toMatchObject({
      title: 'Port figures',
      publishedOn: '2025-01-16',
      url: null,
      language: 'en',
      version: 2,
    });
    const [event] = await events();
    expect(event?.action).toBe('document.corrected');
    expect(Object.keys(event?.after as object).sort()).toEqual([
      'noCopyReason',
      'publishedOn',
      'title',
      'url',
    ]);
    expect(event?.before).toMatchObject({ publishedOn: '2025-01-15', noCopyReason: null });
  });

  test('the second of two saves is refused with what is there now', async () => {
    const saves = await Promise.allSettled([
      correctDocument(reviewer, { documentId, version: 1, title: 'One' }),
      correctDocument(reviewer, { documentId, version: 1, title: 'Other' }),
    ]);
    const refused = saves.filter((save) => save.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({
      code: 'CONFLICT',
      current: { id: documentId, version: 2 },
    });
    expect(await events()).toHaveLength(1);
  });

  test('observers are refused, strangers find nothing', async () => {
    const change = { documentId, version: 1, title: 'Mine now' };
    const observer = await createMember(db, { teamId: reviewer.teamId, role: 'observer' });
    await expect(correctDocument(observer, change)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await createMember(db, { role: 'admin' });
    await expect(correctDocument(stranger, change)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await events()).toHaveLength(0);
  });

  test('the form clears what was emptied and takes authors line by line', () => {
    const form = { documentId, version: '3', title: 'T', authors: ' A. Author \n\nB. Author' };
    expect(parse(correctionFormSchema, form)).toMatchObject({
      version: 3,
      authors: ['A. Author', 'B. Author'],
      publisher: null,
      url: null,
    });
    expect(() => parse(correctionFormSchema, { documentId, version: '1' })).toThrow('title');
  });
});

describe('folding', () => {
  const block = () => ({ documentId, versionNumber: 1, blockStart: 0 });

  test('is for the whole team, can be undone, and is idempotent', async () => {
    expect(await foldBlock(reviewer, block())).toEqual({ folded: [0] });
    expect(await foldBlock(reviewer, block())).toEqual({ folded: [0] });
    expect((await getDocumentText(reviewer, documentId))?.folded).toEqual([0]);
    expect(await unfoldBlock(reviewer, block())).toEqual({ folded: [] });
    expect(await unfoldBlock(reviewer, block())).toEqual({ folded: [] });
    expect((await events()).map((event) => event.action)).toEqual([
      'document.block_folded',
      'document.block_unfolded',
    ]);
  });

  test('needs a block that begins there, and a reviewer of the team', async () => {
    const nowhere = foldBlock(reviewer, { ...block(), blockStart: 3 });
    await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const unknown = foldBlock(reviewer, { ...block(), versionNumber: 9 });
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const observer = await createMember(db, { teamId: reviewer.teamId, role: 'observer' });
    await expect(foldBlock(observer, block())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await createMember(db);
    await expect(foldBlock(stranger, block())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
