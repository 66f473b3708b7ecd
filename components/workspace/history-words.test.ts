import { describe, expect, it } from 'vitest';
import { rules } from '@/lib/checklist/rules';
import { en } from '@/lib/i18n/messages/en';
import * as enums from '@/prisma/generated/enums';
import { fieldChanges, otherClaim, sentenceIn, sentenceOf, worded } from './history-words';

describe('the fields of an event', () => {
  it('names what changed and leaves the rest out', () => {
    expect(
      fieldChanges(
        { statement: 'Trout doubled.', topics: ['Rivers'], language: 'en' },
        { statement: 'Trout have doubled.', topics: ['Rivers', 'Fish'], language: 'en' },
      ),
    ).toEqual([
      { field: 'statement', before: 'Trout doubled.', after: 'Trout have doubled.' },
      { field: 'topics', before: 'Rivers', after: 'Rivers, Fish' },
    ]);
  });

  it('shows no ids, nothing empty, and survives what is no object', () => {
    expect(fieldChanges(null, { passageId: 'x', claimant: null, topics: [] })).toEqual([]);
    expect(fieldChanges('text', 5)).toEqual([]);
    expect(fieldChanges(undefined, { claimantUnknown: true })).toEqual([
      { field: 'claimantUnknown', before: null, after: '✓' },
    ]);
  });
});

it('names the other claim of an event that has one', () => {
  expect(otherClaim('subclaim.added', undefined, { number: 12 })).toBe(12);
  expect(otherClaim('parent.removed', { number: 3 }, undefined)).toBe(3);
  expect(otherClaim('claim.took_over', undefined, { number: 12 })).toBe(12);
  expect(otherClaim('claim.created', undefined, { number: 12 })).toBeNull();
  expect(otherClaim('match.confirmed', undefined, { statement: 'No number.' })).toBeNull();
});

it('has a sentence for each sign under a comment, given or taken back', () => {
  expect(sentenceOf('comment.reacted', undefined, { reaction: 'agree' })).toBe('reacted.agree');
  expect(sentenceOf('comment.reacted', { reaction: 'thanks' }, undefined)).toBe('tookBack.thanks');
  expect(sentenceOf('comment.reacted', null, { reaction: 'unheard of' })).toBe('comment.reacted');
  expect(sentenceOf('comment.added', null, null)).toBe('comment.added');
  expect(sentenceOf('team.renamed', null, null)).toBeNull();
});

/** What the audit log writes into each field whose value is a key. */
const written: Record<keyof typeof worded, object[]> = {
  state: [enums.ClaimState],
  priority: [enums.ClaimPriority],
  stance: [enums.Stance],
  closeReason: [enums.CloseReason],
  volatility: [enums.Volatility],
  decision: [enums.AdjudicationDecision, enums.PlacementDecision],
  rule: [enums.RollUpRule],
  kind: [enums.PublicationKind, enums.DerivationKind, enums.ClaimantKind, enums.ChallengeKind],
  cause: [enums.PublicationCause],
  because: [enums.PublicationKind],
  severity: [enums.PublicationSeverity],
  disposition: [enums.ChallengeOutcome],
};

function wordAt(place: string): unknown {
  return place
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], en);
}

it('has a word for every key that the audit log writes', () => {
  for (const [field, kinds] of Object.entries(written)) {
    for (const key of kinds.flatMap((kind) => Object.values(kind))) {
      const words = worded[field as keyof typeof worded].map((place) => wordAt(`${place}.${key}`));
      expect(
        words.some((word) => typeof word === 'string'),
        `${field}: ${key}`,
      ).toBe(true);
    }
  }
  for (const { name, sentence } of rules) {
    expect(sentenceIn('rule.waived', 'rule', name)).toBe(sentence);
  }
});
