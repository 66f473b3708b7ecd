import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { createClaim, createDocument } from '@/prisma/factories';
import { expect, test } from './fixtures';

const table = `Behauptung;Sprecher;Datum;Themen;Bewertung
Der Hafen hat 4,2 Millionen Tonnen umgeschlagen.;Hafenamt;2025-01-15;Handel, Häfen;falsch
港口去年处理了四百二十万吨货物。;港务局;03/04/2024;Handel;
=1+1 is a statement too.;;;;
der  hafen hat 4,2 MILLIONEN Tonnen umgeschlagen.;;;;
`;

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('a file of claims: tried, mapped, imported by a job', async ({ desk }) => {
  const { page } = await desk.open('reviewer', 'Rana Said');
  await page.goto('/desk/claims');
  await page.getByRole('link', { name: 'Import claims' }).click();
  const buffer = Buffer.from(table);
  await page.getByLabel('File').setInputFiles({ name: 'claims.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Read the table' }).click();

  await expect(page.getByRole('combobox', { name: 'Statement' })).toHaveValue('Behauptung');
  await expect(page.getByRole('combobox', { name: 'Claimed on' })).toHaveValue('Datum');
  await expect(page.getByText('2 new claims, 1 row already here, 1 row refused')).toBeVisible();
  const refusals = page.getByRole('table', { name: 'Rows that are not taken' });
  await expect(refusals.getByRole('row', { name: /^3 .*can be two days/ })).toBeVisible();
  await expect(refusals.getByRole('row', { name: /^5 .*as in row 2/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('combobox', { name: 'Dates' }).selectOption('day_first');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('3 new claims, 1 row already here, 0 rows refused')).toBeVisible();
  const preview = page.getByRole('table', { name: 'The first rows as claims' });
  await expect(preview.getByRole('row', { name: /港口/ })).toContainText('2024-04-03');

  await page.getByRole('button', { name: 'Import 3 claims' }).click();
  await expect(page.getByRole('heading', { name: '3 claims are imported' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Show the claims' }).click();
  await page.getByRole('link', { name: /Der Hafen/ }).click();
  await expect(
    page.getByText('Imported from claims.csv, row 2, rated “falsch” there'),
  ).toBeVisible();
});

test('claims are downloaded as the filters show them', async ({ desk }) => {
  const { page, member } = await desk.open('reviewer', 'Rana Said');
  const claim = await createClaim(db, { by: member, statement: 'Der Hafen ist tief.' });
  const topic = { teamId: member.teamId, slug: 'handel', name: 'Handel' };
  const { id: topicId } = await db.topic.create({ data: topic });
  await db.claimTopic.create({ data: { topicId, claimId: claim.id } });
  await createClaim(db, { by: member, statement: '=1+1 is a statement too.' });
  await page.goto('/desk/claims?view=table&topic=handel');
  await page.getByText('Download', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV for spreadsheets' }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.split('\r\n')).toHaveLength(3);
  expect(csv).toContain('Der Hafen ist tief.');
  const all = await page.request.get('/api/v1/claims/export');
  expect(await all.text()).toContain("'=1+1 is a statement too.");
});

test('annotations made elsewhere: the same words are anchored, the others are placed by hand', async ({
  desk,
}) => {
  const { page, member } = await desk.open('reviewer', 'Rana Said');
  const text = 'The harbour handled four million tonnes in 2024. A union disputes that number.';
  const document = await createDocument(db, { by: member, text, title: 'Harbour report' });
  await page.goto(`/desk/documents/${document.id}/annotations`);
  await expect(page.getByText('Annotations that were made elsewhere belong here')).toBeVisible();
  const note = (id: string, exact: string, value: string) => ({
    ...{ id, uri: document.url, user: 'acct:jun@hypothes.is', text: value, tags: ['doubt'] },
    target: [{ source: document.url, selector: [{ type: 'TextQuoteSelector', exact }] }],
  });
  const rows = [
    note('a', 'A union disputes that number.', 'Which union?'),
    note('b', 'The harbour handled nine million tonnes in 2024.', 'By whose count?'),
    note('c', 'Nobody ever wrote these very words down.', 'Really?'),
  ];
  const send = page.getByRole('button', { name: 'Import the annotations' });
  await page.getByLabel('Or as text').fill('nonsense');
  await send.click();
  await expect(page.getByText('Line 1 is not JSON')).toBeVisible();
  await expect(page.getByLabel('Or as text')).toHaveValue('nonsense');
  await page.getByLabel('Or as text').fill(JSON.stringify({ total: 3, rows }));
  await send.click();
  await expect(page.getByText('1 annotation was anchored, 2 could not')).toBeVisible();
  const item = (words: string) => page.getByRole('listitem').filter({ hasText: words });
  await expect(item('Nobody ever wrote')).toContainText('The document does not say that.');
  await expect(item('nine million')).toContainText('in other words');
  await expectAccessible(page);

  await item('nine million').getByRole('button', { name: 'Take this place' }).click();
  await expect(item('nine million')).toContainText('Anchored');
  await item('nine million').getByRole('link', { name: 'Open the passage' }).click();
  await expect(page.getByText('By whose count?').first()).toBeVisible();

  const exported = await page.request.get(
    `/api/v1/documents/${document.id}/annotations?whole=true`,
  );
  expect(exported.headers()['content-type']).toContain(
    'profile="http://www.w3.org/ns/anno.jsonld"',
  );
  const { total, first } = await exported.json();
  expect(total).toBe(2);
  expect(first.items[0].body[0]).toMatchObject({ creator: { name: 'jun (hypothes.is)' } });
});
