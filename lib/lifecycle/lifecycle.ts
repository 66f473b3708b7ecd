import { roleAtLeast } from '@/lib/teams/roles';
import type { ClaimState, Role } from '@/prisma/generated/enums';

/** What the guards look at. */
export type LifecycleFacts = {
  evidence: number;
  searches: number;
  assessments: number;
  requiredAssessments: number;
  /** An editor let the number of assessments pass, with a reason. */
  assessmentsWaived: boolean;
  verdictComplete: boolean;
  /** How the verdict differs from what the sub-claims come to, unless an editor has written why; null when it does not. */
  contradiction: string | null;
  approvals: number;
  requiredApprovals: number;
  /** Names of checklist rules that neither pass nor are waived. */
  failingRules: string[];
  /** A reason came along with the request. */
  reasonGiven: boolean;
};

export type Refusal = { code: 'FORBIDDEN' | 'INVALID'; sentence: string };

type Step = {
  from: readonly ClaimState[];
  to: ClaimState;
  role: Role;
  /** Null when the guard is satisfied, else what is missing. */
  missing: (facts: LifecycleFacts) => string | null;
};

const withReason = (facts: LifecycleFacts) =>
  facts.reasonGiven ? null : 'This step needs a reason.';
const always = () => null;
const unexplained = (contradiction: string | null) =>
  contradiction && `${contradiction} An editor writes why it differs, or the rating changes.`;

/** The table of product.md, row by row. */
export const steps: readonly Step[] = [
  { from: ['new'], to: 'researching', role: 'reviewer', missing: always },
  {
    from: ['researching'],
    to: 'assessing',
    role: 'reviewer',
    missing: ({ evidence, searches }) =>
      evidence >= 1 || searches >= 2
        ? null
        : 'It needs at least one piece of evidence, or two search records.',
  },
  {
    from: ['assessing'],
    to: 'drafting',
    role: 'reviewer',
    missing: ({ assessments, requiredAssessments, assessmentsWaived }) =>
      assessmentsWaived || assessments >= requiredAssessments
        ? null
        : `${assessments} of ${requiredAssessments} assessments are in. An editor may waive the rest with a reason.`,
  },
  {
    from: ['drafting'],
    to: 'approval',
    role: 'reviewer',
    missing: ({ verdictComplete, contradiction }) =>
      verdictComplete
        ? unexplained(contradiction)
        : 'The verdict needs a rating, a summary, an explanation, and what would change it.',
  },
  { from: ['approval'], to: 'drafting', role: 'editor', missing: withReason },
  {
    from: ['approval'],
    to: 'published',
    role: 'editor',
    missing: ({ approvals, requiredApprovals, contradiction, failingRules }) => {
      if (approvals < requiredApprovals)
        return `${approvals} of ${requiredApprovals} approvals of the current digest.`;
      if (contradiction) return unexplained(contradiction);
      if (failingRules.length === 0) return null;
      return `The checklist does not pass: ${failingRules.join(', ')}. Each rule passes or is waived with a reason.`;
    },
  },
  { from: ['published', 'closed'], to: 'researching', role: 'editor', missing: withReason },
  {
    from: ['new', 'researching', 'assessing', 'drafting', 'approval'],
    to: 'closed',
    role: 'editor',
    missing: always,
  },
];

/** Why a step is refused; null when it may be taken. A state that is left and entered is never a step. */
export function refusalOf(
  from: ClaimState,
  to: ClaimState,
  role: Role,
  facts: LifecycleFacts,
): Refusal | null {
  const step = steps.find((candidate) => candidate.from.includes(from) && candidate.to === to);
  if (!step) return { code: 'INVALID', sentence: `A claim does not go from ${from} to ${to}.` };
  if (!roleAtLeast(role, step.role)) {
    return {
      code: 'FORBIDDEN',
      sentence: `This step is for a member with the role ${step.role} or above.`,
    };
  }
  const missing = step.missing(facts);
  return missing ? { code: 'INVALID', sentence: missing } : null;
}

/** The states a claim can be brought to from `from`, in the order of the table. */
export function nextStates(from: ClaimState): ClaimState[] {
  return steps.filter((step) => step.from.includes(from)).map((step) => step.to);
}

/** Are the assessments of a round open to the whole team? Earlier rounds always are. */
export function assessmentsRevealed(state: ClaimState, claimRound: number, round: number): boolean {
  return round < claimRound || ['drafting', 'approval', 'published', 'closed'].includes(state);
}
