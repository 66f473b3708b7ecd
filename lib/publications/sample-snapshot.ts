import type { Snapshot } from './snapshot';

/** A small complete snapshot for tests; `text` stands in every free field, so that hostile text reaches each of them. */
export function sampleSnapshot(text: string, change: Partial<Snapshot> = {}): Snapshot {
  const rating = { key: 'mixed', name: text, value: 3 };
  const passage = (documentId: string) => ({
    documentId,
    versionNumber: 1,
    textSha256: 'a'.repeat(64),
    start: 0,
    end: text.length,
    exact: text,
  });
  const document = (id: string, publishedOn: string | null) => ({
    id,
    title: text,
    publisher: text,
    authors: [text],
    publishedOn,
    url: `https://${id}.example/page`,
    archiveUrl: null,
    noCopyReason: null,
    language: 'en',
  });
  return {
    format: 'assay-snapshot-1',
    claimNumber: 7,
    number: 2,
    kind: 'update',
    note: text,
    slug: 'sample-claim',
    publishedAt: '2024-05-14T10:00:00.000Z',
    firstPublishedAt: '2024-05-02T10:00:00.000Z',
    publisher: text,
    team: text,
    isDemonstration: false,
    digest: 'b'.repeat(64),
    topics: [{ slug: 'rivers', name: text }],
    rating: { ...rating, best: 5, worst: 1, color: 'mixed', icon: 'mixed', definition: text },
    sources: { total: 2, supports: 1, contradicts: 1, qualifies: 0 },
    contexts: { e1: { before: text, after: text } },
    people: { u1: text },
    approvals: [{ by: text, at: '2024-05-14T09:00:00.000Z' }],
    publishedBy: text,
    checklist: [],
    approved: {
      format: 'assay-dossier-1',
      claim: {
        statement: text,
        language: 'en',
        claimant: { name: text, kind: 'person', wikidataId: 'Q42' },
        claimantUnknown: false,
        claimedOn: '2024-03-01',
        claimedOnUnknown: false,
        commentAskedOn: null,
        commentAnswer: null,
        noCommentReason: text,
      },
      documents: [document('d1', '2024-03-01'), document('d2', '2024-02-01'), document('d3', null)],
      derivations: [{ from: 'd1', to: 'd2', kind: 'quotes' }],
      appearances: [
        { id: 'a1', passage: passage('d1') },
        { id: 'a2', passage: passage('d2') },
      ],
      evidence: [
        { id: 'e1', stance: 'supports', reason: text, by: 'u1', passage: passage('d1') },
        { id: 'e2', stance: 'contradicts', reason: text, by: 'u1', passage: passage('d3') },
        { id: 'e3', stance: 'supports', reason: text, by: 'u1', passage: passage('d2') },
      ],
      searches: [],
      assessments: [],
      verdict: { rating, confidence: 65, summary: text, explanation: text, wouldChange: text },
    },
    ...change,
  };
}
