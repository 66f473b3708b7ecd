import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachmentHeaders } from './attachment';

const of = (filename: string | null, mediaType = 'text/html') =>
  attachmentHeaders({ filename, mediaType }, 'original');

describe('a file that is saved', () => {
  test.each([
    ['report.pdf', 'report.pdf'],
    ["the harbour's (2nd) report*.pdf", 'the%20harbour%27s%20%282nd%29%20report%2A.pdf'],
    ['港口.html', '%E6%B8%AF%E5%8F%A3.html'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\texts\\a.txt', 'a.txt'],
    ['a\r\nset-cookie: x.txt', 'aset-cookie%3A%20x.txt'],
    ['gpj\u202Eexe.txt', 'gpjexe.txt'],
    [null, 'original'],
    ['\u0007', 'original'],
    ['texts/..', 'original'],
  ])('%j is called %s', (filename, name) => {
    expect(of(filename)['content-disposition']).toBe(`attachment; filename*=UTF-8''${name}`);
  });

  test('any name makes a header that can be sent and read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (filename) => {
        const value = new Headers(of(filename)).get('content-disposition') ?? '';
        expect(value).toMatch(/^attachment; filename\*=UTF-8''[\w.~%-]+$/);
        expect(decodeURIComponent(value.split("''")[1] ?? '')).not.toMatch(/[/\\\p{Cc}]/u);
      }),
    );
  });

  test('has a media type only where that is one', () => {
    expect(of('a.html')['content-type']).toBe('text/html');
    expect(of('a', 'text/html\r\nx: y')['content-type']).toBe('application/octet-stream');
  });
});
