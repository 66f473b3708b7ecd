import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { createDerivation, createDocument } from '@/prisma/factories';
import { ApiClient, expectStatus } from './api-client';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';
import { prepareClaim } from './prepared-claims';

const mark = randomUUID().slice(0, 8);
const statement = `The port of Tamar ${mark} moved more grain in 2024 than in 2023.`;
const moved = 'Exports of grain rose by a fifth';
const report = `The port of Tamar ${mark} published its figures for the year on Monday. ${moved}, while imports of coal fell for the third year in a row. The board expects the new quay to open before the end of next year and has asked the ministry for a second dredger.`;

const texts = [
  { title: `Annual figures ${mark}`, publisher: 'Tamar Port Board', publishedOn: '2025-03-03' },
  { title: `Grain up ${mark}`, publisher: 'The Gazette', publishedOn: '2025-03-04' },
  { title: `A good year ${mark}`, publisher: 'Evening Mirror', publishedOn: '2025-03-05' },
].map((fields, at) => ({
  ...{ ...fields, language: 'en', url: `https://tamar.example/${mark}/${at}` },
  text: ['', `TAMAR, 4 March (Northern Wire) - `, 'From our wire service. '][at] + report,
}));

test('two wire copies of one report count as one source', async ({ desk, playwright, baseURL }) => {
  test.slow();
  const rana = await desk.open('reviewer', 'Rana Said');
  const jun = await desk.open('reviewer', 'Jun Watanabe');
  const edith = await desk.open('editor', 'Edith Moreau');
  const client = ({ member }: typeof rana) => ApiClient.of(playwright.request, baseURL, member);
  const [first, second, editor] = [await client(rana), await client(jun), await client(edith)];
  const { page } = rana;

  const documents: { id: string }[] = [];
  const suggested = async () =>
    expectStatus(await first.get('/derivations/suggestions'), 200).items.length;
  for (const [at, text] of texts.entries()) {
    documents.push(expectStatus(await first.post('/documents', text), 201));
    await expect.poll(suggested, { message: 'suggestions appear by themselves' }).toBe(at);
  }
  const created = await first.post('/claims', {
    ...{ statement, claimant: { name: 'Tamar Port Board' }, claimedOn: '2025-03-03' },
    appearance: { documentId: documents[0]?.id, quote: { exact: moved } },
  });
  const { id, number } = expectStatus(created, 201);
  const claim = `/claims/${id}`;
  for (const document of documents.slice(1)) {
    const evidence = { documentId: document.id, quote: { exact: moved }, stance: 'supports' };
    expectStatus(
      await first.post(`${claim}/evidence`, { ...evidence, reason: 'It says so.' }),
      201,
    );
  }

  await test.step('two documents are two sources as long as nobody has confirmed anything', async () => {
    await page.goto(`/desk/claims/${number}`);
    const note =
      'With the 2 suggested derivations confirmed, there would be 1 independent source instead of 2.';
    await expect(page.getByText(note)).toHaveCount(2);
    await expect(page.getByText('2 independent sources, 2 passages').first()).toBeVisible();
    const drawing = page.getByRole('group', { name: 'Who draws on whom' });
    await expect(drawing.getByRole('link')).toHaveCount(3);
    await page.getByText('The same as a table').first().click();
    const table = page.getByRole('table', { name: 'Who draws on whom' });
    await expect(table.getByRole('row')).toHaveCount(3);
    await expect(table.getByText('republishes (suggested)')).toHaveCount(2);
    await expect(table).toContainText(moved);
  });

  await test.step('one is confirmed beside the evidence, the other in the reader', async () => {
    await page.getByRole('button', { name: /^Confirm: The Gazette/ }).click();
    const left =
      'With the suggested derivation confirmed, there would be 1 independent source instead of 2.';
    await expect(page.getByText(left)).toHaveCount(2);
    await page.goto(`/desk/documents/${documents[2]?.id}`);
    const form = page.getByRole('form', { name: /Evening Mirror/ });
    await form.getByLabel('How').selectOption('quotes');
    await form.getByRole('button', { name: /^Confirm/ }).click();
    await expect(page.getByRole('heading', { name: 'Draws on', exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'since this passage' }).click();
    await expect(page).toHaveURL(/passage=/);
  });

  await test.step('now they are one, in the workspace, the checklist and the API', async () => {
    await page.goto(`/desk/claims/${number}`);
    await expect(page.getByText('Independent sources so far: 1.')).toBeVisible();
    await expect(page.getByText(/If the .* confirmed/)).toHaveCount(0);
    await expect(page.getByText('1 independent source, 2 passages').first()).toBeVisible();
    const { sources } = expectStatus(await first.get(claim), 200);
    expect(sources).toMatchObject({ total: 1, supports: 1, contradicts: 0 });
    expect(sources.roots).toMatchObject([{ id: documents[0]?.id }]);
    const lineage = expectStatus(await first.get(`${claim}/lineage`), 200);
    expect(lineage.roots).toEqual([documents[0]?.id]);
    expect(lineage.edges).toHaveLength(2);
  });

  const address = await publish(claim, { first, second, editor });
  await page.goto(address);
  await expect(page.getByText('The one independent source supports this claim')).toBeVisible();
  const picture = page.getByRole('img', { name: 'Who draws on whom' });
  await expect(picture).toContainText('Tamar Port Board');
  await page.getByText('The same as a table').first().click();
  const told = page.getByRole('table', { name: 'Who draws on whom' });
  await expect(told.getByRole('row').nth(1)).toContainText(/The Gazette.*republishes.*Tamar Port/);
  await expect(told.getByRole('row').nth(2)).toContainText(/Evening Mirror.*quotes.*Tamar Port/);
});

test('a derivation is said by hand with the words that show it, and a circle is refused', async ({
  desk,
  playwright,
  baseURL,
}) => {
  const { page, member } = await desk.open('reviewer', 'Rana Said');
  const api = await ApiClient.of(playwright.request, baseURL, member);
  const [source, copy] = [
    expectStatus(await api.post('/documents', { title: 'Tide tables', text: 'High at six.' }), 201),
    expectStatus(
      await api.post('/documents', { title: 'Almanac', text: 'The tables say six.' }),
      201,
    ),
  ];
  const say = async (other: string) => {
    await page.getByRole('button', { name: 'Draws on…' }).click();
    await page.getByRole('combobox', { name: 'The document it draws on' }).fill(other);
    await page.getByRole('option', { name: other }).click();
    await page.getByRole('button', { name: 'Save source' }).click();
  };
  await page.goto(`/desk/documents/${copy.id}`);
  await page.locator('#document-text').focus();
  await page.keyboard.press('ArrowDown');
  await say('Tide tables');
  await expect(page.getByRole('heading', { name: 'Draws on', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'since this passage' })).toBeVisible();
  await page.goto(`/desk/documents/${source.id}`);
  await say('Almanac');
  await expect(
    page.getByText(/A document cannot go back to itself\. Each of these draws .*Almanac/),
  ).toBeVisible();
});

test('confirmed and suggested lineage under axe', async ({ desk }) => {
  test.slow();
  const { page, member: by } = await desk.open('reviewer', 'Rana Said');
  const jun = await desk.open('reviewer', 'Jun Watanabe');
  const { document } = await prepareClaim(by, jun.member, 'researching');
  const [report, original] = await Promise.all([
    createDocument(db, { by, title: 'A report' }),
    createDocument(db, { by, title: 'Its original' }),
  ]);
  await createDerivation(db, { by, fromId: document.id, toId: report.id });
  await db.derivationSuggestion.create({
    data: {
      ...{ teamId: by.teamId, fromId: report.id, toId: original.id, score: 0.5 },
      ...{ versionId: report.currentVersion.id, start: 0, end: 9 },
      kind: 'cites',
      basis: 'publisher',
    },
  });
  const reader = `/desk/documents/${report.id}`;
  for (const address of ['/desk/claims/1', reader, '/desk/documents/suggestions']) {
    // On a phone the reader's panels are put aside.
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await expect(page.getByRole('button', { name: /^Confirm/ })).toBeVisible();
    for (const summary of await page.locator('main summary').all()) await summary.click();
    expect(await findFaults(page)).toEqual([]);
  }
});

type People = Record<'first' | 'second' | 'editor', ApiClient>;

/** From the evidence to the public page, every rule that fails waived; answers the page's path. */
async function publish(claim: string, { first, second, editor }: People): Promise<string> {
  const step = async (by: ApiClient, to: string) =>
    expectStatus(await by.post(`${claim}/transitions`, { to }), 200);
  const opinion = { rating: 'true', confidence: 70, reasoning: 'The board says so.' };
  await step(first, 'researching');
  await step(first, 'assessing');
  for (const by of [first, second]) {
    expectStatus(await by.post(`${claim}/assessments`, opinion), 201);
  }
  await step(first, 'drafting');
  const verdict = { rating: 'true', confidence: 70, summary: 'The board counted more grain.' };
  const rest = { explanation: 'One report says it.', wouldChange: 'Another count.' };
  expectStatus(await first.put(`${claim}/verdict`, { ...verdict, ...rest }), 200);
  const { digest } = await step(first, 'approval');
  expectStatus(await editor.post(`${claim}/approvals`, { digest, decision: 'approve' }), 201);
  const { items } = expectStatus(await editor.get(`${claim}/checklist`), 200);
  const waivers = items
    .filter((item: { passed: boolean }) => !item.passed)
    .map(({ name }: { name: string }) => ({ rule: name, reason: 'One source is all there is.' }));
  const published = await editor.post(`${claim}/publications`, { kind: 'first', waivers });
  return new URL(expectStatus(published, 201).url).pathname;
}
