import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import {
  createClaim,
  createDerivation,
  createDocument,
  createEvidence,
  createPassage,
} from '@/prisma/factories';
import type { Stance } from '@/prisma/generated/enums';
import { expect, test } from './fixtures';

const counted = 'The station counted 420 trout.';
const doubted = 'Others counted fewer, the station admits.';

/** Three claims and four documents, one of which is a copy of another, and one in Arabic. */
async function prepareMatrix(by: Member) {
  const document = (publisher: string, more: object = {}) =>
    createDocument(db, {
      by,
      publisher,
      title: `Report`,
      text: `${counted}\n\n${doubted}`,
      ...more,
    });
  const office = await document('Survey Office');
  const wire = await document('Wire Service', { publishedOn: new Date('2025-03-01') });
  const anglers = await document('Anglers’ Federation');
  const arabic = 'أحصت المحطة أربعمئة سمكة.';
  const gulf = await document('محطة الأنهار', { text: arabic, language: 'ar' });
  await createDerivation(db, { by, fromId: wire.id, toId: office.id, kind: 'republishes' });
  const claim = (statement: string) => createClaim(db, { by, statement });
  const doubled = await claim('Trout have doubled.');
  const weir = await claim('The weir kept fish away.');
  const quiet = await claim('Nobody has counted.');
  const attach = async (
    { id }: { id: string },
    { currentVersion }: typeof office,
    stance: Stance,
    exact = stance === 'contradicts' ? doubted : counted,
  ) => {
    const passage = await createPassage(db, { by, version: currentVersion, exact });
    await createEvidence(db, { by, claimId: id, passageId: passage.id, stance });
  };
  await attach(doubled, office, 'supports');
  await attach(doubled, office, 'contradicts');
  await attach(doubled, wire, 'supports');
  await attach(doubled, anglers, 'contradicts');
  await attach(weir, gulf, 'qualifies', arabic);
  await attach(weir, wire, 'context');
  return { office, wire, doubled, weir, quiet };
}

/** What the database has, as a person at a screen reader should hear it: claim, document, words. */
async function tableOf(teamId: string): Promise<string[]> {
  const rows = await db.evidence.findMany({
    where: { claim: { teamId }, withdrawnAt: null },
    include: { claim: true, passage: { include: { document: true } } },
    orderBy: { id: 'asc' },
  });
  const cells = Map.groupBy(
    rows,
    ({ claim, passage }) => `${claim.statement} | ${passage.document.publisher}`,
  );
  return [...cells]
    .map(([place, pieces]) => {
      const said = pieces.map((one) => `${one.stance}: “${one.passage.exact}”`);
      return `${place} | ${said.join('; ')}`;
    })
    .sort();
}

const focused = (page: Page) => page.locator(':focus');

/** The claim and the column of the cell that has the focus, by the heads of the table, and its name. */
async function readFocused(page: Page): Promise<string> {
  const place = await focused(page).evaluate((cell: HTMLElement) => {
    const heads = cell.closest('table')?.querySelectorAll('thead th[data-id]');
    const row = cell.closest('tr')?.querySelector('th [data-col]')?.textContent;
    return `${row} | ${heads?.[Number(cell.dataset.col)]?.textContent}`;
  });
  const snapshot = await focused(page).ariaSnapshot();
  const name = /link "([^"]*)"/.exec(snapshot)?.[1];
  return `${place} | ${name}`;
}

const hasFocus = (target: Locator) =>
  target.first().evaluate((element) => element === document.activeElement);

