import { db } from '@/lib/db';
import { inLanguage } from '@/lib/i18n/address';
import { LANGUAGE_COOKIE } from '@/lib/i18n/asked';
import { defaultLocale, locales } from '@/lib/i18n/locales';
import { createMember } from '@/prisma/factories';
import { findPublishedPassage } from './access-public';
import { type PageRow, pages } from './access-table';
import { createWorld, findPublished } from './access-world';
import { findFaultsInBothSchemes } from './find-faults';
import { expect, test } from './fixtures';
import { languageFaults, takePictures } from './language-steps';
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

for (const locale of locales) {
  test.describe(`without JavaScript, on a screen of 360 pixels, in ${locale}`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

    test('every public page has its words, its forms and its keys', async ({
      page,
      context,
      baseURL,
    }, info) => {
      test.slow();
      const world = await prepare();
      // What belongs to the desk, such as the way in, asks for the language by this.
      await context.addCookies([{ name: LANGUAGE_COOKIE, value: locale, url: baseURL }]);
      expect(routes.length).toBeGreaterThan(15);
      for (const [route, { at }] of routes) {
        const address = inLanguage(at(world), locale);
        const response = await page.goto(address);
        expect(response?.status(), address).toBe(200);
        await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
        expect(await languageFaults(page, locale), address).toEqual([]);
        expect(await pageFaults(page), address).toEqual([]);
        expect(await overflow(page), address).toEqual([]);
        expect(await cutTexts(page), address).toEqual([]);
        expect(await walkByKeyboard(page), address).toEqual([]);
        await takePictures(page, info, `${route} ${locale}`);
      }
    });
  });

  // The pages in English are in accessibility.spec.ts, at more widths; axe is a script itself.
  if (locale === defaultLocale) continue;
  test.describe(`in ${locale}`, () => {
    test.use({ viewport: { width: 360, height: 740 } });

    test('axe finds nothing on any public page, in light and in the dark', async ({
      page,
      context,
      baseURL,
      complaints,
    }) => {
      // Publications that other tests write by themselves name a topic that has no page.
      complaints.tolerate(/404 \(Not Found\) \(\S*\/topics\/rivers\?_rsc=/);
      test.slow();
      const world = await prepare();
      await context.addCookies([{ name: LANGUAGE_COOKIE, value: locale, url: baseURL }]);
      for (const [, { at }] of routes) {
        const address = inLanguage(at(world), locale);
        await page.goto(address);
        expect(await findFaultsInBothSchemes(page), address).toEqual([]);
      }
    });
  });
}
