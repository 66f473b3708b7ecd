import { randomUUID } from 'node:crypto';
import { attentionOperations } from './access-attention';
import { auditOperations } from './access-audit';
import { challengeOperations } from './access-challenges';
import { documentOperations } from './access-document-operations';
import { exchangeOperations } from './access-exchange';
import { judgementOperations } from './access-judgement';
import { readPublisher } from './access-public';
import type { OperationRow } from './access-table';
import { tipOperations } from './access-tips';
import { upkeepOperations } from './access-upkeep';
import { webhookOperations } from './access-webhooks';
import { workOperations } from './access-work';
import { contradict, type World } from './access-world';

const place = ({ document, second }: World) => ({
  documentId: document.id,
  start: second.start,
  end: second.end,
});
const claim = ({ claim: { id } }: World) => `/claims/${id}`;
const me = ({ author }: World) => `/assignees/${author.userId}`;

const draft = ({ claim: { id } }: World) => `/drafts/comment:${id}`;

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
  'GET /suggestions': {
    least: 'anyone',
    status: 200,
    at: ({ secret }) => `/suggestions?q=${secret}`,
  },
  // Of one's own, in the team one acts in: nobody else's can be named.
  'GET /drafts': { ...team, at: () => '/drafts' },
  'GET /drafts/[key]': { ...team, status: 404, at: draft },
  'PUT /drafts/[key]': { ...team, at: draft, body: () => ({ fields: { body: ['Gross or net'] } }) },
  'DELETE /drafts/[key]': { ...team, status: 204, at: draft },
  ...documentOperations,
  ...exchangeOperations,
  ...upkeepOperations,
  'GET /events': { ...team, at: () => '/events?wait=0' },
  'POST /presence': {
    least: 'observer',
    status: 204,
    at: () => '/presence',
    body: ({ claim: { id } }) => ({ screen: randomUUID(), claim: id }),
  },
  ...judgementOperations,
  ...challengeOperations,
  ...workOperations,
  ...attentionOperations,
  ...auditOperations,
  ...webhookOperations,
  ...tipOperations,
  'GET /claims': { ...team, at: () => '/claims' },
  'POST /claims': {
    ...add,
    own: true,
    at: () => '/claims',
    body: () => ({ statement: 'It is so.' }),
  },
  'GET /claims/similar': { ...team, at: () => '/claims/similar?text=Four+million+tonnes' },
  'GET /claims/[id]': { ...read, at: claim },
  'GET /claims/[id]/story': { ...read, at: (world) => `${claim(world)}/story` },
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
  'DELETE /comments/[id]': {
    // Somebody else's, with a reason.
    least: 'editor',
    status: 200,
    at: ({ thread }) => `/comments/${thread.comments[0]?.id}`,
    body: () => ({ reason: 'It names a private person.' }),
  },
  'GET /comments/[id]/revisions': {
    ...read,
    at: ({ thread }) => `/comments/${thread.comments[0]?.id}/revisions`,
  },
  'PUT /comments/[id]/reactions/[kind]': {
    ...work,
    at: ({ thread }) => `/comments/${thread.comments[0]?.id}/reactions/thanks`,
  },
  'DELETE /comments/[id]/reactions/[kind]': {
    ...work,
    at: ({ thread }) => `/comments/${thread.comments[0]?.id}/reactions/agree`,
  },
  'GET /insights/[name]': { ...team, at: () => '/insights/agreement' },
  'GET /matrix': { ...team, at: () => '/matrix' },
  'GET /topics/[slug]/matrix': {
    least: 'anyone',
    status: 200,
    // A topic of the demonstration team.
    at: () => '/topics/xinjiang/matrix',
  },
  'GET /publisher': { least: 'anyone', status: 200, at: () => '/publisher' },
  // The words that are there: the other tests of the run read them.
  'PUT /publisher': {
    ...{ least: 'admin', own: true, status: 200 },
    at: () => '/publisher',
    body: readPublisher,
  },
  'GET /published': { least: 'anyone', status: 200, at: () => '/published' },
  'GET /published/[slug]': {
    least: 'anyone',
    status: 200,
    at: ({ published }) => `/published/${published}`,
  },
  'GET /published/[slug]/bundle': {
    least: 'anyone',
    status: 200,
    at: ({ published }) => `/published/${published}/bundle`,
  },
  'GET /published/[slug]/versions/[n]': {
    least: 'anyone',
    status: 200,
    at: ({ published }) => `/published/${published}/versions/1`,
  },
};
