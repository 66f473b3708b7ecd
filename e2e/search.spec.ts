import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { createClaim, createDocument } from '@/prisma/factories';
import { createThread } from '@/prisma/publishing-factories';
import { findPublished } from './access-world';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';

const published = async () =>
  await db.publication.findFirstOrThrow({
    where: { slug: await findPublished() },
    orderBy: { number: 'desc' },
  });

/** Two words of the claim that tell it from others, one of them mistyped. */
function mistyped(statement: string): string {
  const [first = '', second = ''] =
    statement.match(/\p{L}{6,}/gu)?.toSorted((a, b) => b.length - a.length) ?? [];
  return `${second} ${first.slice(0, 2)}${first[3]}${first[2]}${first.slice(4)}`;
}

const results = (page: Page) =>
  page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader finds a claim from the home page, although mistyped, and sees why', async ({
    page,
  }) => {
    const { statement } = await published();
    await page.goto('/');
    await page.getByLabel('Search claims').fill(mistyped(statement));
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/claims\?q=/);
    await expect(results(page).filter({ hasText: statement })).toBeVisible();
    await expect(page.getByText(/is nowhere, so we looked for/)).toBeVisible();
    await expect(
      results(page).filter({ hasText: statement }).locator('mark').first(),
    ).toBeVisible();
  });

  test('filters count what they would leave, and stand beside the words', async ({ page }) => {
    const { ratingName } = await published();
    await page.goto('/claims');
    const all = await results(page).count();
    // The most frequent comes first, so the last one has the fewest: all of them are on one page.
    const publisher = page.getByLabel('Source published by');
    const last = (await publisher.locator('option').count()) - 1;
    const counted = /^(.+) \((\d+)\)$/;
    const [, name] =
      counted.exec((await publisher.locator('option').nth(last).innerText()) ?? '') ?? [];
    await publisher.selectOption({ index: last });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(/publisher=/);
    // Others publish meanwhile: the page says itself how many there are.
    const chosen = await page
      .getByLabel('Source published by')
      .locator('option:checked')
      .innerText();
    const [, kept, count] = counted.exec(chosen) ?? [];
    expect(kept).toBe(name);
    await expect(results(page)).toHaveCount(Number(count));
    expect(Number(count)).toBeLessThanOrEqual(all);
    await page.goto(`/claims?q=${encodeURIComponent(ratingName)}xyzzy`);
    await expect(page.getByText('No published claim matches')).toBeVisible();
  });
});

test('while somebody types claims are suggested, and taken by keys alone', async ({
  page,
  complaints,
}) => {
  // Publications that other tests write by themselves name a topic that has no page.
  complaints.tolerate(/404 \(Not Found\) \(\S*\/topics\/rivers\?_rsc=/);
  const { statement, slug } = await published();
  const words = statement.split(' ').slice(0, 4).join(' ');
  await page.goto('/claims');
  const field = page.getByRole('combobox', { name: 'Search claims' });
  await field.focus();
  const typed = words.slice(0, -1);
  const answered = page.waitForResponse(
    (response) => new URL(response.url()).searchParams.get('q') === typed,
  );
  await page.keyboard.type(typed);
  await answered;
  const suggested = page.getByRole('option').filter({ hasText: statement });
  await expect(suggested).toBeVisible();
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(0);
  // Not those of the filters' lists.
  const offered = await page.getByRole('listbox').getByRole('option').allTextContents();
  const at = offered.findIndex((words) => words.startsWith(statement));
  for (let step = 0; step <= at; step += 1) await page.keyboard.press('ArrowDown');
  await expect(suggested).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/claims/${slug}$`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(statement);

  // Without going to a row, Enter searches for what was typed.
  await page.goto('/claims');
  await field.focus();
  await page.keyboard.type(words);
  await expect(suggested).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/claims\?.*q=/);
  await expect(results(page).filter({ hasText: statement })).toBeVisible();
});

const filler = 'Nothing of interest stands here, says the keeper. ';
const text = `${filler.repeat(120)}\n\n港口年报说，渔业在二〇二四年增长了百分之十二。\n\n${filler.repeat(40)}`;

test('on the desk, six signs in a long text lead to their place', async ({ desk }) => {
  const { member, page } = await desk.open('observer', 'Ovid Only');
  const stranger = await desk.open('reviewer', 'Rana Said');
  const by = stranger.member;
  const { id } = await createDocument(db, { by, title: 'Yearbook', text, language: 'zh' });
  const claim = await createClaim(db, { by, statement: 'Fisheries grew by 12 percent.' });
  await createThread(db, { by, claimId: claim.id, body: 'Is 渔业 fisheries or fishing?' });
  expect(member.teamId).toBe(by.teamId);

  await page.goto('/desk');
  await page.getByRole('link', { name: 'Search everything' }).click();
  await page.getByLabel('Words to look for').fill('在二〇二四年');
  await page.keyboard.press('Enter');
  const place = page.getByRole('link', { name: /Open Yearbook at this place/ });
  await expect(place.locator('mark')).toHaveText('在二〇二四年');
  await place.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/desk/documents/${id}\\?at=\\d+-\\d+$`));
  await expect(page.getByRole('heading', { level: 1, name: 'Yearbook' })).toBeVisible();
  await expect(page.locator('#document-text').getByText('港口年报说')).toBeInViewport();

  await page.goto('/desk/search?q=渔业');
  await expect(page.getByRole('status').filter({ hasText: '2 found' })).toBeVisible();
  await page.getByRole('link', { name: 'Comments 1' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Comments']);
  await page.getByRole('link', { name: 'Is 渔业 fisheries or fishing?' }).click();
  await expect(page).toHaveURL(/\/desk\/claims\/1#comment-/);

  await page.goto('/desk/search?q=fisheries+percent');
  expect(await findFaults(page)).toEqual([]);
});

test('from the palette to everything that fits', async ({ desk }) => {
  const { member, page } = await desk.open('reviewer', 'Rana Said');
  await createDocument(db, { by: member, title: 'Yearbook', text });
  await page.goto('/desk/insights');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('百分之十二');
  const palette = page.getByRole('dialog', { name: 'Search, go to or do' });
  await palette.getByRole('option', { name: 'Everything that fits “百分之十二”' }).click();
  await expect(page).toHaveURL(/\/desk\/search\?q=/);
  await expect(page.getByRole('link', { name: /Open Yearbook at this place/ })).toBeVisible();
});
