import { describe, expect, it } from 'vitest';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { differenceOfPublications, isSame } from './difference';

const before = sampleSnapshot('Trout have doubled.');
const change = (approved: Partial<typeof before.approved>) => ({
  ...before,
  approved: { ...before.approved, ...approved },
});
const words = (parts: readonly { kind: string; text: string }[] | null) =>
  parts?.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind}: ${text}`);

describe('differenceOfPublications', () => {
  it('finds nothing between equal contents, whatever kind of publication they are', () => {
    const later = { ...before, number: 3, kind: 'correction' as const, note: 'A typing error.' };
    expect(isSame(differenceOfPublications(before, later))).toBe(true);
  });

  it('says which words of the statement changed', () => {
    const claim = { ...before.approved.claim, statement: 'Trout have tripled.' };
    const difference = differenceOfPublications(before, change({ claim }));
    expect(words(difference.statement)).toEqual(['removed: doubled', 'added: tripled']);
    expect(isSame(difference)).toBe(false);
  });

  it('says how rating, confidence and texts of the verdict changed, references left out', () => {
    const { verdict } = before.approved;
    if (!verdict) throw new Error('The sample has a verdict.');
    const id = '018f2a5e-0000-7000-8000-000000000001';
    const explanation = `Trout have doubled.[[evidence:${id}]]`;
    const rating = { ...before.rating, key: 'false', name: 'False', icon: 'false', color: 'false' };
    const after = {
      ...change({ verdict: { ...verdict, confidence: 80, summary: 'Trout halved.', explanation } }),
      rating,
    };
    const difference = differenceOfPublications(before, after);
    expect(difference.rating?.after).toEqual({ name: 'False', icon: 'false', color: 'false' });
    expect(difference.confidence).toEqual({ before: 65, after: 80 });
    expect(difference.texts.map(({ name }) => name)).toEqual(['summary']);
  });

  it('names the evidence that came, went and changed', () => {
    const [first, second, third] = before.approved.evidence;
    if (!first || !second || !third) throw new Error('The sample has three pieces of evidence.');
    const passage = { ...first.passage, exact: 'Trout have nearly doubled.' };
    const evidence = [
      { ...first, passage, stance: 'qualifies' as const },
      { ...third, reason: 'Another reason.' },
      { ...second, id: 'e4' },
    ];
    const { added, removed, changed } = differenceOfPublications(before, change({ evidence }));
    expect(added).toEqual([
      {
        id: 'e4',
        stance: 'contradicts',
        exact: 'Trout have doubled.',
        title: 'Trout have doubled.',
        language: 'en',
      },
    ]);
    expect(removed.map(({ id }) => id)).toEqual(['e2']);
    expect(changed).toMatchObject([
      { id: 'e1', stance: 'qualifies', stanceBefore: 'supports', reasonParts: null },
      { id: 'e3', stanceBefore: null, exactParts: null },
    ]);
    expect(words(changed[0]?.exactParts ?? null)).toEqual(['added: nearly ']);
  });
});
