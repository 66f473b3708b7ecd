import { type AnchorQuery, anchorPassages } from '@/lib/anchoring/anchor';
import type { Case } from './cases';

const WINDOWS = 10;
const WINDOW_MS = 400;

/** Passages a second, texts prepared anew each time: the best of ten windows, since other programs only ever slow it down. */
function rate(before: string, after: string, passages: readonly AnchorQuery[]): number {
  let best = 0;
  for (let window = 0; window < WINDOWS; window++) {
    const started = performance.now();
    let done = 0;
    while (performance.now() - started < WINDOW_MS) {
      anchorPassages(before, after, passages);
      done += passages.length;
    }
    best = Math.max(best, done / ((performance.now() - started) / 1_000));
  }
  return best;
}

/** How fast passages are carried that kept their words, and such as did not, from the cases of one revision. */
export function speedOf(cases: readonly Case[]): { exact: number; altered: number; each: number } {
  const [first] = cases;
  if (!first) return { exact: 0, altered: 0, each: 0 };
  const { before, after } = first;
  const kept = cases.filter(({ kind }) => kind === 'kept');
  const edited = cases.filter(({ kind }) => kind === 'edited');
  return {
    exact: rate(before, after, kept),
    altered: rate(before, after, edited),
    each: edited.length,
  };
}
