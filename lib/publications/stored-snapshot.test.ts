import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/lib/digest/canonical-json';
import { sampleSnapshot } from './sample-snapshot';
import { toSnapshot } from './stored-snapshot';

const passage = { documentId: 'd1', versionNumber: 1, start: 0, end: 4, exact: 'Fish' };

/** As the first format had it: no figures, standings, sub-claims, dissents; assessors by their ids. */
const first = {
  ...sampleSnapshot('Fish'),
  format: 'assay-snapshot-1',
  approved: {
    format: 'assay-dossier-1',
    claim: { statement: 'Fish' },
    documents: [],
    derivations: [],
    appearances: [{ id: 'a1', passage }],
    evidence: [{ id: 'e1', stance: 'supports', reason: 'It says so.', by: 'u1', passage }],
    searches: [],
    assessments: [{ by: 'u2', rating: { key: 'true' }, confidence: 80, reasoning: 'Counted.' }],
    verdict: { confidence: 80, summary: 'Fish.', explanation: 'Fish.', wouldChange: 'A count.' },
  },
};

describe('toSnapshot', () => {
  it('gives back what was stored', () => {
    const snapshot = sampleSnapshot('Fish');
    expect(toSnapshot(canonicalJson(snapshot))).toEqual(snapshot);
  });

  it('reads the second format, which knew no cause', () => {
    const { cause: _, severity: __, ...second } = sampleSnapshot('Fish');
    const stored = canonicalJson({ ...second, format: 'assay-snapshot-2' });
    expect(toSnapshot(stored)).toEqual({
      ...second,
      format: 'assay-snapshot-3',
      cause: null,
      severity: null,
    });
  });

  it('reads the first format, and names no assessor who was never asked', () => {
    const { format, approved } = toSnapshot(canonicalJson(first));
    expect([format, approved.format]).toEqual(['assay-snapshot-3', 'assay-dossier-2']);
    expect(approved.evidence[0]).toMatchObject({ figure: null, passage: { standing: 'in_place' } });
    expect(approved.assessments).toEqual([
      expect.objectContaining({ by: null, pseudonym: 'A reviewer', reasoning: 'Counted.' }),
    ]);
    expect(approved.subclaims).toEqual([]);
    expect(approved.verdict).toMatchObject({ summary: 'Fish.', dissents: [], override: null });
  });
});
