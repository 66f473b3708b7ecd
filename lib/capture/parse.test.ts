import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { canonicalText } from './canonical-text';
import { parseDocument } from './parse';
import { sampleDocx, wordParagraph } from './samples/docx-file';
import { samplePdf } from './samples/pdf-file';

const limits = { timeoutMs: 20_000, maxBytes: 5_000_000, maxUnpackedBytes: 100_000_000 };
const bytes = (text: string) => new TextEncoder().encode(text);
const documents = path.resolve('../shared/documents');

// So deep that reading it takes minutes or all the memory, in a file of a few megabytes.
const deep = bytes('<div><b>x'.repeat(400_000));

describe('parseDocument', () => {
  it.each([
    ['text', 'a.txt', bytes('A headline of five words\r\n\r\nA paragraph\r\nof two lines.')],
    ['markdown', 'a.md', bytes('# A headline of five words\n\nA paragraph\nof *two* lines.')],
    ['html', 'a.html', bytes('<h1>A headline of five words</h1><p>A paragraph<br>of two lines.')],
    [
      'docx',
      'a.docx',
      sampleDocx(
        wordParagraph('A headline of five words', 'Heading1') +
          wordParagraph('A paragraph</w:t><w:br/><w:t>of two lines.'),
      ),
    ],
  ])('reads %s in a worker thread', async (kind, filename, content) => {
    const captured = await parseDocument({ bytes: content, filename }, limits);
    expect(captured.text).toBe('A headline of five words\n\nA paragraph\nof two lines.');
    expect(captured).toMatchObject({ kind, bibliography: { title: 'A headline of five words' } });
    expect(captured.blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 24],
      [26, 51],
    ]);
  });

  it('reads a PDF file in a worker thread', async () => {
    const file = samplePdf([[{ text: 'One line of text', y: 700 }]]);
    const captured = await parseDocument({ bytes: file, contentType: 'application/pdf' }, limits);
    expect(captured).toMatchObject({ kind: 'pdf', text: 'One line of text' });
  });

  it.each([
    ['empty', bytes(''), 'a.txt', 'The document is empty.'],
    ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0]), 'a.txt', 'holds binary data'],
    ['unknown', bytes('a,b'), 'a.csv', 'of a kind that is not known'],
    ['encrypted', samplePdf([[]], { encrypted: true }), 'a.pdf', 'The PDF file is encrypted'],
    ['of pictures', samplePdf([[]]), 'a.pdf', 'The PDF file has no text layer'],
    ['nothing but scripts', bytes('<script>x()</script>'), 'a.html', 'shows no text of its own'],
    ['damaged', bytes('x'), 'a.docx', 'The DOCX file is damaged'],
  ])('refuses a document that is %s', async (_, content, filename, sentence) => {
    await expect(parseDocument({ bytes: content, filename }, limits)).rejects.toThrow(sentence);
  });

  it('refuses with the sentence of the extractor', async () => {
    const refused = parseDocument({ bytes: bytes(' \n\u200b\t'), filename: 'a.txt' }, limits);
    await expect(refused).rejects.toBeInstanceOf(AppError);
    await expect(refused).rejects.toThrow('The document holds nothing but white space.');
  });

  it('refuses what is over the limit before reading it', async () => {
    const source = { bytes: new Uint8Array(3 * 1024 * 1024) };
    await expect(parseDocument(source, { ...limits, maxBytes: 2 * 1024 * 1024 })).rejects.toThrow(
      'The document has 3.0 MB; the limit is 2.0 MB.',
    );
  });

  it('gives up on what takes too long, and goes on with the next', async () => {
    const slow = parseDocument({ bytes: deep, filename: 'a.html' }, { ...limits, timeoutMs: 300 });
    await expect(slow).rejects.toThrow('The document took longer than 1 seconds to read');
    const next = await parseDocument({ bytes: bytes('Next.'), filename: 'a.txt' }, limits);
    expect(next.text).toBe('Next.');
  });

  it('gives up on what needs too much memory, and goes on with the next', async () => {
    const vast = sampleDocx('<w:p/>'.repeat(3_000_000));
    const generous = { ...limits, timeoutMs: 60_000, maxBytes: 50_000_000 };
    await expect(parseDocument({ bytes: vast }, generous)).rejects.toThrow(
      'The document needs more memory to read than is allowed.',
    );
    const next = await parseDocument({ bytes: bytes('Next.'), filename: 'a.txt' }, limits);
    expect(next.text).toBe('Next.');
  }, 60_000);

  it('works off many at once', async () => {
    const all = Array.from({ length: 12 }, (_, index) =>
      parseDocument({ bytes: bytes(`Text ${index}`), filename: 'a.txt' }, limits),
    );
    expect((await Promise.all(all)).map(({ text }) => text)).toContain('Text 11');
  });

  it('reads the five real documents whole', async (context) => {
    if (!existsSync(documents)) {
      console.warn(`Skipped: ${documents} is not there.`);
      return context.skip();
    }
    const names = readdirSync(documents).filter((name) => name.endsWith('.txt'));
    expect(names).toHaveLength(5);
    for (const filename of names) {
      const original = readFileSync(path.join(documents, filename));
      const captured = await parseDocument({ bytes: original, filename }, limits);
      const words = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
      expect(words(captured.text)).toBe(words(original.toString('utf8')));
      expect(canonicalText(captured.text)).toBe(captured.text);
      expect(captured.bibliography).toMatchObject({ language: 'en', title: expect.any(String) });
    }
  });
});
