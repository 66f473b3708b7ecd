import type { OperationRow } from './access-table';
import type { World } from './access-world';

const place = ({ document, second }: World) => ({
  documentId: document.id,
  start: second.start,
  end: second.end,
});
const claim = ({ claim: { id } }: World) => `/claims/${id}`;
const document = ({ document: { id } }: World) => `/documents/${id}`;

const team = { least: 'observer', own: true, status: 200 } as const;
const read = { least: 'observer', status: 200 } as const;
const work = { least: 'reviewer', status: 200 } as const;
const add = { least: 'reviewer', status: 201 } as const;

/** The operations on documents, their versions and what hangs on them. */
export const documentOperations: Record<string, OperationRow> = {
  'GET /documents': { ...team, at: () => '/documents' },
  'POST /documents': {
    ...add,
    own: true,
    at: () => '/documents',
    // The same text twice would be recognised.
    body: ({ secret }) => ({ title: 'Note', text: `A note, ${secret}.` }),
  },
  'GET /documents/[id]': { ...read, at: document },
  'PATCH /documents/[id]': {
    ...work,
    at: document,
    body: () => ({ version: 1, title: 'Another title' }),
  },
  'GET /documents/[id]/versions/[n]/text': {
    ...read,
    at: (world) => `${document(world)}/versions/1/text`,
  },
  'GET /documents/[id]/versions/[n]/original': {
    ...read,
    at: (world) => `${document(world)}/versions/1/original`,
  },
  'GET /documents/[id]/versions': { ...read, at: (world) => `${document(world)}/versions` },
  'POST /documents/[id]/versions': {
    ...add,
    at: (world) => `${document(world)}/versions`,
    body: ({ secret }) => ({ text: `A later briefing, ${secret}.` }),
  },
  'GET /documents/[id]/versions/[n]/passages': {
    ...read,
    at: ({ copy }) => `/documents/${copy.id}/versions/2/passages`,
  },
  'GET /documents/[id]/versions/[n]/difference/[m]': {
    ...read,
    at: ({ copy }) => `/documents/${copy.id}/versions/1/difference/2`,
  },
  'GET /documents/[id]/checks': { ...read, at: (world) => `${document(world)}/checks` },
  'PUT /documents/[id]/checks': {
    ...work,
    at: (world) => `${document(world)}/checks`,
    body: () => ({ everyDays: 7 }),
  },
  'GET /documents/[id]/archive': { ...read, at: (world) => `${document(world)}/archive` },
  'POST /documents/[id]/archive': {
    ...work,
    status: 202,
    at: (world) => `${document(world)}/archive`,
    body: () => ({}),
  },
  'GET /documents/[id]/threads': { ...read, at: (world) => `${document(world)}/threads` },
  'POST /documents/[id]/threads': {
    ...add,
    at: (world) => `${document(world)}/threads`,
    body: (world) => ({ ...place(world), body: 'Which auditors?' }),
  },
  'GET /documents/[id]/derivations': { ...read, at: (world) => `${document(world)}/derivations` },
  'POST /documents/[id]/derivations': {
    ...add,
    at: ({ copy }) => `/documents/${copy.id}/derivations`,
    body: ({ document: { id } }) => ({ from: id, kind: 'quotes' }),
  },
  'GET /documents/[id]/placements': { ...read, at: (world) => `${document(world)}/placements` },
  'PATCH /placements/[id]': {
    ...work,
    at: ({ placement }) => `/placements/${placement.id}`,
    body: () => ({ version: 0, decision: 'gone' }),
  },
  'GET /re-reviews': { ...team, at: () => '/re-reviews' },
  'PATCH /re-reviews/[id]': {
    ...work,
    at: ({ reReview }) => `/re-reviews/${reReview.id}`,
    body: () => ({ outcome: 'The revision says the same.' }),
  },
  'GET /derivations/suggestions': { ...team, at: () => '/derivations/suggestions' },
  'POST /derivations/suggestions/[id]': {
    ...work,
    at: ({ suggestion }) => `/derivations/suggestions/${suggestion.id}`,
    body: () => ({ decision: 'confirmed', kind: 'quotes' }),
  },
  'GET /claims/[id]/lineage': { ...read, at: (world) => `${claim(world)}/lineage` },
  'DELETE /derivations/[id]': {
    ...work,
    status: 204,
    at: ({ derivation }) => `/derivations/${derivation.id}`,
  },
  'POST /imports': {
    ...work,
    own: true,
    status: 202,
    at: () => '/imports',
    body: () => ({ method: 'paste', title: 'Note', text: 'A note to import.' }),
  },
  'GET /imports': { ...team, at: ({ claim: { id } }) => `/imports?batch=${id}` },
};
