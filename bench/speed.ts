import { type AnchorQuery, anchorPassages } from '@/lib/anchoring/anchor';
import type { Case } from './cases';

const SECONDS = 2;

/** Passages a second, texts prepared anew each time; the first round warms up and does not count. */
function rate(before: string, after: string, passages: readonly AnchorQuery[]): number {
  anchorPassages(before, after, passages);
  const started = performance.now();
  let done = 0;
  while (performance.now() - started < SECONDS * 1_000) {
    anchorPassages(before, after, passages);
    done += passages.length;
  }
  return done / ((performance.now() - started) / 1_000);
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
