import { describe, expect, it } from 'vitest';
import { applyChecklist, failingRules } from './checklist';
import { type ChecklistFacts, type RuleName, verdictIsComplete } from './rules';

const good: ChecklistFacts = {
  claimantStated: true,
  dateStated: true,
  appearances: 1,
  independentSources: 2,
  contradicting: 1,
  searches: 0,
  displacedPassages: [],
  documentsWithoutCopy: [],
  openThreads: 0,
  assessments: 2,
  requiredAssessments: 2,
  assessmentsWaived: false,
  unansweredDissents: 0,
  verdict: { summary: 's', explanation: 'e', wouldChange: 'w' },
  commentAsked: true,
  noCommentReason: false,
};

const breaks: [RuleName, Partial<ChecklistFacts>][] = [
  ['claimant_and_date', { claimantStated: false }],
  ['claimant_and_date', { dateStated: false }],
  ['appearance', { appearances: 0 }],
  ['independent_sources', { independentSources: 1 }],
  ['contradiction_sought', { contradicting: 0 }],
  ['passages_in_place', { displacedPassages: ['twice as many'] }],
  ['copies', { documentsWithoutCopy: ['A letter'] }],
  ['threads_resolved', { openThreads: 3 }],
  ['assessments', { assessments: 1 }],
  ['assessments', { unansweredDissents: 1 }],
  ['assessments', { assessmentsWaived: true, unansweredDissents: 1 }],
  ['verdict_complete', { verdict: null }],
  ['comment_asked', { commentAsked: false }],
];

describe('the publishing checklist', () => {
  it('passes when everything is there', () => {
    expect(failingRules(applyChecklist(good, []))).toEqual([]);
    expect(applyChecklist(good, [])).toHaveLength(10);
  });

  it.each(breaks)('%s fails alone when %o', (rule, change) => {
    const failing = failingRules(applyChecklist({ ...good, ...change }, []));
    expect(failing.map((item) => item.name)).toEqual([rule]);
  });

  it.each(breaks)('%s can be waived', (rule, change) => {
    const waivers = [{ rule, reason: 'There was no other way.', by: 'somebody' }];
    const items = applyChecklist({ ...good, ...change }, waivers);
    expect(failingRules(items)).toEqual([]);
    expect(items.find((item) => item.name === rule)).toMatchObject({
      passed: false,
      waivedBy: 'somebody',
    });
  });

  it('shows no waiver on a rule that passes', () => {
    const items = applyChecklist(good, [{ rule: 'appearance', reason: 'not needed', by: 'x' }]);
    expect(items.every((item) => item.waivedBy === undefined)).toBe(true);
  });

  it('takes a search for contradiction, a reason, a waiver as what they are', () => {
    expect(failingRules(applyChecklist({ ...good, contradicting: 0, searches: 1 }, []))).toEqual(
      [],
    );
    expect(
      failingRules(applyChecklist({ ...good, commentAsked: false, noCommentReason: true }, [])),
    ).toEqual([]);
    expect(
      failingRules(applyChecklist({ ...good, assessments: 0, assessmentsWaived: true }, [])),
    ).toEqual([]);
  });

  it('counts the summary in characters, not in code units', () => {
    const rest = { explanation: 'e', wouldChange: 'w' };
    expect(verdictIsComplete({ ...rest, summary: '😀'.repeat(300) })).toBe(true);
    expect(verdictIsComplete({ ...rest, summary: 'x'.repeat(301) })).toBe(false);
    expect(verdictIsComplete({ ...rest, summary: '  ' })).toBe(false);
  });
});
