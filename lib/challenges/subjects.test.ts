import { expect, it } from 'vitest';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { numberedEvidence, subjectOf } from './subjects';

const snapshot = sampleSnapshot('Trout have doubled.');

it('numbers evidence as the page does', () => {
  const evidence = numberedEvidence(snapshot);
  expect(evidence.map(({ number }) => number)).toEqual(evidence.map((_, index) => index + 1));
  expect(evidence[0]).toMatchObject({ stance: 'supports', title: 'Trout have doubled.' });
});

it('knows what a form says, and no evidence that is not on the page', () => {
  const none = { evidenceId: null, evidenceNumber: null };
  for (const about of ['verdict', 'statement', 'missing'])
    expect(subjectOf(about, snapshot)).toEqual({ about, ...none });
  expect(subjectOf('evidence:e1', snapshot)).toEqual({
    ...{ about: 'evidence', evidenceId: 'e1', evidenceNumber: 2 },
  });
  for (const wrong of ['evidence:e9', 'evidence', 'evidence:', 'anything'])
    expect(subjectOf(wrong, snapshot)).toBeNull();
});
