/** What the rules look at; gathered by `queries.ts`. */
export type ChecklistFacts = {
  claimantStated: boolean;
  dateStated: boolean;
  appearances: number;
  independentSources: number;
  contradicting: number;
  searches: number;
  /** Quotes that are no longer word for word in their document's latest version. */
  displacedPassages: string[];
  /** Titles of documents that have neither URL, archived copy, nor a reason. */
  documentsWithoutCopy: string[];
  openThreads: number;
  assessments: number;
  requiredAssessments: number;
  assessmentsWaived: boolean;
  /** Assessments with another rating than the verdict's that it does not answer. */
  unansweredDissents: number;
  verdict: { summary: string; explanation: string; wouldChange: string } | null;
  commentAsked: boolean;
  noCommentReason: boolean;
};

export type RuleName =
  | 'claimant_and_date'
  | 'appearance'
  | 'independent_sources'
  | 'contradiction_sought'
  | 'passages_in_place'
  | 'copies'
  | 'threads_resolved'
  | 'assessments'
  | 'verdict_complete'
  | 'comment_asked';

export type Rule = {
  name: RuleName;
  sentence: string;
  passes: (facts: ChecklistFacts) => boolean;
  /** What is there or missing, in words; absent when the sentence says it all. */
  detail?: (facts: ChecklistFacts) => string | undefined;
};

/** The longest summary a verdict may have, in characters: what fits a card and a search result. */
export const summaryLimit = 300;

/** The publishing checklist of product.md, in its order. */
export const rules: readonly Rule[] = [
  {
    name: 'claimant_and_date',
    sentence: 'The claimant and the date of the claim are known, or stated as unknown.',
    passes: (facts) => facts.claimantStated && facts.dateStated,
    detail: (facts) => {
      if (!facts.claimantStated && !facts.dateStated) return 'Claimant and date are missing.';
      if (!facts.claimantStated) return 'The claimant is missing.';
      return facts.dateStated ? undefined : 'The date is missing.';
    },
  },
  {
    name: 'appearance',
    sentence: 'The claim has at least one appearance.',
    passes: (facts) => facts.appearances > 0,
  },
  {
    name: 'independent_sources',
    sentence: 'The evidence has at least two independent sources.',
    passes: (facts) => facts.independentSources >= 2,
    detail: (facts) => `Independent sources so far: ${facts.independentSources}.`,
  },
  {
    name: 'contradiction_sought',
    sentence: 'There is contradicting evidence, or a record of a search for it.',
    passes: (facts) => facts.contradicting > 0 || facts.searches > 0,
  },
  {
    name: 'passages_in_place',
    sentence: 'Every passage is still exactly there in its document’s latest version.',
    passes: (facts) => facts.displacedPassages.length === 0,
    detail: ({ displacedPassages: passages }) =>
      passages.length > 0 ? `No longer there: ${quoted(passages)}.` : undefined,
  },
  {
    name: 'copies',
    sentence: 'Every document used has a URL, an archived copy, or a reason why it has neither.',
    passes: (facts) => facts.documentsWithoutCopy.length === 0,
    detail: ({ documentsWithoutCopy: documents }) =>
      documents.length > 0 ? `Missing for: ${quoted(documents)}.` : undefined,
  },
  {
    name: 'threads_resolved',
    sentence: 'Every thread on the claim is resolved.',
    passes: (facts) => facts.openThreads === 0,
    detail: (facts) => (facts.openThreads > 0 ? `Open threads: ${facts.openThreads}.` : undefined),
  },
  {
    name: 'assessments',
    sentence: 'The required assessments are in; dissent is recorded.',
    passes: (facts) =>
      (facts.assessmentsWaived || facts.assessments >= facts.requiredAssessments) &&
      facts.unansweredDissents === 0,
    detail: ({ assessments, requiredAssessments, unansweredDissents }) =>
      unansweredDissents > 0
        ? `${assessments} of ${requiredAssessments} assessments. Dissents the verdict does not answer: ${unansweredDissents}.`
        : `${assessments} of ${requiredAssessments} assessments.`,
  },
  {
    name: 'verdict_complete',
    sentence:
      'The verdict has a summary of at most 300 characters, an explanation, a confidence, and what would change it.',
    passes: (facts) => verdictIsComplete(facts.verdict),
  },
  {
    name: 'comment_asked',
    sentence: 'The claimant was asked for a comment, or there is a reason why not.',
    passes: (facts) => facts.commentAsked || facts.noCommentReason,
  },
];

/** Does a verdict have all that rule 9 asks for? Rating and confidence are columns that cannot be empty. */
export function verdictIsComplete(verdict: ChecklistFacts['verdict']): boolean {
  if (!verdict) return false;
  const { summary, explanation, wouldChange } = verdict;
  const parts = [summary, explanation, wouldChange];
  return parts.every((part) => part.trim() !== '') && [...summary].length <= summaryLimit;
}

const quoted = (titles: string[]) => titles.map((title) => `“${title}”`).join(', ');
