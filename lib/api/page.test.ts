import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorAfterPage, pageAt, sliceOf } from './page';

const keyOf = (item: string) => item;

/** Every page of a list from the first to the last. */
function readAll(items: readonly string[], limit: number): string[][] {
  const pages: string[][] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = sliceOf(items, { limit, cursor }, keyOf);
    pages.push(page.items);
    cursor = page.nextCursor;
  }
  return pages;
}

describe('a list that is read as a whole', () => {
  it('comes in pages that miss and repeat nothing', () => {
    const lists = fc.uniqueArray(fc.string(), { maxLength: 50 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 60 }), (items, limit) => {
        const pages = readAll(items, limit);
        expect(pages.flat()).toEqual(items);
        expect(pages).toHaveLength(Math.max(1, Math.ceil(items.length / limit)));
      }),
    );
  });

  it('goes on behind the item that was last, whatever came or went before it', () => {
    const { nextCursor } = sliceOf(['a', 'b', 'c', 'd'], { limit: 2 }, keyOf);
    const cursor = nextCursor ?? '';
    const next = (items: string[]) => sliceOf(items, { limit: 2, cursor }, keyOf).items;
    expect(next(['new', 'a', 'b', 'c', 'd'])).toEqual(['c', 'd']);
    expect(next(['b', 'c', 'd'])).toEqual(['c', 'd']);
    // The one it ended with went: as many are passed over as were read.
    expect(next(['a', 'x', 'c', 'd'])).toEqual(['c', 'd']);
  });

  it.each(['nonsense', 'bnVsbA', Buffer.from('{"page":2}').toString('base64url')])(
    'refuses the cursor %s',
    (cursor) => {
      const ask = () => sliceOf(['a'], { limit: 1, cursor }, keyOf);
      expect(ask).toThrowError(expect.objectContaining({ code: 'INVALID' }));
    },
  );
});

it('a ranked list goes from page to page', () => {
  expect(pageAt(undefined)).toBe(1);
  expect(pageAt(cursorAfterPage(1, true) ?? '')).toBe(2);
  expect(cursorAfterPage(2, false)).toBeNull();
  expect(() => pageAt('nonsense')).toThrowError(expect.objectContaining({ code: 'INVALID' }));
});
