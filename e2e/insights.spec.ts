import type { Locator, Page } from '@playwright/test';
import type { Member } from '@/lib/auth/types';
import { readCsv } from '@/lib/csv/read-csv';
import { db } from '@/lib/db';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { createClaim, createClaimant } from '@/prisma/factories';
import { createAssessment, createPublication, moveClaim } from '@/prisma/publishing-factories';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY);

/** A claim that is judged differently and published, one under a topic that waits, and one whose round is hidden. */
async function prepareWork(by: Member, second: Member) {
  const { teamId } = by;
  const port = await createClaimant(db, { by, name: 'Tamar Harbour' });
  const open = (claimantId?: string) =>
    createClaim(db, { by, claimantId, createdAt: daysAgo(20), stateChangedAt: daysAgo(20) });
  const published = await open(port.id);
  const waiting = await open(port.id);
  const hidden = await open();
  for (const { id } of [published, hidden]) {
    await moveClaim(db, { claimId: id, to: 'assessing' });
    await createAssessment(db, { by, claimId: id, rating: 'true' });
    await createAssessment(db, { by: second, claimId: id, rating: 'false' });
  }
  // Public pages show it, so it must be one that they can show.
  const slug = `insight-${published.id.slice(-12)}`;
  const { number: claimNumber, statement } = published;
  const shown = { claimNumber, slug, number: 1, kind: 'first' as const, topics: [] };
  const snapshot = JSON.stringify(sampleSnapshot(statement, shown));
  await createPublication(db, { by, claimId: published.id, slug, snapshot, ratingKey: 'mixed' });
  const topic = await db.topic.create({ data: { teamId, name: 'Rivers', slug: 'rivers' } });
  await db.claimTopic.create({ data: { claimId: waiting.id, topicId: topic.id } });
  await db.assignment.create({ data: { claimId: waiting.id, userId: second.userId } });
}

const sections = [
  ...['Claims by state', 'Waiting time', 'Claimants checked', 'Throughput', 'Ratings given'],
  ...['Agreement between assessors', 'Load per person'],
];
const sectionOf = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true }).first();

/** The cells of a table, row by row, without its head. */
async function readRows(table: Locator): Promise<string[][]> {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}

for (const width of [1440, 390]) {
  test(`each chart says what its table says, and so does its CSV, at ${width}`, async ({
    desk,
  }) => {
    const { page, member } = await desk.open('editor', 'Tala Nasser');
    const jun = await desk.open('reviewer', 'Jun Watanabe');
    await prepareWork(member, jun.member);
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/desk/insights?period=30d');
    for (const name of sections) {
      const section = sectionOf(page, name);
      await section.getByText('The same as a table').click();
      const rows = await readRows(section.getByRole('table'));
      expect(rows.length, name).toBeGreaterThan(0);
      const label = (await section.getByRole('img').getAttribute('aria-label')) ?? '';
      expect(label.startsWith(`${name}.`)).toBe(true);

      const beneath = (await section.locator('p').allInnerTexts()).join(' ');
      const link = section.getByRole('link', { name: `${name}: download as CSV` });
      const answer = await page.request.get(String(await link.getAttribute('href')));
      expect(answer.headers()['content-type']).toContain('text/csv');
      const [head, ...lines] = readCsv(await answer.text()).map(({ cells }) => cells);
      expect(lines.length, name).toBe(rows.length);

      const overTime = head?.[0] === 'from';
      for (const [index, row] of rows.entries()) {
        // Whole numbers stand in the file as they do in the table.
        const counts = row.slice(1).filter((cell) => /^\d+$/.test(cell));
        const inFile = (lines[index] ?? []).slice(overTime ? 2 : 1);
        for (const count of counts) expect(inFile, name).toContain(count);
        // A row of a chart is a row of its table, or named beneath it; over time, its last or its sum.
        if (!overTime) expect(`${label} ${beneath}`).toContain(row[0]);
      }
      if (overTime) {
        const column = rows.map((row) => Number(row[1]));
        const told = name === 'Claims by state' ? column.at(-1) : column.reduce((a, b) => a + b, 0);
        expect(label).toContain(
          `: ${told} ${name === 'Claims by state' ? 'at the end' : 'in all'}`,
        );
      }
    }
    // Nobody learns from here what is said in a round that is still hidden: one round of the two counts.
    const agreement = await readRows(
      sectionOf(page, 'Agreement between assessors').getByRole('table'),
    );
    expect(agreement[0]?.slice(0, 3)).toEqual(['All ratings, as names', '1', '2']);
    expect(
      await sectionOf(page, 'Load per person').getByRole('img').getAttribute('aria-label'),
    ).toContain('Jun Watanabe: 1 open, 0 overdue');
  });
}

