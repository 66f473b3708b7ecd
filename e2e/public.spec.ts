import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { inLanguage } from '@/lib/i18n/address';
import { locales } from '@/lib/i18n/locales';
import { findPublished } from './access-world';
import { readClaimReviews } from './desk-steps';
import { expect, test } from './fixtures';
import { say } from './words';

const routes = ['/', '/claims', '/corrections', '/methodology', '/about'];

/** The public pages, with one claim of the demonstration team. */
const addresses = async () => [...routes, `/claims/${await findPublished()}`];

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every public page is complete', async ({ page }) => {
    for (const address of await addresses()) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(200);
      await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
      await expect(page.getByRole('main'), address).toBeVisible();
      await expect(
        page.getByRole('region', { name: 'Demonstration', exact: true }),
        address,
      ).toBeVisible();
    }
  });

  test('a claim page shows both sides, the verdict, and one ClaimReview', async ({ page }) => {
    await page.goto(`/claims/${await findPublished()}`);
    await expect(page.getByRole('heading', { name: /supports/i }).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: /contradicts/i }).first()).toBeVisible();
    await expect(page.locator('mark').first()).toBeVisible();
    await expect(page.getByText(/^Confidence \d+ of 100/).first()).toBeVisible();
    const [review, ...more] = await readClaimReviews(page);
    expect(more).toEqual([]);
    expect(review).toMatchObject({ '@context': 'https://schema.org' });
  });

  test('search and filters stand in the address', async ({ page }) => {
    await page.goto('/claims');
    const links = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link');
    await expect(links.nth(1)).toBeVisible();
    const { statement } = await db.publication.findFirstOrThrow({
      where: { slug: await findPublished() },
    });
    await page.getByLabel('Search claims').fill(statement);
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/\/claims\?.*q=/);
    await expect(page.getByRole('status')).toHaveText(/claims? match/);
    await expect(links.filter({ hasText: statement })).toHaveCount(1);
    await page.getByRole('link', { name: 'Show all' }).click();
    await expect(page).toHaveURL(/\/claims$/);
    await page.goto('/claims?q=nobodyeverwrotethisword');
    await expect(page.getByText('No published claim matches')).toBeVisible();
    await page.goto('/claims');
    await page.getByLabel('Rating').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/rating=/);
    await expect(links.first()).toBeVisible();
  });
});

test('what is not there is a real 404, with a way on', async ({ page, complaints }) => {
  complaints.tolerate(/status of 404/);
  for (const address of [
    '/nothing-here',
    '/claims/nobody-published-this',
    '/claims/a/b/c',
    '/xx',
  ]) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('at this address');
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('what is not there says so in every language, with a search and the list', async ({
    page,
    complaints,
  }) => {
    complaints.tolerate(/status of 404/);
    const missing = {
      '/claims/nobody-published-this': 'claim',
      '/claims/nobody-published-this?asOf=2020-01-01': 'claim',
      '/claims/nobody-published-this/versions/7': 'version',
      '/claims/nobody-published-this/passages/x': 'passage',
      '/topics/nobody-wrote-this': 'topic',
    };
    for (const locale of locales) {
      for (const [address, what] of Object.entries(missing)) {
        const response = await page.goto(inLanguage(address, locale));
        expect(response?.status(), address).toBe(404);
        const heading = page.getByRole('heading', { level: 1 });
        await expect(heading).toHaveText(say(locale, `publications.missing.${what}`));
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        await expect(page.locator('meta[name=robots]').first()).toHaveAttribute(
          'content',
          /noindex/,
        );
        await expect(
          page.getByRole('main').getByRole('link', { name: say(locale, 'publications.list.more') }),
        ).toBeVisible();
      }
      const unknown = await page.goto(inLanguage('/submit/nobody-sent-this', locale));
      expect(unknown?.ok()).toBe(true);
      const lost = page.getByRole('heading', { level: 1 });
      await expect(lost).toHaveText(say(locale, 'challenges.status.unknownTitle'));
      const nowhere = await page.goto(inLanguage('/no-such-page', locale));
      expect(nowhere?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await page.goto('/claims/nobody-published-this');
    await page.getByRole('combobox').fill('xyzzy');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/claims\?q=xyzzy$/);
  });
});

test('no public page sets a cookie or says who may keep it from caches', async ({ request }) => {
  for (const address of await addresses()) {
    const response = await request.get(address);
    expect(response.headers()['set-cookie'], address).toBeUndefined();
    expect(response.headers()['cache-control'], address).not.toContain('private');
  }
});

test('browsers find their sign', async ({ request }) => {
  expect((await request.get('/favicon.ico')).status()).toBe(200);
});

for (const width of [390, 360]) {
  test(`nothing runs out of a screen of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const address of [...(await addresses()), '/claims?q=a', '/sign-in']) {
      await page.goto(address);
      expect(await overflow(page), address).toEqual([]);
    }
  });
}

/** What makes the page wider than the screen. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return wide.slice(-3).map((element) => element.outerHTML.slice(0, 120));
  });
}
