import { db } from '@/lib/db';
import { paths } from '@/lib/paths';
import { toSnapshot } from '@/lib/publications/stored-snapshot';
import { findPublishedPassage } from './access-public';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';

/** A claim of the demonstration team as it is published now. */
async function findSnapshot() {
  const { snapshot } = await db.publication.findFirstOrThrow({
    where: { isDemonstration: true },
    orderBy: [{ publishedAt: 'asc' }, { slug: 'asc' }],
  });
  return toSnapshot(snapshot);
}

test.describe('without JavaScript, on a small screen', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('a passage is seen in its document, and leads back', async ({ page }) => {
    const { slug, approved } = await findSnapshot();
    await page.goto(paths.claim(slug));
    await expect(page.getByRole('heading', { name: 'Where the claim was made' })).toBeVisible();
    const [first] = approved.evidence;
    const quotation = page.locator(`#evidence-${first?.id}`);
    await quotation.getByRole('link', { name: 'See it in the document' }).click();
    await expect(page).toHaveURL(/\/passages\/[0-9a-f-]+$/);
    await expect(page.locator('mark')).toHaveText(first?.passage.exact ?? '');
    await expect(page.getByText('At most 1,000 characters around the passage')).toBeVisible();
    const beyond = () =>
      document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(beyond)).toBe(0);
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`/claims/${slug}#evidence-`));
  });

  test('what is wrong with an address is said, and the address is kept', async ({ page }) => {
    const { slug } = await findSnapshot();
    await page.goto(paths.claim(slug));
    await page.getByRole('link', { name: 'Mail me when this changes' }).click();
    await page.getByLabel('E-mail address').fill('ana at example');
    await page.getByRole('button', { name: 'Ask me to confirm' }).click();
    await expect(page.getByText('Write an e-mail address such as name@example.org.')).toBeVisible();
    await expect(page.getByLabel('E-mail address')).toHaveValue('ana at example');
  });
});

test('a passage page: nothing to object to for those who hear or see it in other ways', async ({
  page,
}) => {
  await page.goto(await findPublishedPassage());
  expect(await findFaults(page)).toEqual([]);
});

test('on paper: sources as notes with their addresses, and nothing to click', async ({ page }) => {
  const { slug, approved } = await findSnapshot();
  await page.goto(paths.claim(slug));
  const notes = page.locator('[data-print="only"]');
  await expect(notes).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(notes).toBeVisible();
  await expect(notes.getByRole('listitem')).toHaveCount(approved.evidence.length);
  for (const { passage } of approved.evidence) {
    await expect(notes.getByText(passage.textSha256).first()).toBeVisible();
  }
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('link', { name: 'See it in the document' }).first()).toBeHidden();
});

test('how a page is cited comes as files that say what they are', async ({ page, request }) => {
  const { slug, approved } = await findSnapshot();
  await page.goto(paths.claim(slug));
  const kinds = {
    'Plain text': 'text/plain',
    BibTeX: 'application/x-bibtex',
    'CSL-JSON': 'application/vnd.citationstyles.csl+json',
    RIS: 'application/x-research-info-systems',
  };
  for (const [name, kind] of Object.entries(kinds)) {
    const link = page.locator('#cite').getByRole('link', { name, exact: true });
    const response = await request.get((await link.getAttribute('href')) ?? '');
    expect(response.status(), name).toBe(200);
    expect(response.headers()['content-type'], name).toContain(kind);
    expect(response.headers()['content-disposition'], name).toMatch(/^attachment; filename="/);
    expect(response.headers()['cache-control'], name).toContain('immutable');
    expect(await response.text(), name).toContain(approved.claim.statement.slice(0, 20));
  }
  expect((await request.get(paths.citation(slug, 999, 'bib'))).status()).toBe(404);
});

test('a shared link has its picture, for ever the same', async ({ page, request }) => {
  const { slug, number } = await findSnapshot();
  await page.goto(paths.claim(slug));
  const address = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect(address).toMatch(new RegExp(`/pictures/${slug}/${number}\\.png$`));
  await expect(page.locator('meta[property="og:image:alt"]')).toHaveAttribute('content', /“.+”/);
  const response = await request.get(address ?? '');
  expect(response.headers()).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  const png = await response.body();
  // The header of a PNG (IHDR): its width and height.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeGreaterThan(20_000);
  expect((await (await request.get(address ?? '')).body()).equals(png)).toBe(true);
  expect((await request.get(paths.sharePicture(slug, 999))).status()).toBe(404);
});