test('period and topic stand in the address, and what cannot be used is said', async ({ desk }) => {
  const { page, member } = await desk.open('editor', 'Tala Nasser');
  const jun = await desk.open('reviewer', 'Jun Watanabe');
  await prepareWork(member, jun.member);
  await page.goto('/desk/insights');
  await page.getByLabel('Period').selectOption('Everything');
  await page.getByLabel('Topic').selectOption('Rivers');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/period=all/);
  await expect(page).toHaveURL(/topic=rivers/);
  await expect(page.getByRole('main')).toContainText('· Rivers');
  await expect(sectionOf(page, 'Throughput').getByRole('img')).toHaveAttribute(
    'aria-label',
    /Opened: 1 in all/,
  );
  await expect(sectionOf(page, 'Ratings given')).toContainText('Nothing was published');

  await page.goto('/desk/insights?from=2026-02-30&period=century&topic=lakes');
  await expect(page.getByRole('status').filter({ hasText: 'left out' })).toHaveText(
    /Choose one of the periods.*Give the date as year, month and day.*There is no such topic/,
  );
  await expect(sectionOf(page, 'Throughput').getByRole('img')).toHaveAttribute(
    'aria-label',
    /Opened: 3 in all/,
  );
  const refused = await page.request.get('/api/v1/insights/states?from=2026-03-01&to=2026-02-01');
  expect([refused.status(), (await refused.json()).detail]).toEqual([
    422,
    'The first day is after the last one.',
  ]);
});

test('an observer sees what the team did, and nothing of the load of a person', async ({
  desk,
}) => {
  const rana = await desk.open('reviewer', 'Rana Said');
  const jun = await desk.open('reviewer', 'Jun Watanabe');
  await prepareWork(rana.member, jun.member);
  const { page } = await desk.open('observer', 'Noor Aziz');
  await page.goto('/desk/insights');
  await expect(sectionOf(page, 'Agreement between assessors')).toBeVisible();
  await expect(page.getByText('Load per person')).toHaveCount(0);
  await expect(page.getByText('Jun Watanabe')).toHaveCount(0);
  expect((await page.request.get('/api/v1/insights/load')).status()).toBe(403);
  expect((await page.request.get('/api/v1/insights/load?format=csv')).status()).toBe(403);
});

test('by keyboard to a table, and nothing that a screen reader would miss', async ({ desk }) => {
  const { page, member } = await desk.open('editor', 'Tala Nasser');
  const jun = await desk.open('reviewer', 'Jun Watanabe');
  await page.goto('/desk/insights');
  await expect(page.getByText('Nothing has happened here yet')).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await prepareWork(member, jun.member);
  await page.goto('/desk/insights');
  const section = sectionOf(page, 'Waiting time');
  await section.getByRole('link', { name: /CSV/ }).focus();
  await page.keyboard.press('Tab');
  await expect(section.getByText('The same as a table')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(section.getByRole('table')).toBeVisible();
  for (const summary of await page.locator('main summary').all()) {
    if (!(await summary.evaluate((one) => one.closest('details')?.open))) await summary.click();
  }
  expect(await findFaults(page)).toEqual([]);
});
