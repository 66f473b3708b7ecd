import { describe, expect, it } from 'vitest';
import { recogniseKind } from './recognise-kind';

const bytes = (text: string) => new TextEncoder().encode(text);
const png = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489',
  'hex',
);

describe('recogniseKind', () => {
  it.each([
    ['text', 'Plain words.', 'a.txt', undefined],
    ['text', 'Plain words.', undefined, undefined],
    ['text', 'MZ is how some programs begin.', 'a.txt', undefined],
    ['text', 'Plain words.', 'Brief of 3.4', undefined],
    ['markdown', '# Words', 'a.MD', undefined],
    ['markdown', '# Words', undefined, 'text/markdown; charset=utf-8'],
    ['html', '<p>Words</p>', 'a.htm', undefined],
    ['html', '<p>Words</p>', undefined, 'text/html'],
    ['html', '\n<!DOCTYPE html><title>x</title>', undefined, undefined],
    ['html', '<?xml version="1.0"?><!-- x --><html></html>', 'a.pdf', undefined],
    ['pdf', '%PDF-1.4', undefined, undefined],
    ['pdf', '%PDF-1.4', 'a.txt', 'text/plain'],
    ['pdf', 'x%PDF-1.4', 'a.pdf', undefined],
  ])('sees %s in %j', async (kind, text, filename, contentType) => {
    await expect(recogniseKind({ bytes: bytes(text), filename, contentType })).resolves.toBe(kind);
  });

  it.each([
    [bytes(''), 'a.txt', 'The document is empty.'],
    [png, 'a.txt', 'The document is named .txt but holds binary data (image/png), not text.'],
    [
      png,
      'a.png',
      'The document holds binary data (image/png), not text. Assay reads .txt, .md, .html, .pdf and .docx documents.',
    ],
    [
      bytes('{"a": 1}'),
      'a.json',
      'The document is of a kind that is not known. Assay reads .txt, .md, .html, .pdf and .docx documents.',
    ],
    [bytes('no pdf'), 'a.pdf', 'The PDF file is damaged and cannot be read.'],
    [bytes('no docx'), 'a.docx', 'The DOCX file is damaged and cannot be read.'],
    [
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'a.doc',
      'The document is an old or password-protected Office file. Save it as .docx without a password.',
    ],
  ])('refuses %# with a sentence', async (content, filename, message) => {
    await expect(recogniseKind({ bytes: content, filename })).rejects.toMatchObject({
      code: 'INVALID',
      message,
    });
  });
});
