import { expect, test } from 'vitest';
import type { Block } from '@/lib/capture/types';
import { blockRuns } from './block-runs';

const block = (start: number, kind: Block['kind'] = 'paragraph'): Block => ({
  kind,
  start,
  end: start + 5,
});

test('neighbours of one kind are one run; folded ones go before lists', () => {
  const blocks = [block(0), block(7, 'list_item'), block(14, 'list_item'), block(21), block(28)];
  const runs = blockRuns(blocks, new Set([14, 21]));
  expect(runs.map(({ kind, blocks: { length } }) => [kind, length])).toEqual([
    ['plain', 1],
    ['list', 1],
    ['folded', 2],
    ['plain', 1],
  ]);
  expect(runs.flatMap((run) => run.blocks)).toEqual(blocks);
  expect(blockRuns([], new Set())).toEqual([]);
});
