import { createHash, randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { type Answer, type ApiClient, createDesk, expectStatus } from './api-client';

const mark = randomUUID().slice(0, 8);
const statement = `The new harbour of Tamar ${mark} handled four million tonnes in its first year.`;
const report = `Annual report ${mark}\n\nThe harbour handled 4.1 million tonnes in its first year. 🚢 All berths were in use.`;
const audit = `Audit note ${mark}\n\nOnly 3.2 million tonnes passed the gates, the auditors found. The rest was counted twice.`;

const summary = 'The operator and the auditors count differently.';

test.describe.configure({ mode: 'serial' });

let first: ApiClient;
let second: ApiClient;
let editor: ApiClient;
let observer: ApiClient;
let foreign: ApiClient;
let stranger: ApiClient;

let reported: Answer['body'];
let audited: Answer['body'];
let supporting: Answer['body'];
let contradicting: Answer['body'];
let claim: string;
let address: string;

test.beforeAll(async ({ playwright }, { project }) => {
  const desk = await createDesk(playwright.request, project.use.baseURL);
  ({ first, second, editor, observer, foreign, stranger } = desk);
});

test('everybody learns who they are', async () => {
  const me = expectStatus(await first.get('/me'), 200);
  expect(me.teams[0]).toMatchObject({ role: 'reviewer' });
  expect(me.teams[0].ratings.map((rating: { key: string }) => rating.key)).toContain('mixed');
  expect(expectStatus(await stranger.get('/me'), 200)).toEqual({ kind: 'visitor' });
});

test('documents come in as text and as files, and the same bytes are recognised', async () => {
  reported = expectStatus(
    await first.post('/documents', {
      title: 'Annual report',
      text: report,
      publisher: 'Tamar Harbour',
      publishedOn: '2024-02-01',
      url: 'https://tamar.example/report',
      language: 'en',
    }),
    201,
  );
  audited = expectStatus(
    await first.upload('/documents', {
      file: { name: 'audit.txt', mimeType: 'text/plain', buffer: Buffer.from(audit) },
      title: 'Audit note',
      publisher: 'Court of Auditors',
    }),
    201,
  );
  const again = await second.post('/documents', { title: 'Annual report', text: report });
  expect(expectStatus(again, 200)).toMatchObject({ id: reported.id, recognised: true });
  const text = await first.get(`/documents/${reported.id}/versions/1/text`);
  expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(text.text).toHaveLength(reported.currentVersion.length);
  const { originalSha256 } = reported.currentVersion;
  const original = await first.get(`/documents/${reported.id}/versions/1/original`);
  expect(createHash('sha256').update(original.text).digest('hex')).toBe(originalSha256);
  expect(original.headers).toMatchObject({
    etag: `"${originalSha256}"`,
    'content-type': expect.stringMatching(/^text\/plain/),
    'content-disposition': "attachment; filename*=UTF-8''original",
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  expectStatus(await first.get('/documents?cursor=bnVsbA'), 422);
  const found = expectStatus(await first.get(`/documents?q=${mark}`), 200);
  expect(found.items).toHaveLength(2);
  const corrected = await first.patch(`/documents/${audited.id}`, {
    version: audited.version,
    noCopyReason: 'It was handed over on paper.',
  });
  expectStatus(corrected, 200);
  const late = await second.patch(`/documents/${audited.id}`, { version: 1, title: 'Note' });
  expect(expectStatus(late, 409).current).toMatchObject({ version: 2 });
});

test('a claim gets evidence on both sides', async () => {
  const text = await first.get(`/documents/${reported.id}/versions/1/text`);
  const start = text.text.indexOf('The harbour handled');
  const end = text.text.indexOf(' 🚢');
  const created = expectStatus(
    await first.post('/claims', {
      statement,
      claimant: { name: 'Tamar Harbour', kind: 'organization' },
      claimedOn: '2024-02-01',
      topics: ['Harbours'],
      appearance: { documentId: reported.id, start, end },
    }),
    201,
  );
  claim = `/claims/${created.id}`;
  expect(created).toMatchObject({ state: 'new', statement, version: expect.any(Number) });
  expect(created.appearances[0].passage.exact).toBe(text.text.slice(start, end));
  supporting = expectStatus(
    await first.post(`${claim}/evidence`, {
      documentId: reported.id,
      start,
      end,
      stance: 'supports',
      reason: 'The operator’s own figure.',
    }),
    201,
  );
  contradicting = expectStatus(
    await second.post(`${claim}/evidence`, {
      documentId: audited.id,
      quote: { exact: 'Only 3.2 million tonnes passed the gates' },
      stance: 'contradicts',
      reason: 'A count at the gates.',
    }),
    201,
  );
  expectStatus(
    await first.post(`${claim}/searches`, {
      where: 'Statistics office',
      query: 'Tamar tonnage',
      searchedOn: '2024-03-01',
    }),
    201,
  );
  const request = await first.put(`${claim}/comment-request`, {
    version: expectStatus(await first.get(claim), 200).version,
    commentAskedOn: '2024-03-02',
    commentAnswer: 'We stand by our figures.',
  });
  expectStatus(request, 200);
});

test('a discussion is resolved, reopened and resolved', async () => {
  const thread = expectStatus(
    await first.post(`${claim}/threads`, { target: { kind: 'claim' }, body: 'Gross or net?' }),
    201,
  );
  expectStatus(await second.post(`/threads/${thread.id}/comments`, { body: 'Gross.' }), 201);
  expectStatus(await first.post(`/threads/${thread.id}/resolution`, { outcome: 'Gross.' }), 201);
  expectStatus(await first.delete(`/threads/${thread.id}/resolution`), 200);
  expectStatus(await first.post(`/threads/${thread.id}/resolution`, { outcome: 'Gross.' }), 201);
});

test('assessments stay hidden until the claim is drafted', async () => {
  expectStatus(await first.post(`${claim}/transitions`, { to: 'researching' }), 200);
  expectStatus(await first.post(`${claim}/transitions`, { to: 'assessing' }), 200);
  const early = await first.post(`${claim}/transitions`, { to: 'drafting' });
  expect(expectStatus(early, 422).code).toBe('INVALID');
  const opinion = { rating: 'mixed', confidence: 70, reasoning: 'Both counts have their method.' };
  expectStatus(await first.post(`${claim}/assessments`, opinion), 201);
  const other = { rating: 'mostly_false', confidence: 60, reasoning: 'The gates count better.' };
  expectStatus(await second.post(`${claim}/assessments`, other), 201);
  const blind = expectStatus(await first.get(claim), 200);
  expect(blind.assessments).toHaveLength(1);
  expect(blind.assessedBy).toHaveLength(2);
  expect(expectStatus(await observer.get(claim), 200).assessments).toHaveLength(0);
  expectStatus(await first.post(`${claim}/transitions`, { to: 'drafting' }), 200);
  expect(expectStatus(await observer.get(claim), 200).assessments).toHaveLength(2);
});

test('whoever saves the verdict must have seen the one before', async () => {
  const verdict = {
    rating: 'mixed',
    confidence: 65,
    summary,
    explanation: `The operator reports 4.1 million [[evidence:${supporting.id}]], the auditors 3.2 [[evidence:${contradicting.id}]].`,
    wouldChange: 'A count that both accept.',
  };
  const drafted = expectStatus(await first.put(`${claim}/verdict`, verdict), 200);
  const stale = await second.put(`${claim}/verdict`, { ...verdict, confidence: 10 });
  expect(expectStatus(stale, 409).current).toMatchObject({ version: drafted.version });
  const saved = { ...verdict, confidence: 66, version: drafted.version };
  expectStatus(await second.put(`${claim}/verdict`, saved), 200);
  const { items } = expectStatus(await first.get(`${claim}/checklist`), 200);
  const rule = items.find(({ name }: { name: string }) => name === 'assessments');
  expect(rule).toMatchObject({ passed: false, detail: expect.stringContaining('does not answer') });
  const { assessments } = expectStatus(await first.get(claim), 200);
  const differing = assessments.find(
    (one: { rating: { key: string } }) => one.rating.key !== 'mixed',
  );
  const reason = 'The gates see what passes by road only.';
  const dissents = [{ assessment: differing.id, reason }];
  const answered = await first.put(`${claim}/verdict`, { ...saved, version: 2, dissents });
  expect(expectStatus(answered, 200)).toMatchObject({ version: 3, dissents });
});

test('nobody approves their own work, or what is no longer current', async () => {
  const submitted = expectStatus(await first.post(`${claim}/transitions`, { to: 'approval' }), 200);
  const approval = { digest: submitted.digest, decision: 'approve' };
  expectStatus(await second.post(`${claim}/approvals`, approval), 403);
  expectStatus(await first.post(`${claim}/approvals`, approval), 403);
  expectStatus(await observer.post(`${claim}/approvals`, approval), 403);
  const changed = await first.patch(`/evidence/${supporting.id}`, {
    version: supporting.version,
    reason: 'The operator’s own figure, gross.',
  });
  expectStatus(changed, 200);
  expect(expectStatus(await editor.get(claim), 200).state).toBe('drafting');
  const resubmitted = expectStatus(
    await first.post(`${claim}/transitions`, { to: 'approval' }),
    200,
  );
  expect(resubmitted.digest).not.toBe(submitted.digest);
  expectStatus(await editor.post(`${claim}/approvals`, approval), 409);
  const current = { digest: resubmitted.digest, decision: 'approve' };
  expectStatus(await editor.post(`${claim}/approvals`, current), 201);
});

test('what was approved is published, and everybody reads it at once', async ({ page }) => {
  const { items } = expectStatus(await editor.get(`${claim}/checklist`), 200);
  expect(items.filter((item: { passed: boolean }) => !item.passed)).toEqual([]);
  expectStatus(await first.post(`${claim}/publications`, { kind: 'first' }), 403);
  const { digest } = expectStatus(await editor.get(claim), 200);
  await page.goto('/claims');
  const published = expectStatus(
    await editor.post(`${claim}/publications`, { kind: 'first' }),
    201,
  );
  expect(published).toMatchObject({ number: 1, digest });
  await page.goto('/claims');
  await expect(page.getByText(statement).first()).toBeVisible();
  address = new URL(published.url).pathname;
  const response = await page.goto(address);
  expect(response?.status()).toBe(200);
  const seen = page.locator('body');
  await expect(seen).toContainText(statement);
  await expect(seen).toContainText('The harbour handled 4.1 million tonnes');
  await expect(seen).toContainText('Only 3.2 million tonnes passed the gates');
  await expect(seen).toContainText(summary);
  await expect(seen).toContainText('The gates see what passes by road only.');
  const structured = await page.locator('script[type="application/ld+json"]').allTextContents();
  const reviews = structured
    .map((json) => JSON.parse(json))
    .filter((thing) => thing['@type'] === 'ClaimReview');
  expect(reviews).toHaveLength(1);
  expect(reviews[0]).toMatchObject({ claimReviewed: statement });
  const open = await stranger.get(`/published/${published.slug}`);
  expect(open.headers['access-control-allow-origin']).toBe('*');
  expect(expectStatus(open, 200)).toMatchObject({
    digest,
    snapshot: { slug: published.slug, number: 1 },
  });
  expectStatus(await stranger.get(`/published/${published.slug}/versions/1`), 200);
  expectStatus(await stranger.get(`/published/${published.slug}/versions/2`), 404);
  const list = expectStatus(await stranger.get(`/published?q=${mark}`), 200);
  expect(list.items.map((item: { slug: string }) => item.slug)).toEqual([published.slug]);
});

test('a reopened claim is published again, and the page follows', async ({ page }) => {
  const move = async (by: ApiClient, step: Record<string, unknown>) =>
    expectStatus(await by.post(`${claim}/transitions`, step), 200);
  await move(second, { to: 'researching', reason: 'A new count is out.' });
  await move(first, { to: 'assessing' });
  const rule = { rule: 'assessments', reason: 'Nothing but the wording changes.' };
  await move(second, { to: 'drafting', waivers: [rule] });
  const { verdict } = expectStatus(await first.get(claim), 200);
  const { confidence, explanation, wouldChange, version } = verdict;
  const rewritten = { rating: 'mostly_false', confidence, explanation, wouldChange, version };
  const changed = { ...rewritten, summary: 'The new count agrees with the auditors.' };
  expectStatus(await first.put(`${claim}/verdict`, changed), 200);
  const { digest } = await move(first, { to: 'approval' });
  expectStatus(await editor.post(`${claim}/approvals`, { digest, decision: 'approve' }), 201);
  const update = { kind: 'update', note: 'A new count.' };
  expect(expectStatus(await editor.post(`${claim}/publications`, update), 201).number).toBe(2);
  await page.goto(address);
  await expect(page.locator('body')).toContainText(changed.summary);
  const before = expectStatus(await stranger.get(`/published${address.slice(7)}/versions/1`), 200);
  expect(before.snapshot.approved.verdict.summary).toBe(summary);
});

test('other teams find nothing, strangers are asked to sign in', async () => {
  const whole = expectStatus(await first.get(claim), 200);
  const [evidence] = whole.evidence;
  const paths = [
    claim,
    `${claim}/similar`,
    `${claim}/checklist`,
    `${claim}/threads`,
    `/documents/${evidence.document.id}`,
    `/documents/${evidence.document.id}/versions/1/text`,
  ];
  for (const path of paths) {
    expect(expectStatus(await foreign.get(path), 404).code).toBe('NOT_FOUND');
    expect(expectStatus(await stranger.get(path), 401).code).toBe('UNAUTHENTICATED');
    expectStatus(await observer.get(path), 200);
  }
  expectStatus(await foreign.patch(`/evidence/${evidence.id}`, { version: 1, reason: 'x' }), 404);
  expectStatus(await foreign.post(`${claim}/transitions`, { to: 'researching', reason: 'x' }), 404);
  expect(expectStatus(await foreign.get(`/claims?q=${mark}`), 200).items).toEqual([]);
  expect(expectStatus(await foreign.get(`/search?q=${mark}`), 200).claims).toEqual([]);
  expect(expectStatus(await first.get(`/search?q=${mark}`), 200).claims).toHaveLength(1);
});
