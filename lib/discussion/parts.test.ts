import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followPart, markedPieces, placePart } from './parts';

const text = 'The port handled 4.2 million tonnes of cargo in 2024, the authority says.';
const partOf = (exact: string) => {
  const start = text.indexOf(exact);
  return { start, end: start + exact.length, exact };
};

test('the same words at the same place', () => {
  const part = partOf('4.2 million tonnes');
  expect(placePart(text, part)).toEqual(part);
  expect(followPart(text, part)).toEqual({ ...part, fate: 'exact' });
});

test('the same words elsewhere, the nearest ones', () => {
  const part = partOf('4.2 million tonnes');
  const now = `In short: ${text} Again: 4.2 million tonnes.`;
  expect(followPart(now, part)).toMatchObject({ start: part.start + 10, fate: 'moved' });
});

test('other words in their place, and words that are gone', () => {
  const part = partOf('handled 4.2 million tonnes of cargo in 2024');
  const changed = followPart(text.replace('4.2', '4.8'), part);
  expect(changed).toMatchObject({
    fate: 'altered',
    exact: 'handled 4.8 million tonnes of cargo in 2024',
  });
  expect(followPart('Nothing of the kind.', part)).toBeNull();
  expect(placePart(text.replace('4.2', '4.8'), part)).toBeNull();
  expect(placePart(text, { start: 3, end: 4, exact: ' ' })).toBeNull();
});

test('pieces cover the text without loss, and every thread ends once', () => {
  const place = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.array(place, { maxLength: 5 }),
      (end, places) => {
        const parts = places.map(([start, length], index) => ({
          id: `${index}`,
          start,
          end: start + length,
        }));
        const [pieces = []] = markedPieces([{ start: 0, end }], parts);
        expect(pieces[0]?.start).toBe(0);
        expect(pieces.at(-1)?.end).toBe(end);
        pieces.slice(1).forEach((piece, index) => {
          expect(piece.start).toBe(pieces[index]?.end);
        });
        const touching = parts.filter((part) => part.start < end).map(({ id }) => id);
        expect(pieces.flatMap(({ ends }) => ends).toSorted()).toEqual(touching);
        for (const { id, start, end: to } of parts) {
          const marked = pieces.filter(({ about }) => about.includes(id));
          const length = marked.reduce((sum, piece) => sum + piece.end - piece.start, 0);
          expect(length).toBe(Math.max(0, Math.min(to, end) - start));
        }
      },
    ),
  );
});
