import { commonRuns } from './sequences';

/** One stretch of a difference: what both have, what only the first has, what only the second has. */
export type Part = { kind: 'same' | 'removed' | 'added'; text: string };

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

const WORD = /[\p{L}\p{N}]/u;

/** Words, and what stands between them, in order and without loss; any script. */
export function tokensOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

type Change = { removed: string; added: string; same: string };

/** Common stretches without a word between two changes (", ", " ") join them: one change reads better than three. */
function joined(changes: readonly Change[]): Change[] {
  const out: Change[] = [];
  for (const change of changes) {
    const last = out.at(-1);
    const both = (one: Change) => one.removed !== '' && one.added !== '';
    if (last && both(last) && both(change) && !WORD.test(last.same)) {
      last.removed += last.same + change.removed;
      last.added += last.same + change.added;
      last.same = change.same;
    } else out.push({ ...change });
  }
  return out;
}

/** Parts of two token sequences; the removed stretch stands before the added one. */
function partsOf(a: readonly string[], b: readonly string[]): Part[] {
  const changes: Change[] = [];
  let [atA, atB] = [0, 0];
  for (const run of [...commonRuns(a, b), { a: a.length, b: b.length, length: 0 }]) {
    changes.push({
      removed: a.slice(atA, run.a).join(''),
      added: b.slice(atB, run.b).join(''),
      same: a.slice(run.a, run.a + run.length).join(''),
    });
    atA = run.a + run.length;
    atB = run.b + run.length;
  }
  return joined(changes)
    .flatMap(({ removed, added, same }): Part[] => [
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
      { kind: 'same', text: same },
    ])
    .filter(({ text }) => text !== '');
}

/**
 * The difference of two texts word by word, in reading order: `same` and `removed` parts joined are `before`, `same` and
 * `added` parts joined are `after`. Bounded in cost: wholly rewritten long stretches come as one removed and one added.
 */
export function differenceOfWords(before: string, after: string): Part[] {
  return partsOf(tokensOf(before), tokensOf(after));
}
