import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { visitor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import { importDocument, importText } from './mutations';
import { getDocument, getDocumentText } from './queries';

let reviewer: Member;

beforeAll(async () => {
  reviewer = await createMember(db);
});

const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (filename: string, content: string) => ({
  bytes: utf8(content),
  filename,
  method: 'file' as const,
});

async function rowsOf(member: Member) {
  const of = { document: { teamId: member.teamId } };
  return {
    documents: await db.document.count({ where: { teamId: member.teamId } }),
    versions: await db.documentVersion.count({ where: of }),
    originals: await db.originalFile.count({ where: { version: of } }),
    events: await db.auditEvent.count({ where: { teamId: member.teamId } }),
  };
}

describe('importDocument', () => {
  test('keeps text, blocks, original bytes and an event without the text', async () => {
    const source = file('port.txt', '\ufeffPort figures for the year\r\n\r\n渔业 🐟 grew.\r\n');
    const { status, document } = await importDocument(reviewer, source);
    expect(status).toBe('imported');
    expect(document).toMatchObject({ title: 'Port figures for the year', version: 1 });
    expect(document.versions).toMatchObject([
      { number: 1, mediaType: 'text/plain', filename: 'port.txt', byteLength: source.bytes.length },
    ]);
    const text = await getDocumentText(reviewer, document.id);
    expect(text?.text).toBe('Port figures for the year\n\n渔业 🐟 grew.');
    expect(text?.blocks.at(-1)).toMatchObject({ start: 27, end: 27 + '渔业 🐟 grew.'.length });
    const original = await db.originalFile.findFirstOrThrow({
      where: { version: { documentId: document.id } },
    });
    expect(Buffer.compare(original.bytes, source.bytes)).toBe(0);
    const events = await db.auditEvent.findMany({ where: { documentId: document.id } });
    expect(events).toMatchObject([{ action: 'document.imported', actorId: reviewer.userId }]);
    expect(
      JSON.stringify(events, (_, one) =>
        String(one) === one ? one : typeof one === 'bigint' ? 0 : one,
      ),
    ).not.toContain('渔业');
  });

  test('an article comes out of a page with what the page says about itself', async () => {
    const paragraph = 'The harbour authority said on Monday that more fish were landed. '.repeat(8);
    const html = `<!doctype html><html lang="en"><head><title>Landings grew</title>
      <meta name="author" content="Rim Haddad"></head><body><nav>Menu</nav><article>
      <h1>Landings grew</h1><p>${paragraph}</p><p>${paragraph}</p></article></body></html>`;
    const { document } = await importDocument(reviewer, file('page.html', html));
    expect(document).toMatchObject({ title: 'Landings grew', language: 'en' });
    expect(document.versions[0]?.mediaType).toBe('text/html');
  });

  test('a pasted text keeps the data given with it', async () => {
    const { document } = await importText(reviewer, {
      title: 'Answer of the ministry',
      text: 'We counted again, and the number stands.',
      publisher: 'Ministry',
      publishedOn: '2024-03-01',
      kind: 'statement',
      method: 'paste',
    });
    expect(document).toMatchObject({
      publisher: 'Ministry',
      publishedOn: '2024-03-01',
      kind: 'statement',
    });
    expect(document.versions[0]).toMatchObject({ method: 'paste', filename: null });
  });

  test('the same bytes are recognised within the team and unknown to another', async () => {
    const source = file('twice.txt', 'These bytes come twice.');
    const first = await importDocument(reviewer, source);
    const again = await importDocument(reviewer, { ...source, filename: 'other name.txt' });
    expect(again).toMatchObject({ status: 'recognised', document: { id: first.document.id } });
    const stranger = await createMember(db);
    expect((await importDocument(stranger, source)).status).toBe('imported');
  });

  test('the same bytes at the same moment are one document', async () => {
    const member = await createMember(db);
    const source = file('race.txt', 'Eight of us bring this in at once.');
    const results = await Promise.all(
      Array.from({ length: 8 }, () => importDocument(member, source)),
    );
    expect(results.filter((result) => result.status === 'imported')).toHaveLength(1);
    expect(new Set(results.map((result) => result.document.id)).size).toBe(1);
    expect(await rowsOf(member)).toEqual({ documents: 1, versions: 1, originals: 1, events: 1 });
  });

  test.each([
    ['empty.txt', new Uint8Array(), 'empty'],
    ['picture.txt', new Uint8Array(4000).map((_, index) => index % 7), 'binary'],
    ['blank.txt', utf8(' \n\t \n'), 'white space'],
    ['broken.pdf', utf8('%PDF-1.7 and no more'), 'PDF'],
  ])('%s is refused with a sentence, and nothing is kept', async (filename, bytes, word) => {
    const member = await createMember(db);
    const refusal = importDocument(member, { bytes, filename, method: 'file' });
    await expect(refusal).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringMatching(new RegExp(word, 'i')),
    });
    expect(await rowsOf(member)).toEqual({ documents: 0, versions: 0, originals: 0, events: 0 });
  });

  test('an observer and a token that only reads bring nothing in', async () => {
    for (const member of [
      await createMember(db, { role: 'observer' }),
      await createMember(db, { role: 'admin', mayWrite: false }),
    ]) {
      const refusal = importDocument(member, file('no.txt', 'Not for them.'));
      await expect(refusal).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect((await rowsOf(member)).documents).toBe(0);
    }
  });
});

test('a document is invisible to visitors, other teams and the software itself', async () => {
  const { document } = await importDocument(reviewer, file('mine.txt', 'Only for this team.'));
  const observer = await createMember(db, { teamId: reviewer.teamId, role: 'observer' });
  expect((await getDocument(observer, document.id))?.can).toEqual({
    correct: false,
    fold: false,
    mark: false,
  });
  const strangers = [visitor, { kind: 'system', job: 'test' } as const, await createMember(db)];
  for (const stranger of strangers) {
    expect(await getDocument(stranger, document.id)).toBeNull();
    expect(await getDocumentText(stranger, document.id)).toBeNull();
  }
  expect(await getDocument(reviewer, 'no id')).toBeNull();
});

const shared = new URL('../../../shared/documents/', import.meta.url);
const present = existsSync(shared);
if (!present)
  console.warn('SKIPPED: ../shared/documents is not there, its files are not imported.');

test.skipIf(!present)('the real documents come in once each', async () => {
  const member = await createMember(db);
  const names = (await readdir(shared)).filter((name) => name.endsWith('.txt'));
  expect(names).toHaveLength(5);
  for (const expected of ['imported', 'recognised']) {
    for (const filename of names) {
      const bytes = await readFile(new URL(filename, shared));
      const { status, document } = await importDocument(member, {
        bytes,
        filename,
        method: 'file',
      });
      expect(status).toBe(expected);
      expect(document.language).toBe('en');
      expect(document.title.length).toBeGreaterThan(8);
    }
  }
});
