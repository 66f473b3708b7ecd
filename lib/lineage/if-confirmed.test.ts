import { expect, test } from 'vitest';
import { ifConfirmed } from './if-confirmed';

const piece = (documentId: string) => ({ documentId, stance: 'supports' as const });
const suggestion = (from: string, to: string) => ({ from: { id: from }, to: { id: to } });
const copies = ['report', 'gazette', 'mirror'].map(piece);
const both = [suggestion('gazette', 'report'), suggestion('mirror', 'report')];

test('two copies and their report would be one source', () => {
  expect(ifConfirmed(copies, [], both)).toEqual({ count: 2, now: 3, after: 1 });
  expect(ifConfirmed(copies, [{ from: 'gazette', to: 'report' }], both.slice(1))).toEqual({
    ...{ count: 1, now: 2, after: 1 },
  });
});

test('nothing is said where nothing would change', () => {
  expect(ifConfirmed(copies, [], [])).toBeNull();
  // A report that nobody has as evidence takes the place of its copy.
  expect(ifConfirmed([piece('gazette')], [], both.slice(0, 1))).toBeNull();
});

test('suggestions in both directions are one source, not none', () => {
  const circle = [suggestion('gazette', 'report'), suggestion('report', 'gazette')];
  expect(ifConfirmed(copies.slice(0, 2), [], circle)).toEqual({ count: 2, now: 2, after: 1 });
});
