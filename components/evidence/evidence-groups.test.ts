import { describe, expect, it } from 'vitest';
import type { EvidenceView } from '@/lib/evidence/queries';
import { groupEvidence, numberEvidence } from './evidence-groups';

const piece = (id: string, documentId: string, stance: EvidenceView['stance'] = 'supports') =>
  ({
    id,
    stance,
    document: { id: documentId, title: documentId },
    withdrawn: null,
  }) as EvidenceView;
const document = (id: string) => ({ id, title: id, publisher: null, publishedOn: null });
const draws = {
  draws: [{ id: 'draw', from: 'copy', to: 'report', kind: 'republishes' as const, passage: null }],
  documents: ['copy', 'report', 'letter'].map(document),
};

describe('the evidence of a claim', () => {
  it('is numbered in the order it came, without what was withdrawn', () => {
    const by = { id: 'p', name: 'P' };
    const gone = { ...piece('b', 'letter'), withdrawn: { at: '', by, reason: '' } };
    const numbers = numberEvidence([piece('a', 'copy'), gone, piece('c', 'report')]);
    expect(numbers.map(({ id, number }) => [id, number])).toEqual([
      ['a', 1],
      ['c', 2],
    ]);
  });

  it('stands under its source, the source’s own words before those drawn from it', () => {
    const live = numberEvidence([
      piece('a', 'copy'),
      piece('b', 'report'),
      piece('c', 'letter'),
      piece('d', 'letter', 'contradicts'),
    ]);
    const groups = groupEvidence(live, 'supports', draws);
    expect(groups.map(({ source, items }) => [source.id, items.map(({ id }) => id)])).toEqual([
      ['report', ['b', 'a']],
      ['letter', ['c']],
    ]);
    expect(groups[0]?.items[1]?.drawn.map(({ id }) => id)).toEqual(['draw']);
  });
});