async function tabToTable(page: Page): Promise<void> {
  const first = page.getByRole('grid').getByRole('link', { name: 'Trout have doubled.' });
  await expect(first).toBeVisible();
  for (let presses = 0; presses < 60 && !(await hasFocus(first)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(first).toBeFocused();
}

test('by keyboard alone, every cell says what the table shows', async ({ desk }) => {
  const { page, member } = await desk.open('reviewer', 'Rana Said');
  await prepareMatrix(member);
  await page.goto('/desk/matrix?by=documents');
  await tabToTable(page);
  const heard: string[] = [];
  for (let rows = 0; rows < 2; rows += 1) {
    // From the claim along its row, back, and down to the next claim.
    for (;;) {
      const before = await focused(page).getAttribute('data-col');
      await page.keyboard.press('ArrowRight');
      if ((await focused(page).getAttribute('data-col')) === before) break;
      heard.push(await readFocused(page));
    }
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
  }
  expect(heard.sort()).toEqual(await tableOf(member.teamId));
  // The table is one stop: the next Tab leaves it.
  await page.keyboard.press('Tab');
  expect(await focused(page).evaluate((one) => one.closest('table') === null)).toBe(true);
});

test('a cell opens its words, and gives the focus back', async ({ desk }) => {
  const { page, member } = await desk.open('reviewer', 'Rana Said');
  const { office } = await prepareMatrix(member);
  await page.goto('/desk/matrix');
  await tabToTable(page);
  await page.keyboard.press('ArrowRight');
  const cell = await focused(page).getAttribute('aria-label');
  const panel = page.getByRole('dialog', { name: 'Claim 1: Survey Office' });
  // By the focus alone it is shown; Enter goes into it.
  await expect(panel).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel).toBeFocused();
  for (const words of [counted, doubted]) {
    await expect(panel.getByText(words).first()).toBeVisible();
    expect(cell).toContain(words);
  }
  await expect(panel.getByText('goes back to Survey Office')).toHaveCount(1);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  expect(await focused(page).getAttribute('aria-label')).toBe(cell);
  // It stays closed until it is asked for.
  await page.keyboard.press('Enter');
  await expect(panel).toBeFocused();
  await panel.getByRole('link', { name: 'See it in the document' }).first().click();
  await expect(page).toHaveURL(new RegExp(`/desk/documents/${office.id}\\?passage=`));
});

test('copies are one column by source; filters, hover and CSV', async ({ desk }) => {
  const { page, member } = await desk.open('observer', 'Omar Seen');
  await prepareMatrix(member);
  await page.goto('/desk');
  await page
    .getByRole('navigation', { name: 'Desk' })
    .getByRole('link', { name: 'Matrix' })
    .click();
  await expect(
    page.getByText('2 claims · 3 independent sources · most disputed first'),
  ).toBeVisible();
  await expect(page.getByText('1 claim has no evidence that fits and is not shown.')).toBeVisible();
  const grid = page.getByRole('grid', { name: 'Claims against independent sources' });
  await expect(grid.getByRole('columnheader')).toHaveCount(5);
  await grid.getByRole('link', { name: /^contradicts/ }).hover();
  await expect(page.getByRole('dialog', { name: 'Claim 1: Anglers’ Federation' })).toBeVisible();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByLabel('Columns').selectOption('documents');
  await page.getByLabel('Published from').fill('2025-02-01');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/by=documents/);
  await expect(page.getByText('2 claims · 1 document · most disputed first')).toBeVisible();
  const href = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href');
  const answer = await page.request.get(String(href));
  expect(answer.headers()['content-type']).toContain('text/csv');
  const lines = (await answer.text())
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n');
  expect(lines[0]).toMatch(/^number,statement,.*,disagreement,Wire Service: Report$/);
  expect(lines.slice(1).map((line) => line.split(',').at(-1))).toEqual(['context', 'supports']);
  await page.getByRole('link', { name: 'Clear' }).click();
  await page.getByLabel('Published to').fill('1999-01-01');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('No evidence fits')).toBeVisible();
});

test('an empty desk says what belongs there', async ({ desk }) => {
  const { page } = await desk.open('reviewer', 'Rana Said');
  await page.goto('/desk/matrix');
  await expect(page.getByText('What the sources say about the claims belongs here')).toBeVisible();
});

test('on a phone the table is a list, claim by claim', async ({ desk }) => {
  const { page, member } = await desk.open('reviewer', 'Rana Said', {
    viewport: { width: 390, height: 844 },
  });
  await prepareMatrix(member);
  await page.goto('/desk/matrix');
  await expect(page.getByRole('link', { name: 'Trout have doubled.' })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
  await page.getByRole('link', { name: /^contradicts: “Others/ }).click();
  await expect(page.getByRole('dialog', { name: 'Claim 1: Anglers’ Federation' })).toBeVisible();
});

test.describe('a topic', () => {
  const topic = 'xinjiang';
  const filed = { topics: { some: { topic: { slug: topic } } }, team: { isDemonstration: true } };

  test('has its published claims only, complete without a script', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto(`/topics/${topic}`);
    const table = page.getByRole('table', { name: 'Claims against independent sources' });
    const published = await db.publication.findMany({
      where: { claim: filed, number: 1 },
      select: { statement: true, slug: true },
    });
    expect(published.length).toBeGreaterThan(1);
    for (const { statement } of published) {
      await expect(table.getByRole('link', { name: statement })).toBeVisible();
    }
    const hidden = await db.claim.findMany({ where: { ...filed, publications: { none: {} } } });
    expect(hidden.length).toBeGreaterThan(0);
    for (const { statement } of hidden) await expect(page.getByText(statement)).toHaveCount(0);
    await table.getByRole('cell').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/claims\/[^#]+#evidence-/);
    await page.getByRole('banner').getByRole('link').first().click();
    await page.getByRole('main').getByRole('link', { name: 'Xinjiang' }).last().click();
    await expect(page).toHaveURL(`/topics/${topic}`);
    await context.close();
  });

  test('shows the words of a sign, and stands in the sitemap', async ({ page }) => {
    await page.goto(`/topics/${topic}`);
    const sign = page.getByRole('gridcell').getByRole('link').first();
    const name = String(await sign.getAttribute('aria-label'));
    await sign.click();
    const panel = page.getByRole('dialog', { name: /^Claim \d/ });
    await expect(panel).toBeFocused();
    await expect(panel.locator('mark').first()).toContainText(/“(.{10})/.exec(name)?.[1] ?? '-');
    await panel.getByRole('link', { name: 'See it on the claim’s page' }).first().click();
    await expect(page).toHaveURL(/\/claims\/.*#evidence-/);
    expect(await (await page.request.get('/sitemaps/pages.xml')).text()).toContain(
      `/topics/${topic}</loc>`,
    );
  });

  test('that nobody has published about is a real 404', async ({ page, complaints }) => {
    complaints.tolerate(/status of 404/);
    for (const address of ['/topics/nobody-wrote-this', '/topics/-', '/topics/%D8%AA']) {
      expect((await page.goto(address))?.status(), address).toBe(404);
    }
  });
});
