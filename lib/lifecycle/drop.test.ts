import { expect, it } from 'vitest';
import { ClaimState } from '@/prisma/generated/enums';
import { dropOf } from './drop';
import { type LifecycleFacts, refusalOf } from './lifecycle';

const states = Object.values(ClaimState);
const pairs = states.flatMap((from) => states.map((to) => [from, to] as const));

/** What an editor's drop comes to, written out; what is absent never happens. */
const editor: Record<string, string> = {
  'new>researching': 'step',
  'researching>assessing': 'step',
  'assessing>drafting': 'step',
  'drafting>approval': 'step',
  'approval>drafting': 'reason',
  'approval>published': 'publish',
  'published>researching': 'reason',
  'closed>researching': 'reason',
  'new>closed': 'close',
  'researching>closed': 'close',
  'assessing>closed': 'close',
  'drafting>closed': 'close',
  'approval>closed': 'close',
};

it.each(pairs)('%s to %s', (from, to) => {
  const expected = from === to ? 'here' : (editor[`${from}>${to}`] ?? 'never');
  expect(dropOf(from, to, 'editor')).toBe(expected);
  const byReviewer = expected === 'step' || expected === 'here' || expected === 'never';
  expect(dropOf(from, to, 'reviewer')).toBe(byReviewer ? expected : 'role');
});

it('asks for a reason exactly where the step is refused without one', () => {
  const ready: LifecycleFacts = {
    ...{ evidence: 1, searches: 2, assessments: 2, requiredAssessments: 2 },
    ...{ assessmentsWaived: false, verdictComplete: true, contradiction: null, approvals: 1 },
    ...{ requiredApprovals: 1, failingRules: [], reasonGiven: false },
  };
  for (const [from, to] of pairs) {
    if (from === to) continue;
    const refused = refusalOf(from, to, 'editor', ready) !== null;
    const drop = dropOf(from, to, 'editor');
    expect(refused, `${from} to ${to}`).toBe(drop === 'never' || drop === 'reason');
  }
});
