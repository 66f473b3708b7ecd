import { inLanguage } from '@/lib/i18n/address';
import {
  defaultLocale,
  directionOf,
  type Locale,
  languageNames,
  locales,
} from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { findPublished } from './access-world';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';
import { say } from './words';

/** The language that a journey changes to at its end. */
const next = (locale: Locale) => locales[(locales.indexOf(locale) + 1) % locales.length] ?? 'en';

for (const locale of locales) {
  test(`a reader without a script finds a claim in ${locale} and stays in that language`, async ({
    openBrowser,
  }) => {
    const t = (place: string) => say(locale, place);
    const context = await openBrowser(null, { javaScriptEnabled: false, locale: 'de' });
    const page = await context.newPage();
    const html = page.locator('html');
    const expectLanguage = async (language: Locale) => {
      await expect(html).toHaveAttribute('lang', language);
      await expect(html).toHaveAttribute('dir', directionOf(language));
    };
    const at = (path: string) => inLanguage(path, locale);
    const slug = await findPublished();

    await page.goto(at(paths.home()));
    await expectLanguage(locale);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('publications.home.title'));
    await page.getByLabel(t('publications.list.search')).fill('xinjiang');
    await page.getByRole('button', { name: t('publications.home.search') }).click();
    await expect(page).toHaveURL(new RegExp(`${at(paths.claims())}\\?q=xinjiang$`));
    await expectLanguage(locale);
    const main = page.getByRole('main');
    await main
      .locator(`a[href="${at(paths.claim(slug))}"]`)
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`${at(paths.claim(slug))}$`));
    await expectLanguage(locale);
    const others = page.locator('link[rel=alternate][hreflang]');
    await expect(others).toHaveCount(locales.length + 1);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      new RegExp(`${at(paths.claim(slug))}$`),
    );
    await page.getByRole('link', { name: t('publications.subscribe') }).click();
    await expectLanguage(locale);
    await page.getByLabel(t('subscriptions.email')).fill('nobody');
    await page.getByRole('button', { name: t('subscriptions.send') }).click();
    await expect(page.getByLabel(t('subscriptions.email'))).toHaveValue('nobody');
    await expect(page).toHaveURL(new RegExp(`${at(paths.subscribe(slug))}$`));
    await expectLanguage(locale);
    const refusal = 'Write an e-mail address such as name@example.org.';
    await expect(page.getByText(refusal)).toHaveCount(locale === defaultLocale ? 1 : 0);
    await page.getByRole('link', { name: t('subscriptions.back') }).click();

    const other = next(locale);
    const languages = page.getByRole('navigation', { name: t('layout.languages') });
    await expect(languages.locator('[aria-current]')).toHaveText(languageNames[locale]);
    await languages.getByRole('link', { name: languageNames[other] }).click();
    await expect(page).toHaveURL(new RegExp(`${inLanguage(paths.claim(slug), other)}$`));
    await expectLanguage(other);
    expect(await context.cookies()).toEqual([]);
  });
}

for (const locale of ['ar', 'zh'] as const) {
  test(`the claim page in ${locale} has no faults, and what is not there says so`, async ({
    page,
    complaints,
  }) => {
    complaints.tolerate(/status of 404/);
    await page.goto(inLanguage(paths.claim(await findPublished()), locale));
    expect(await findFaults(page)).toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    const nowhere = await page.goto(inLanguage('/no-such-page', locale));
    expect(nowhere?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      say(locale, 'layout.notFoundTitle'),
    );
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
  });
}

test('somebody signs in in French, and works in Arabic from then on', async ({ page }) => {
  const french = (place: string) => say('fr', place);
  const arabic = (place: string) => say('ar', place);
  const html = page.locator('html');
  await page.goto('/sign-in?next=%2Fdesk%2Fclaims%2Fnew');
  await page.getByRole('link', { name: languageNames.fr }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk%2Fclaims%2Fnew$/);
  await expect(html).toHaveAttribute('lang', 'fr');
  await page.getByLabel(french('auth.email')).fill('reviewer@demo.test');
  await page.getByLabel(french('auth.password')).fill('assay-demo');
  await page.getByRole('button', { name: french('auth.signIn') }).click();
  await expect(page).toHaveURL(/\/desk\/claims\/new$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(french('claims.newTitle'));

  await page.locator('[aria-haspopup=menu]').last().click();
  await page.getByRole('menuitemcheckbox', { name: languageNames.ar }).click();
  await expect(html).toHaveAttribute('dir', 'rtl');
  await expect(page).toHaveURL(/\/desk\/claims\/new$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(arabic('claims.newTitle'));
  await page.getByRole('navigation').locator('a[href="/desk/documents"]').first().click();
  await expect(page).toHaveURL(/\/desk\/documents$/);
  await expect(html).toHaveAttribute('lang', 'ar');
});

test('whoever has chosen nothing has the desk in the language that the browser asks for', async ({
  desk,
}) => {
  const { page } = await desk.open('observer', 'Nadia Karim', { locale: 'ar-EG' });
  await page.goto('/desk/claims');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await findFaults(page)).toEqual([]);
});
