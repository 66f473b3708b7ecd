import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, isVisible, parseSnapshot, type Snapshot } from './snapshot';

const read = (text: string): Snapshot => {
  const found = parseSnapshot(text);
  if (!found) throw new Error(`Not a snapshot: ${text}`);
  return found;
};

const ids = fc.uniqueArray(fc.bigInt(10n, 40n), { maxLength: 8 });
const snapshots = ids.map((running) => {
  const sorted = running.toSorted((a, b) => Number(a - b));
  const xmax = (sorted.at(-1) ?? 40n) + 1n;
  return read(`${sorted[0] ?? xmax}:${xmax}:${sorted.join(',')}`);
});

describe('a snapshot', () => {
  it.each([
    '',
    '1:2',
    '3:2:',
    '0:5:',
    '5:9:9',
    '5:9:4',
    '5:9:7,6',
    '5:9:6,6',
    '5:9:x',
    '5:9:6,',
    '-1:3:',
  ])('is not %j', (text) => expect(parseSnapshot(text)).toBeNull());

  it('sees what ended before it, and nothing else', () => {
    const snapshot = read('10:20:10,14');
    expect([9n, 10n, 11n, 14n, 19n, 20n, 99n].filter((id) => isVisible(id, snapshot))).toEqual([
      9n,
      11n,
      19n,
    ]);
  });

  it('covers another exactly when it sees all that the other sees', () => {
    const all = Array.from({ length: 60 }, (_, index) => BigInt(index));
    fc.assert(
      fc.property(snapshots, snapshots, (one, other) => {
        const sees = all.every((id) => !isVisible(id, other) || isVisible(id, one));
        expect(covers(one, other)).toBe(sees);
      }),
      { numRuns: 2000 },
    );
  });

  it('covers one that knows of more transactions but saw none of them', () => {
    expect(covers(read('38:39:38'), read('38:40:38,39'))).toBe(true);
    expect(covers(read('38:39:38'), read('38:40:38'))).toBe(false);
  });
});
