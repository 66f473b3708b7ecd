import { expect, test } from 'vitest';
import { markWords, pieceOf } from './mark-words';

type Node = Parameters<ReturnType<ReturnType<typeof markWords>>>[0];

const at = (start: number, end: number) => ({ start: { offset: start }, end: { offset: end } });
const same = (offset: number) => offset;

test('texts are cut where discussed words begin and end, across elements', () => {
  // "a **bc** de"
  const strong: Node = {
    type: 'element',
    tagName: 'strong',
    children: [{ type: 'text', value: 'bc', position: at(4, 6) }],
  };
  const tree: Node = {
    type: 'root',
    children: [
      { type: 'text', value: 'a ', position: at(0, 2) },
      strong,
      { type: 'text', value: ' de', position: at(8, 11) },
      { type: 'text', value: 'made up' },
    ],
  };
  markWords([{ id: 'T', start: 5, end: 10 }], same)()(tree);
  const wordsOf = (nodes: readonly Node[] = []) => nodes.map((one) => one.children?.[0]?.value);
  const [a, , d, e, madeUp] = tree.children ?? [];
  expect(wordsOf(strong.children)).toEqual(['b', 'c']);
  expect(wordsOf([a, d, e] as Node[])).toEqual(['a ', ' d', 'e']);
  expect(madeUp).toEqual({ type: 'text', value: 'made up' });
  expect(strong.children?.map((one) => pieceOf(one).about)).toEqual([[], ['T']]);
  expect([pieceOf(d).ends, pieceOf(e).about]).toEqual([['T'], []]);
});
