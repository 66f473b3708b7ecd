import { describe, expect, it } from 'vitest';
import { fieldChanges, otherClaim, sentenceOf } from './history-words';

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
