import { describe, expect, it } from 'vitest';
import { roleOrder } from '@/lib/teams/roles';
import type { ClaimState, Role } from '@/prisma/generated/enums';
import { assessmentsRevealed, type LifecycleFacts, nextStates, refusalOf } from './lifecycle';

const states: ClaimState[] = [
  'new',
  'researching',
  'assessing',
  'drafting',
  'approval',
  'published',
  'closed',
];

const ready: LifecycleFacts = {
  evidence: 1,
  searches: 0,
  assessments: 2,
  requiredAssessments: 2,
  assessmentsWaived: false,
  verdictComplete: true,
  contradiction: null,
  approvals: 1,
  requiredApprovals: 1,
  failingRules: [],
  reasonGiven: true,
};

/** The least role for each step, written out; what is absent is never a step. */
const least: Record<string, Role> = {
  'new>researching': 'reviewer',
  'researching>assessing': 'reviewer',
  'assessing>drafting': 'reviewer',
  'drafting>approval': 'reviewer',
  'approval>drafting': 'editor',
  'approval>published': 'editor',
  'published>researching': 'editor',
  'closed>researching': 'editor',
  'new>closed': 'editor',
  'researching>closed': 'editor',
  'assessing>closed': 'editor',
  'drafting>closed': 'editor',
  'approval>closed': 'editor',
};

describe('the life of a claim', () => {
  const table = states.flatMap((from) =>
    states.flatMap((to) => roleOrder.map((role) => [role, from, to] as const)),
  );

  it.each(table)('%s: %s to %s', (role, from, to) => {
    const needed = least[`${from}>${to}`];
    const refusal = refusalOf(from, to, role, ready);
    if (!needed) expect(refusal?.code).toBe('INVALID');
    else if (roleOrder.indexOf(role) < roleOrder.indexOf(needed))
      expect(refusal?.code).toBe('FORBIDDEN');
    else expect(refusal).toBeNull();
  });

  it.each<[ClaimState, ClaimState, Partial<LifecycleFacts>]>([
    ['researching', 'assessing', { evidence: 0, searches: 1 }],
    ['assessing', 'drafting', { assessments: 1 }],
    ['drafting', 'approval', { verdictComplete: false }],
    ['drafting', 'approval', { contradiction: 'The sub-claims come to “False”.' }],
    ['approval', 'drafting', { reasonGiven: false }],
    ['approval', 'published', { approvals: 0 }],
    ['approval', 'published', { contradiction: 'The sub-claims come to “False”.' }],
    ['approval', 'published', { failingRules: ['copies'] }],
    ['published', 'researching', { reasonGiven: false }],
    ['closed', 'researching', { reasonGiven: false }],
  ])('%s to %s is refused when %o, even to an admin', (from, to, change) => {
    expect(refusalOf(from, to, 'admin', { ...ready, ...change })?.code).toBe('INVALID');
  });

  it('takes two search records for evidence, and a waiver for assessments', () => {
    expect(
      refusalOf('researching', 'assessing', 'reviewer', { ...ready, evidence: 0, searches: 2 }),
    ).toBeNull();
    const waived = { ...ready, assessments: 0, assessmentsWaived: true };
    expect(refusalOf('assessing', 'drafting', 'reviewer', waived)).toBeNull();
  });

  it('lists the next states', () => {
    expect(nextStates('approval')).toEqual(['drafting', 'published', 'closed']);
    expect(nextStates('published')).toEqual(['researching']);
  });

  it('reveals assessments from drafting on, and those of earlier rounds', () => {
    expect(states.filter((state) => assessmentsRevealed(state, 1, 1))).toEqual([
      'drafting',
      'approval',
      'published',
      'closed',
    ]);
    expect(assessmentsRevealed('assessing', 2, 1)).toBe(true);
  });
});
