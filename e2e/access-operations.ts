import type { OperationRow } from './access-table';
import { contradict, type World } from './access-world';

const place = ({ document, second }: World) => ({
  documentId: document.id,
  start: second.start,
  end: second.end,
});
const claim = ({ claim: { id } }: World) => `/claims/${id}`;
const document = ({ document: { id } }: World) => `/documents/${id}`;
const me = ({ author }: World) => `/assignees/${author.userId}`;

const team = { least: 'observer', own: true, status: 200 } as const;
const read = { least: 'observer', status: 200 } as const;
const work = { least: 'reviewer', status: 200 } as const;
const add = { least: 'reviewer', status: 201 } as const;

const opinion = { rating: 'mixed', confidence: 50, reasoning: 'Both count.' };
const verdict = { rating: 'mixed', confidence: 50, summary: 'Two counts.', version: 1 };

/** Every operation of the HTTP API: the least role that may, what it answers them, and what is sent. */
export const operations: Record<string, OperationRow> = {
  'GET /me': { least: 'anyone', status: 200, at: () => '/me' },
  'GET /search': { ...team, at: () => '/search?q=tonnes' },
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
  'GET /claims': { ...team, at: () => '/claims' },
  'POST /claims': {
    ...add,
    own: true,
    at: () => '/claims',
    body: () => ({ statement: 'It is so.' }),
  },
  'GET /claims/similar': { ...team, at: () => '/claims/similar?text=Four+million+tonnes' },
  'GET /claims/[id]': { ...read, at: claim },
  'PATCH /claims/[id]': {
    ...work,
    at: claim,
    body: () => ({ version: 1, claimedOnUnknown: true }),
  },
  'PUT /claims/[id]/comment-request': {
    ...work,
    at: (world) => `${claim(world)}/comment-request`,
    body: () => ({ version: 1, noCommentReason: 'Nobody is named.' }),
  },
  'GET /claims/[id]/similar': { ...read, at: (world) => `${claim(world)}/similar` },
  'POST /claims/[id]/matches': {
    ...add,
    at: (world) => `${claim(world)}/matches`,
    body: ({ other: { id } }) => ({ claim: id, decision: 'rejected' }),
  },
  'DELETE /claims/[id]/matches/[other]': {
    ...work,
    status: 204,
    at: (world) => `${claim(world)}/matches/${world.other.id}`,
  },
  'POST /claims/[id]/merge': {
    least: 'editor',
    status: 200,
    at: (world) => `${claim(world)}/merge`,
    body: ({ other: { id } }) => ({ into: id, reason: 'The same statement.' }),
  },
  'GET /claims/[id]/subclaims': { ...read, at: (world) => `${claim(world)}/subclaims` },
  'POST /claims/[id]/subclaims': {
    ...add,
    at: (world) => `${claim(world)}/subclaims`,
    body: () => ({ statement: 'Two million passed the gates.', rule: 'all' }),
  },
  'PATCH /subclaims/[id]': {
    ...work,
    at: ({ subclaim: { id } }) => `/subclaims/${id}`,
    body: () => ({ version: 1, rule: 'any' }),
  },
  'DELETE /subclaims/[id]': {
    ...work,
    status: 204,
    at: ({ subclaim: { id } }) => `/subclaims/${id}`,
  },
  'PUT /claims/[id]/override': {
    least: 'editor',
    status: 200,
    state: 'drafting',
    at: (world) => `${claim(world)}/override`,
    body: async (world) => {
      await contradict(world);
      return { version: 1, reason: 'The gates are not the whole harbour.' };
    },
  },
  'GET /claims/[id]/checklist': { ...read, at: (world) => `${claim(world)}/checklist` },
  'GET /claims/[id]/threads': { ...read, at: (world) => `${claim(world)}/threads` },
  'POST /claims/[id]/threads': {
    ...add,
    at: (world) => `${claim(world)}/threads`,
    body: () => ({ target: { kind: 'claim' }, body: 'Which year?' }),
  },
  'POST /claims/[id]/appearances': {
    ...add,
    at: (world) => `${claim(world)}/appearances`,
    body: place,
  },
  'PATCH /appearances/[id]': {
    ...work,
    at: ({ appearance }) => `/appearances/${appearance.id}`,
    body: place,
  },
  'DELETE /appearances/[id]': {
    ...work,
    status: 204,
    at: ({ appearance }) => `/appearances/${appearance.id}`,
  },
  'POST /claims/[id]/evidence': {
    ...add,
    at: (world) => `${claim(world)}/evidence`,
    body: (world) => ({ ...place(world), stance: 'contradicts', reason: 'They doubt it.' }),
  },
  'PATCH /evidence/[id]': {
    ...work,
    at: ({ evidence }) => `/evidence/${evidence.id}`,
    body: () => ({ version: 1, reason: 'Their own figure.' }),
  },
  'DELETE /evidence/[id]': {
    ...work,
    at: ({ evidence }) => `/evidence/${evidence.id}`,
    body: () => ({ reason: 'Beside the point.' }),
  },
  'POST /claims/[id]/searches': {
    ...add,
    at: (world) => `${claim(world)}/searches`,
    body: () => ({ where: 'Archive', query: 'tonnes', searchedOn: '2025-01-01' }),
  },
  'PUT /claims/[id]/assignees/[userId]': {
    ...work,
    status: 204,
    at: (world) => claim(world) + me(world),
    body: () => ({}),
  },
  'DELETE /claims/[id]/assignees/[userId]': {
    ...work,
    status: 204,
    at: (world) => claim(world) + me(world),
  },
  'POST /claims/[id]/transitions': {
    ...work,
    state: 'new',
    at: (world) => `${claim(world)}/transitions`,
    body: () => ({ to: 'researching' }),
  },
  'POST /claims/[id]/assessments': {
    ...add,
    state: 'assessing',
    at: (world) => `${claim(world)}/assessments`,
    body: () => opinion,
  },
  'PATCH /assessments/[id]': {
    least: 'author',
    status: 200,
    state: 'assessing',
    at: (world) => `/assessments/${world.assessment?.id}`,
    body: () => ({ publishAs: 'name' }),
  },
  'PUT /claims/[id]/verdict': {
    ...work,
    state: 'drafting',
    at: (world) => `${claim(world)}/verdict`,
    body: () => verdict,
  },
  'POST /claims/[id]/approvals': {
    least: 'editor',
    status: 201,
    state: 'drafting',
    prepare: 'submitted',
    at: (world) => `${claim(world)}/approvals`,
    body: (_, { digest }) => ({ digest, decision: 'approve' }),
  },
  'POST /claims/[id]/publications': {
    least: 'editor',
    status: 201,
    state: 'drafting',
    prepare: 'approved',
    at: (world) => `${claim(world)}/publications`,
    body: (_, { waivers }) => ({ kind: 'first', waivers }),
  },
  'POST /threads/[id]/comments': {
    ...add,
    at: ({ thread }) => `/threads/${thread.id}/comments`,
    body: () => ({ body: 'Gross.' }),
  },
  'POST /threads/[id]/resolution': {
    ...add,
    at: ({ thread }) => `/threads/${thread.id}/resolution`,
    body: () => ({ outcome: 'Gross.' }),
  },
  'DELETE /threads/[id]/resolution': {
    ...work,
    at: ({ resolved }) => `/threads/${resolved.id}/resolution`,
  },
  'PATCH /comments/[id]': {
    least: 'author',
    status: 200,
    at: ({ thread }) => `/comments/${thread.comments[0]?.id}`,
    body: () => ({ version: 1, body: 'Gross or net?' }),
  },
  'GET /matrix': { ...team, at: () => '/matrix' },
  'GET /topics/[slug]/matrix': {
    least: 'anyone',
    status: 200,
    // A topic of the demonstration team.
    at: () => '/topics/xinjiang/matrix',
  },
  'GET /published': { least: 'anyone', status: 200, at: () => '/published' },
  'GET /published/[slug]': {
    least: 'anyone',
    status: 200,
    at: ({ published }) => `/published/${published}`,
  },
  'GET /published/[slug]/versions/[n]': {
    least: 'anyone',
    status: 200,
    at: ({ published }) => `/published/${published}/versions/1`,
  },
};
