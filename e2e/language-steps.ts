import type { Page, TestInfo } from '@playwright/test';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { sentencesIn } from './words';

/** English words of the interface that are said in other words in that language: three and more of them in a row are nobody’s name. */
function englishOnly(locale: Locale): string[] {
  const said = new Set(sentencesIn(locale).values());
  return [...sentencesIn('en').values()].filter(
    (text) => !/[{}<>]/.test(text) && text.split(' ').length > 2 && !said.has(text),
  );
}

/** What of a page is not in its language: what its root says, and English that is left in it. */
export async function languageFaults(page: Page, locale: Locale): Promise<string[]> {
  const { lang, dir, text } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    text: `${document.title}\n${document.body.innerText}`,
  }));
  const faults: string[] = [];
  if (lang !== locale || dir !== directionOf(locale)) faults.push(`lang ${lang}, dir ${dir}`);
  const left = locale === 'en' ? [] : englishOnly(locale).filter((one) => text.includes(one));
  return [...faults, ...left.map((one) => `English: ${one}`)];
}

/**
 * Pictures of the page that is open, in light and in the dark, among the results of the test: for people to look at. Nothing has
 * the focus in them, nothing is on its way from one colour to another, and they begin at the top.
 */
export async function takePictures(page: Page, info: TestInfo, name: string): Promise<void> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const path = info.outputPath(`${name} ${scheme}.jpg`.replace(/[^\w.]+/g, '-'));
    await page.screenshot({
      ...{ path, fullPage: true, type: 'jpeg', quality: 60 },
      animations: 'disabled',
    });
  }
}
