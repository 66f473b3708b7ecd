import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToPassage } from './text-fragment';

/** What a browser reads out of the directive (WICG Scroll to Text Fragment, section 3.4). */
function read(link: string) {
  const [, directive = ''] = link.split(':~:text=');
  const tokens = directive.split(',');
  const decode = (token?: string) => token && decodeURIComponent(token);
  const prefix = tokens[0]?.endsWith('-') ? tokens.shift()?.slice(0, -1) : undefined;
  const suffix = tokens.at(-1)?.startsWith('-') ? tokens.pop()?.slice(1) : undefined;
  return {
    tokens: tokens.length,
    prefix: decode(prefix),
    start: decode(tokens[0]),
    end: decode(tokens[1]),
    suffix: decode(suffix),
  };
}

describe('a link to a quotation', () => {
  it('names a short one whole, between the words beside it', () => {
    const link = linkToPassage('https://a.example/x', {
      exact: 'twenty-two, & more',
      before: 'Nobody came. The office counted, in May, ',
      after: ' trout – twice as many. Later it rained.',
    });
    expect(link).toBe(
      'https://a.example/x#:~:text=counted%2C%20in%20May%2C-,twenty%2Dtwo%2C%20%26%20more,-trout%20%E2%80%93%20twice%20as',
    );
  });

  it('names a long one by its ends', () => {
    const long = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
    expect(linkToPassage('https://a.example/x#top', { exact: long })).toBe(
      'https://a.example/x#top:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39',
    );
  });

  it('names one that runs over two blocks by its ends: a browser looks within one', () => {
    const exact = 'One two three four five six.\n\nSeven eight nine ten eleven.';
    expect(read(linkToPassage('https://a.example/', { exact }))).toMatchObject({
      start: 'One two three four five',
      end: 'Seven eight nine ten eleven.',
    });
  });

  it('finds words where no spaces are', () => {
    const exact = '港口处理了四百万吨货物，'.repeat(12);
    const { start = '', end = '' } = read(
      linkToPassage('https://a.example/', { exact, language: 'zh' }),
    );
    expect(exact.startsWith(start)).toBe(true);
    expect(exact.endsWith(end)).toBe(true);
    expect(start.length).toBeLessThan(20);
  });

  it('takes nothing of another block and no mark of a cut for what stands beside it', () => {
    const quote = { exact: 'Here.', before: 'A heading\n\n', after: ' One…' };
    expect(read(linkToPassage('/x', quote))).toMatchObject({ prefix: undefined, suffix: 'One' });
  });

  it('replaces a text directive that is there, and leaves other addresses alone', () => {
    expect(linkToPassage('https://a.example/#:~:text=old', { exact: 'new' })).toBe(
      'https://a.example/#:~:text=new',
    );
    expect(linkToPassage('doi:10.1/x', { exact: 'text' })).toBe('doi:10.1/x');
  });

  it('is readable again, whatever stands in the text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(text, text, text, (exact, before, after) => {
        const link = linkToPassage('https://a.example/', { exact, before, after });
        expect(link).toMatch(/^https:\/\/a\.example\/(#:~:text=[\w.!~*'()%,-]+)?$/);
        if (exact.trim() === '') return;
        const { tokens, start = '' } = read(link);
        expect(tokens).toBeLessThanOrEqual(2);
        const plain = exact.toWellFormed().replace(/\s+/g, ' ').trim();
        expect(plain.startsWith(start)).toBe(true);
      }),
    );
  });
});
