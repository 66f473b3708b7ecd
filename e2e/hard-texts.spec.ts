import { parseAtomFeed } from 'feedsmith';
import { db } from '@/lib/db';
import { paths } from '@/lib/paths';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { createClaim } from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { readClaimReviews } from './desk-steps';
import { expect, test } from './fixtures';

/** What ends elements, comments, strings and lines, turns the direction, hides, and stands for itself all the same. */
const hard =
  '</script><script>window.broken=1</script><!-- --> ]]> </title></style> "\' &amp; {x} \u2028\u2029 \u202eright\u202c \u200b\ufeff\u0001 🐟 الماء 水';

test('a claim with hard texts in every field stays itself, wherever it is read', async ({
  desk,
  openBrowser,
  complaints,
}) => {
  const { member: by } = await desk.open('editor', 'Edith Moreau');
  const statement = `Trout ${hard}`;
  const claim = await createClaim(db, { by, statement, language: 'en' });
  const slug = `hard-${claim.id.slice(-12)}`;
  const publish = (number: number, kind: 'first' | 'correction') => {
    const snapshot = sampleSnapshot(hard, { slug, number, kind });
    snapshot.approved.claim.statement = statement;
    snapshot.approved.claim.language = 'en';
    return createPublication(db, {
      ...{ by, claimId: claim.id, slug, number, kind, statement, language: 'en' },
      ...{ summary: hard, ratingName: hard, ...(number > 1 && { note: hard }) },
      topics: [hard],
      snapshot: JSON.stringify(snapshot),
    });
  };
  await publish(1, 'first');
  await db.claim.update({ where: { id: claim.id }, data: { state: 'researching' } });
  await publish(2, 'correction');
  // The people, documents and passages of a sample are not there to be linked to.
  complaints.tolerate(/status of 404/);
  const page = await (await openBrowser(null)).newPage();
  let asked = 0;
  page.on('dialog', () => asked++);
  const broken = () => page.evaluate(() => 'broken' in window);
  const seen = (text: string) => text.replace(/\s+/g, ' ').trim();
  // Neither XML nor the HTML of our cards has a place for it: they hold the sign for that.
  const inXml = (text: string) => text.replaceAll('\u0001', '\ufffd');

  for (const address of [paths.claim(slug), paths.claimVersion(slug, 1)]) {
    await page.goto(address);
    expect(await broken(), address).toBe(false);
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    expect(seen(title ?? ''), address).toContain(seen(statement));
    await expect(page.getByRole('contentinfo'), address).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    const notes = page.locator('[data-print="only"]').first();
    await expect(notes, address).toBeVisible();
    await expect(notes, address).toContainText('</script><script>window.broken=1</script><!-- -->');
    await page.emulateMedia({ media: 'screen' });
  }
  await page.goto(paths.claim(slug));
  const [review] = await readClaimReviews(page);
  expect(review).toMatchObject({
    claimReviewed: statement,
    reviewRating: { alternateName: hard },
    author: { name: hard },
    correction: [{ text: hard }],
    itemReviewed: { author: { name: hard }, appearance: [{ name: hard }, { name: hard }] },
  });

  const get = async (path: string) => {
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(200);
    return response;
  };
  const atom = await (await get(paths.feeds.atom())).text();
  const entry = parseAtomFeed(atom).entries?.find(({ id }) => id?.endsWith(`/claims/${slug}`));
  expect(entry?.title?.value).toContain('Trout </script><script>window.broken=1</script><!-- -->');
  const corrections = parseAtomFeed(await (await get(paths.feeds.corrections())).text()).entries;
  expect(corrections?.some(({ id }) => id?.includes(slug))).toBe(true);
  const { items } = await (await get(paths.feeds.json())).json();
  expect(items.find(({ id }: { id: string }) => id.endsWith(slug)).content_text).toBe(hard);
  const reviews = await (await get(paths.feeds.reviews())).json();
  expect(JSON.stringify(reviews)).toContain(JSON.stringify(statement));

  const url = new URL(paths.claim(slug), page.url()).href;
  const oembed = await (await get(paths.api.oembed(url))).json();
  expect(oembed.title).toContain(statement);
  await page.setContent(oembed.html);
  await expect(page.locator('iframe')).toHaveAttribute('title', inXml(oembed.title));
  expect(await broken()).toBe(false);
  await page.goto(paths.embed(slug));
  expect(seen((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')).toContain(
    inXml(seen(statement)),
  );
  expect(await broken()).toBe(false);
  const picture = await (await get(paths.sharePicture(slug, 2))).body();
  expect(picture.subarray(1, 4).toString()).toBe('PNG');

  const bib = await (await get(paths.citation(slug, 2, 'bib'))).text();
  expect(bib.match(/^@/gm)).toHaveLength(1);
  const ris = await (await get(paths.citation(slug, 2, 'ris'))).text();
  expect(ris.match(/^TY {2}- /gm)).toHaveLength(1);
  expect(ris.trimEnd().endsWith('ER  -')).toBe(true);
  const [csl] = await (await get(paths.citation(slug, 2, 'json'))).json();
  expect(csl.title).toContain('</script>');
  const record = await (await get(paths.api.published(slug))).json();
  expect(record.snapshot.approved.claim.statement).toBe(statement);
  expect(asked).toBe(0);
});
