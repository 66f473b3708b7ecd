import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerptOf } from './excerpt';

it('keeps what is short, on one line', () => {
  expect(excerptOf(' The office\n counted 420 trout. ', 160)).toBe('The office counted 420 trout.');
});

it('cuts at a word, and where there are no blanks at a whole character', () => {
  expect(excerptOf('one two three', 9)).toBe('one two…');
  expect(excerptOf('新疆的棉花产量', 4)).toBe('新疆的棉…');
  expect(excerptOf('🐟🐟🐟', 2)).toBe('🐟🐟…');
});

it('is the beginning of the text and never longer than asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
      const excerpt = excerptOf(text, most);
      expect([...excerpt].length).toBeLessThanOrEqual(most + 1);
      const line = text.replace(/\s+/g, ' ').trim();
      expect(line.startsWith(excerpt.replace(/…$/, '')) || line === excerpt).toBe(true);
    }),
  );
});
