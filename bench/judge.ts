import { anchorPassages } from '@/lib/anchoring/anchor';
import type { Case, Kind } from './cases';
import type { Way } from './rivals';

export type Tally = { right: number; all: number };
export type Figures = Record<Kind, Tally> & {
  /** Passages put where they are not, or said to be there when they are gone. */
  wrong: number;
  all: number;
};

type Place = { start: number; end: number } | null;

/** Ours, and a count of answers that break the promise: exact or moved with other words. */
export function ours(broken: { count: number }): Way {
  return {
    name: 'alignment (lib/anchoring)',
    carry: (cases) => {
      const [first] = cases;
      if (!first) return [];
      return anchorPassages(first.before, first.after, cases).map((anchor, index): Place => {
        if (anchor.fate === 'missing') return null;
        const { start, end } = cases[index] as Case;
        const same = first.after.slice(anchor.start, anchor.end) === first.before.slice(start, end);
        if (same !== (anchor.fate !== 'altered')) broken.count++;
        return { start: anchor.start, end: anchor.end };
      });
    },
  };
}

/** The same words: exactly there. Other words: the place found and the true one share at least half of each. */
export function isRight({ expect, kind }: Case, found: Place): boolean {
  if (!expect || !found) return !expect && !found;
  if (kind === 'kept') return found.start === expect.start && found.end === expect.end;
  const shared = Math.min(found.end, expect.end) - Math.max(found.start, expect.start);
  return shared * 2 >= expect.end - expect.start && shared * 2 >= found.end - found.start;
}

export const noFigures = (): Figures => ({
  kept: { right: 0, all: 0 },
  edited: { right: 0, all: 0 },
  deleted: { right: 0, all: 0 },
  wrong: 0,
  all: 0,
});

/** Adds one revision's answers to the figures; `onWrong` sees every case that is not right. */
export function count(
  figures: Figures,
  cases: readonly Case[],
  places: readonly Place[],
  onWrong?: (one: Case, found: Place) => void,
): void {
  for (const [index, one] of cases.entries()) {
    const found = places[index] ?? null;
    const right = isRight(one, found);
    figures[one.kind].all++;
    figures.all++;
    if (right) figures[one.kind].right++;
    else {
      if (found) figures.wrong++;
      onWrong?.(one, found);
    }
  }
}

const percent = ({ right, all }: Tally) =>
  all === 0 ? '-' : ((100 * right) / all).toFixed(right === all ? 0 : 2);

/** The figures of several ways as a table in Markdown. */
export function tableOf(rows: readonly [string, Figures][]): string {
  const lines = rows.map(
    ([name, { kept, edited, deleted, wrong, all }]) =>
      `| ${name} | ${percent(kept)} | ${percent(edited)} | ${percent(deleted)} | ${((100 * wrong) / all).toFixed(2)} | ${kept.all} / ${edited.all} / ${deleted.all} |`,
  );
  return [
    '| way | unchanged or moved, % right | edited, 60–99 % kept, % right | deleted, % missing | wrong place, % of all | passages |',
    '|---|---:|---:|---:|---:|---:|',
    ...lines,
  ].join('\n');
}
