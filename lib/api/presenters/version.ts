import type { z } from 'zod';
import { differenceOfWords } from '@/lib/difference/words';
import type { ComparedCell } from '@/lib/versions/comparison';
import type { Comparison } from '@/lib/versions/difference-queries';
import type { PassageInVersion, VersionView } from '@/lib/versions/queries';
import type { compareVersions, listVersions } from '../definitions/versions';

type VersionAnswer = z.input<typeof listVersions.response>['items'][number];

/** A version as the API shows it. */
export function toVersion({
  textSha256,
  textLength,
  headers,
  ...view
}: VersionView): VersionAnswer {
  return {
    ...view,
    sha256: textSha256,
    length: textLength,
    headers: Object.fromEntries(headers),
  };
}

/** How a passage fared, with what changed in its words when they are other ones. */
export function toCarriedPassage({ found, ...passage }: PassageInVersion) {
  const altered = passage.fate === 'altered' && found !== null;
  return { ...passage, ...(altered && { difference: differenceOfWords(passage.exact, found) }) };
}

type ComparisonAnswer = z.input<typeof compareVersions.response>;

/** The difference of two versions without the marks of passages. */
export function toDifference(
  { from, to }: Comparison,
  rows: NonNullable<Comparison['rows']>,
): ComparisonAnswer {
  return {
    from: { number: from.number, sha256: from.textSha256 },
    to: { number: to.number, sha256: to.textSha256 },
    changes: rows.map(({ change, before, after, whole }) => ({
      change,
      before: toBlock(before),
      after: toBlock(after),
      ...(change === 'changed' && { difference: toParts(whole) }),
    })),
  };
}

const toBlock = (cell: ComparedCell | null) =>
  cell && { kind: cell.block, text: cell.runs.map((run) => run.text).join('') };

/** Neighbouring runs of one kind are one part: they were only cut where passages begin and end. */
function toParts({ runs }: ComparedCell) {
  const parts: { kind: 'same' | 'removed' | 'added'; text: string }[] = [];
  for (const { kind, text } of runs) {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  }
  return parts;
}
