import type { Locator, Page } from '@playwright/test';
import { db } from '@/lib/db';
import { findPublished } from './access-world';
import { expect, test } from './fixtures';
import { prepareClaim } from './prepared-claims';

/** What the rows of a table say, cell by cell. */
async function readRows(table: Locator): Promise<string[]> {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).join(', ')),
  );
}

/** What the marks of a drawing are called. */
const namesOf = (drawing: Locator) =>
  drawing
    .getByRole('link')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));

/** The drawing that is shown at this width, and the table behind “The same as a table”. */
async function openPicture(page: Page, name: string) {
  const section = page.getByRole('region', { name, exact: true });
  await section.getByText('The same as a table').click();
  const drawing = section.locator('svg').filter({ visible: true });
  await expect(drawing.getByRole('link').first()).toBeVisible();
  return { drawing, table: section.getByRole('table') };
}

for (const width of [1440, 390]) {
  test(`the timeline of a published claim says what its table says, at ${width}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/claims/${await findPublished()}`);
    const { drawing, table } = await openPicture(page, 'Who said it when');
    const names = await namesOf(drawing);
    expect(names.length).toBeGreaterThan(1);
    expect(names.toSorted()).toEqual((await readRows(table)).toSorted());
    await drawing.getByRole('link').last().focus();
    await page.keyboard.press('Shift+Tab');
    const focused = page.locator(':focus');
    expect(names).toContain(await focused.getAttribute('aria-label'));
    const target = String(await focused.getAttribute('href'));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${target}$`));
    await expect(page.locator(target)).toBeInViewport();
  });
}

test('figures are entered beside the quotation and drawn with their table', async ({ desk }) => {
  const rana = await desk.open('reviewer', 'Rana Said');
  const jun = await desk.open('reviewer', 'Jun Okada');
  const { claim, document, evidence } = await prepareClaim(rana.member, jun.member, 'researching');
  await db.document.update({
    where: { id: document.id },
    data: { publishedOn: new Date('2025-01-10') },
  });
  const { page } = rana;
  await page.goto(`/desk/claims/${claim.number}`);
  await expect(page.getByRole('region', { name: 'Who says how much' })).toHaveCount(0);
  const entry = page.locator(`#evidence-${evidence.id}`);
  await entry.getByRole('button', { name: /^Edit/ }).click();
  await entry.getByRole('checkbox', { name: 'The passage gives a figure' }).check();
  await expect(entry.getByLabel('Figure', { exact: true })).toHaveValue('4,000,000');
  await expect(entry.getByLabel('Unit')).toHaveValue('tonnes');
  await entry.getByLabel('Figure', { exact: true }).fill('plenty');
  await entry.getByRole('button', { name: 'Save' }).click();
  await expect(entry.getByText('Give a number or a range')).toBeVisible();
  await expect(entry.getByLabel('Figure', { exact: true })).toHaveValue('plenty');
  await entry.getByLabel('Figure', { exact: true }).fill('3.9 to 4 million');
  await entry.getByRole('button', { name: 'Save' }).click();
  await expect(entry.getByText('3,900,000–4,000,000 tonnes')).toBeVisible();
  const { drawing, table } = await openPicture(page, 'Who says how much');
  expect(await namesOf(drawing)).toEqual(await readRows(table));
});
