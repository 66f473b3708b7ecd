import type { DraftFields } from '@/lib/drafts/schema';
import type { VerdictView } from '@/lib/verdicts/queries';

/** One field of the verdict's form in which two people differ, by the form's own name. */
export type VerdictRow = { name: string; theirs: string; mine: string };

/** What the form would hold if the verdict were `theirs`. */
export function verdictFields(verdict: VerdictView): Record<string, string> {
  const { rating, confidence, summary, explanation, wouldChange, dissents } = verdict;
  return {
    ...{ rating: rating.key, confidence: String(confidence), summary, explanation, wouldChange },
    ...Object.fromEntries(
      dissents.map(({ assessment, reason }) => [`dissents.${assessment}`, reason]),
    ),
  };
}

/** The fields in which what somebody else saved and what stands in the form differ; spaces at the ends do not count. */
export function differingRows(theirs: VerdictView, mine: DraftFields): VerdictRow[] {
  return Object.entries(verdictFields(theirs))
    .map(([name, text]) => ({ name, theirs: text, mine: mine[name]?.[0] ?? '' }))
    .filter((row) => row.theirs.trim() !== row.mine.trim());
}
