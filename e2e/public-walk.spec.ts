import { db } from '@/lib/db';
import { directionOf, locales } from '@/lib/i18n/locales';
import { createMember } from '@/prisma/factories';
import { findPublishedPassage } from './access-public';
import { type PageRow, pages } from './access-table';
import { createWorld, findPublished } from './access-world';
import { expect, test } from './fixtures';
import { cutTexts, overflow, pageFaults, walkByKeyboard } from './walk-steps';

/** Whatever a page tells to somebody without an account: a new route is in this walk as soon as its row is there. */
const routes = Object.entries(pages).filter(([, { visitor }]) => visitor === 200);

async function prepare(): Promise<Parameters<PageRow['at']>[0]> {
  return {
    ...(await createWorld(await createMember(db), 'researching')),
    published: await findPublished(),
    publishedPassage: await findPublishedPassage(),
  };
}

// Axe is a script itself: it looks at these pages in accessibility.spec.ts and languages.spec.ts.
test.describe('without JavaScript, on a screen of 360 pixels', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('every public page has its content, its forms and its keys', async ({ page }) => {
    test.slow();
    const world = await prepare();
    expect(routes.length).toBeGreaterThan(15);
    for (const [, { at }] of routes) {
      const address = at(world);
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(200);
      await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
      expect(await pageFaults(page), address).toEqual([]);
      expect(await overflow(page), address).toEqual([]);
      expect(await cutTexts(page), address).toEqual([]);
      expect(await walkByKeyboard(page), address).toEqual([]);
    }
  });

  test('in every language: its words, its direction, and nothing cut', async ({ page }) => {
    test.slow();
    const world = await prepare();
    const subset = ['/', '/claims', '/claims/[slug]', '/corrections', '/methodology', '/about'];
    for (const locale of locales) {
      for (const route of subset) {
        const path = pages[route]?.at(world) ?? '';
        const address = locale === locales[0] ? path : `/${locale}${path}`.replace(/\/$/, '');
        const response = await page.goto(address);
        expect(response?.status(), address).toBe(200);
        const html = page.locator('html');
        await expect(html, address).toHaveAttribute('lang', locale);
        await expect(html, address).toHaveAttribute('dir', directionOf(locale));
        expect(await pageFaults(page), address).toEqual([]);
        expect(await overflow(page), address).toEqual([]);
        expect(await cutTexts(page), address).toEqual([]);
      }
    }
  });
});
