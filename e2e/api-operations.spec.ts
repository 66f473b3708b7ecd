import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { db } from '@/lib/db';
import { encodeSessionCookie, SESSION_COOKIE } from '@/lib/people/session-cookie';
import { createMember, createSession } from '@/prisma/factories';
import { type Answer, ApiClient, createDesk, expectStatus } from './api-client';

const mark = randomUUID().slice(0, 8);
const statement = `The ferry line ${mark} carried nine hundred thousand passengers in its second year.`;

test.describe.configure({ mode: 'serial' });

let first: ApiClient;
let second: ApiClient;
let foreign: ApiClient;
let observer: ApiClient;
let report: Answer['body'];
let note: Answer['body'];
let claim: string;
let quoted: { documentId: string; quote: { exact: string } };

test.beforeAll(async ({ playwright }, { project }) => {
  ({ first, second, foreign, observer } = await createDesk(
    playwright.request,
    project.use.baseURL,
  ));
  const add = async (title: string, text: string) =>
    expectStatus(await first.post('/documents', { title, text }), 201);
  report = await add(
    'Report',
    `Report ${mark}\n\nThe ferries ran all year. All berths were in use.`,
  );
  note = await add('Note', `Note ${mark}\n\nThe report says that all berths were in use.`);
  quoted = { documentId: report.id, quote: { exact: 'All berths were in use.' } };
});

test('claims: similar ones, edits, assignees, appearances', async () => {
  const one = expectStatus(await first.post('/claims', { statement }), 201);
  const made = expectStatus(
    await first.post('/claims', { statement: `${statement.slice(0, -1)}, says the operator.` }),
    201,
  );
  claim = `/claims/${made.id}`;
  const similar = expectStatus(await first.get(`${claim}/similar`), 200);
  expect(similar.suggested[0]).toMatchObject({ id: one.id, score: expect.any(Number) });
  const edited = { version: made.version, claimedOnUnknown: true, topics: ['Harbours', 'Trade'] };
  expect(expectStatus(await first.patch(claim, edited), 200)).toMatchObject({
    claimedOnUnknown: true,
    topics: [{ name: 'Harbours' }, { name: 'Trade' }],
  });
  expect(expectStatus(await second.patch(claim, edited), 409).current).toMatchObject({
    id: made.id,
  });

  const me = expectStatus(await second.get('/me'), 200);
  expectStatus(await first.put(`${claim}/assignees/${me.id}`, {}), 204);
  const mine = expectStatus(await second.get('/claims?assignee=me'), 200);
  expect(mine.items.map(({ id }: { id: string }) => id)).toEqual([made.id]);
  expectStatus(await first.delete(`${claim}/assignees/${me.id}`), 204);

  const appearance = expectStatus(await first.post(`${claim}/appearances`, quoted), 201);
  expectStatus(await first.delete(`/appearances/${appearance.id}`), 204);
});

test('evidence is withdrawn with a reason, and stays', async () => {
  const evidence = expectStatus(
    await first.post(`${claim}/evidence`, { ...quoted, stance: 'context', reason: 'Background.' }),
    201,
  );
  expectStatus(await first.delete(`/evidence/${evidence.id}`), 422);
  const withdrawn = await first.delete(`/evidence/${evidence.id}`, { reason: 'Beside the point.' });
  expect(expectStatus(withdrawn, 200).withdrawn).toMatchObject({ reason: 'Beside the point.' });
});

test('derivations go one way', async () => {
  const derivation = expectStatus(
    await first.post(`/documents/${note.id}/derivations`, { from: report.id, kind: 'cites' }),
    201,
  );
  expect(derivation.document.id).toBe(report.id);
  const circle = { from: note.id, kind: 'cites' };
  expectStatus(await first.post(`/documents/${report.id}/derivations`, circle), 422);
  expectStatus(await foreign.delete(`/derivations/${derivation.id}`), 404);
  expectStatus(await first.delete(`/derivations/${derivation.id}`), 204);
});

test('passages are discussed, and comments edited by their authors', async () => {
  const question = { ...quoted, body: 'Which berths?' };
  const thread = expectStatus(await first.post(`/documents/${report.id}/threads`, question), 201);
  const [comment] = thread.comments;
  const text = { version: comment.version, body: 'Which of the berths?' };
  expectStatus(await first.patch(`/comments/${comment.id}`, text), 200);
  expectStatus(await second.patch(`/comments/${comment.id}`, { ...text, version: 2 }), 403);
});

test('what cannot be is refused with a sentence', async () => {
  const { items } = expectStatus(await first.get(`/documents?q=${mark}`), 200);
  const [{ id: documentId }] = items;
  const made = expectStatus(
    await first.post('/claims', { statement: `Another one ${mark}.` }),
    201,
  );
  const other = `/claims/${made.id}`;
  const evidence = { stance: 'supports', reason: 'Because.' };
  const refusals: [string, unknown][] = [
    ['/claims', {}],
    ['/claims', { statement: '  ' }],
    ['/claims', { statement: 'A date.', claimedOn: 'yesterday' }],
    ['/documents', { title: 'Nothing', text: '' }],
    [`${other}/evidence`, { ...evidence, documentId }],
    [`${other}/evidence`, { ...evidence, documentId, quote: { exact: 'nowhere in it' } }],
    [`${other}/evidence`, { ...evidence, documentId, start: 0, end: 99_999_999 }],
    [`${other}/evidence`, { documentId, start: 0, end: 5, stance: 'likes', reason: 'x' }],
    [`${other}/assessments`, { rating: 'mixed', confidence: 101, reasoning: 'x' }],
    [`${other}/approvals`, { digest: 'abc', decision: 'approve' }],
    [`${other}/transitions`, { to: 'nirvana' }],
    [`${other}/transitions`, { to: 'approval' }],
  ];
  for (const [path, data] of refusals) {
    const problem = expectStatus(await first.post(path, data), 422);
    expect(problem).toMatchObject({ status: 422, code: 'INVALID', detail: expect.any(String) });
  }
  expectStatus(await first.get('/claims/not-an-id'), 404);
  expectStatus(await first.get(`/claims/${randomUUID()}`), 404);
  expectStatus(await first.get('/nothing-here'), 404);
  expectStatus(await first.get('/claims?limit=201'), 422);
  expectStatus(await first.put('/claims', {}), 405);
  expectStatus(await observer.post('/claims', { statement: 'Not mine to make.' }), 403);
});

test('a read token reads', async ({ playwright }, { project }) => {
  const member = await createMember(db);
  const { baseURL } = project.use;
  const reader = await ApiClient.of(playwright.request, baseURL, member, 'read');
  expect(expectStatus(await reader.get('/me'), 200)).toMatchObject({ mayWrite: false });
  expectStatus(await reader.get('/claims'), 200);
  expectStatus(await reader.post('/claims', { statement }), 403);
});

test('a session changes things from our own pages only', async ({ request, baseURL }) => {
  const member = await createMember(db);
  const session = await createSession(db, { by: member });
  const secret = process.env.AUTH_SECRET ?? '';
  const cookie = `${SESSION_COOKIE}=${await encodeSessionCookie(session.id, secret)}`;
  const post = (headers: Record<string, string>) =>
    request.post('/api/v1/claims', { data: { statement }, headers: { cookie, ...headers } });
  expect((await request.get('/api/v1/claims', { headers: { cookie } })).status()).toBe(200);
  expect((await post({})).status()).toBe(403);
  expect((await post({ origin: 'https://evil.example' })).status()).toBe(403);
  expect((await post({ 'sec-fetch-site': 'cross-site' })).status()).toBe(403);
  expect((await post({ origin: String(baseURL) })).status()).toBe(201);
});

test('the API describes itself, and stays in its place', async ({ request }) => {
  const description = await request.get('/api/v1/openapi.json');
  expect((await description.json()).openapi).toBe('3.1.0');
  const refused = await request.delete('/api/v1/claims');
  expect(refused.status()).toBe(405);
  expect(refused.headers().allow).toBe('GET, POST, HEAD, OPTIONS');
});
