import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { factchecktools } from '@googleapis/factchecktools';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { detectJsonFeed, parseAtomFeed, parseJsonFeed } from 'feedsmith';
import robotsParser from 'robots-parser';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { unfurl } from 'unfurl.js';
import { db } from '@/lib/db';
import { paths } from '@/lib/paths';
import { toSnapshot } from '@/lib/publications/stored-snapshot';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';

/** A claim of the demonstration team as it is published now. */
async function findSnapshot() {
  const { claimId } = await db.publication.findFirstOrThrow({
    where: { isDemonstration: true },
    orderBy: [{ publishedAt: 'asc' }, { slug: 'asc' }],
  });
  const { snapshot } = await db.publication.findFirstOrThrow({
    where: { claimId },
    orderBy: { number: 'desc' },
  });
  return toSnapshot(snapshot);
}

/** Open to everybody, fresh within five seconds, and not sent twice. */
async function expectOpen(response: APIResponse, type: string) {
  expect(response.status(), response.url()).toBe(200);
  expect(response.headers()).toMatchObject({
    'content-type': type,
    'cache-control': 'public, max-age=5',
    'access-control-allow-origin': '*',
  });
  expect(response.headers()['set-cookie']).toBeUndefined();
}

test('feeds are read by a feed reader, and take the filters of the list', async ({
  request,
  baseURL,
}) => {
  const { slug, approved, topics, publisher } = await findSnapshot();
  const url = `${baseURL}${paths.claim(slug)}`;
  // The feed of everything has the newest fifty, and other tests publish too.
  const address = paths.feeds.atom({ topic: topics[0]?.slug });
  const atom = await request.get(address);
  await expectOpen(atom, 'application/atom+xml; charset=utf-8');
  const feed = parseAtomFeed(await atom.text());
  expect(feed.authors?.[0]?.name).toBe(publisher);
  const entry = feed.entries?.find(({ id }) => id === url);
  expect(entry?.title?.value).toContain(approved.claim.statement);
  const known = { 'if-none-match': atom.headers().etag ?? '' };
  expect((await request.get(address, { headers: known })).status()).toBe(304);

  const json = await request.get(paths.feeds.json({ topic: topics[0]?.slug }));
  await expectOpen(json, 'application/feed+json; charset=utf-8');
  const text = await json.text();
  expect(detectJsonFeed(JSON.parse(text))).toBe(true);
  const items = parseJsonFeed(text).items ?? [];
  expect(items.map(({ id }) => id)).toContain(url);
  expect(items.every(({ tags }) => tags?.includes(topics[0]?.name ?? ''))).toBe(true);
  const nothing = await request.get(paths.feeds.json({ q: 'nobodyeverwrotethisword' }));
  expect((await nothing.json()).items).toEqual([]);
  expect((await request.get('/feeds/claims.atom?from=yesterday')).status()).toBe(422);

  const corrections = await request.get(paths.feeds.corrections());
  await expectOpen(corrections, 'application/atom+xml; charset=utf-8');
  expect(parseAtomFeed(await corrections.text()).title?.value).toContain(publisher);
  const urls = await readReviewed(request);
  expect(urls).toContain(url);
});

/** The addresses in the DataFeed of all claims, page by page as each names the next. */
async function readReviewed(request: APIRequestContext): Promise<string[]> {
  const urls: string[] = [];
  for (let next: string | undefined = paths.feeds.reviews(); next; ) {
    const reviews: APIResponse = await request.get(next);
    await expectOpen(reviews, 'application/ld+json; charset=utf-8');
    const { dataFeedElement } = await reviews.json();
    urls.push(...dataFeedElement.map(({ item }: { item: { url: string }[] }) => item[0]?.url));
    next = /^<([^>]+)>; rel="next"$/.exec(reviews.headers().link ?? '')?.[1];
  }
  return urls;
}

test('Google’s own client searches here as it does there', async ({ request, baseURL }) => {
  const { slug, approved, rating, publisher } = await findSnapshot();
  const client = factchecktools({ version: 'v1alpha1', auth: 'any key' });
  const here = { url: `${baseURL}/api/factcheck/v1alpha1/claims:search` };
  const query = approved.claim.statement.split(' ').slice(-4).join(' ');
  const { data } = await client.claims.search({ query, languageCode: 'en-GB', pageSize: 5 }, here);
  const found = data.claims?.find(({ text }) => text === approved.claim.statement);
  expect(found?.claimant).toBe(approved.claim.claimant?.name);
  expect(found?.claimReview?.[0]).toMatchObject({
    url: `${baseURL}${paths.claim(slug)}`,
    textualRating: rating.name,
    publisher: { name: publisher },
  });
  const site = { reviewPublisherSiteFilter: new URL(String(baseURL)).host };
  const first = await client.claims.search({ ...site, pageSize: 1 }, here);
  expect(first.data.claims).toHaveLength(1);
  const pageToken = first.data.nextPageToken ?? '';
  const second = await client.claims.search({ ...site, pageSize: 1, pageToken }, here);
  expect(second.data.claims?.[0]?.text).not.toBe(first.data.claims?.[0]?.text);
  const elsewhere = await client.claims.search(
    { query, reviewPublisherSiteFilter: 'x.example' },
    here,
  );
  expect(elsewhere.data.claims).toEqual([]);
  const refused = await request.get('/api/factcheck/v1alpha1/claims:search');
  expect(refused.status()).toBe(400);
  expect(await refused.json()).toMatchObject({ error: { code: 400, status: 'INVALID_ARGUMENT' } });
});

test('an oEmbed consumer finds the card and the picture from the address alone', async ({
  request,
  baseURL,
}) => {
  const { slug, number, approved } = await findSnapshot();
  const url = `${baseURL}${paths.claim(slug)}`;
  const { oEmbed, open_graph: graph } = await unfurl(url);
  expect(oEmbed).toMatchObject({ version: '1.0', type: 'rich', width: 640 });
  expect(oEmbed?.title).toContain(approved.claim.statement);
  expect(graph?.images?.[0]).toMatchObject({
    url: `${baseURL}${paths.sharePicture(slug, number)}`,
    width: 1200,
    height: 630,
  });
  const small = await request.get(`${paths.api.oembed(url)}&maxwidth=320`);
  await expectOpen(small, 'application/json; charset=utf-8');
  expect(await small.json()).toMatchObject({ width: 320 });
  const other = paths.api.oembed(`${baseURL}/claims/nobody-published-this`);
  expect((await request.get(other)).status()).toBe(404);
  expect((await request.get(`${paths.api.oembed(url)}&format=xml`)).status()).toBe(501);
  expect((await request.get('/api/oembed')).status()).toBe(422);
});

test('the card may be framed elsewhere, runs nothing, and leads to the evidence', async ({
  page,
  request,
  baseURL,
}) => {
  const { slug, approved, rating } = await findSnapshot();
  const response = await request.get(paths.embed(slug));
  expect(response.headers()['content-security-policy']).toContain('frame-ancestors *');
  expect(response.headers()['x-frame-options']).toBeUndefined();
  expect((await response.body()).length).toBeLessThan(30_000);
  expect(await response.text()).not.toContain('<script');
  const claimPage = await request.get(paths.claim(slug));
  expect(claimPage.headers()['content-security-policy']).toContain("frame-ancestors 'none'");

  // A page of somebody else, with what oEmbed says is to be put into it.
  const { html } = await (
    await request.get(paths.api.oembed(`${baseURL}${paths.claim(slug)}`))
  ).json();
  const other = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">${html}`);
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  const card = page.frameLocator('iframe');
  await expect(card.getByRole('heading', { level: 1 })).toHaveText(`“${approved.claim.statement}”`);
  await expect(card.getByText(rating.name, { exact: true })).toBeVisible();
  await expect(card.getByRole('link')).toHaveAttribute('target', '_top');
  other.close();
  other.closeAllConnections();

  await page.goto(paths.embed(slug));
  expect(await findFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 280, height: 600 });
  const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(beyond)).toBe(0);
});

test('crawlers find every page and when it changed, and stay out of the rest', async ({
  request,
  baseURL,
}) => {
  const { slug, publishedAt } = await findSnapshot();
  const read = async (address: string) => (await request.get(address)).text();
  const index = await parseSitemapIndex(Readable.from([await read('/sitemap.xml')]));
  const places = await Promise.all(
    index.map(async ({ url }) => parseSitemap(Readable.from([await read(url)]))),
  );
  const claim = places.flat().find(({ url }) => url === `${baseURL}${paths.claim(slug)}`);
  expect(claim?.lastmod).toBe(publishedAt);
  const newest = await db.publication.aggregate({ _max: { publishedAt: true } });
  const home = places.flat().find(({ url }) => url === `${baseURL}/`);
  expect(Date.parse(home?.lastmod ?? '')).toBeLessThanOrEqual(
    newest._max.publishedAt?.getTime() ?? 0,
  );
  for (const { url } of places.flat()) expect(url.startsWith(`${baseURL}/`), url).toBe(true);
  expect((await request.get('/sitemaps/claims-999.xml')).status()).toBe(404);

  const robots = robotsParser(`${baseURL}/robots.txt`, await read('/robots.txt'));
  expect(robots.getSitemaps()).toEqual([`${baseURL}/sitemap.xml`]);
  const allowed = [
    '/',
    paths.claim(slug),
    paths.feeds.atom(),
    paths.embed(slug),
    '/api/oembed?url=x',
  ];
  const kept = ['/desk', '/desk/claims', '/api/v1/claims', paths.subscription('x')];
  for (const path of allowed) expect(robots.isAllowed(`${baseURL}${path}`, 'bot'), path).toBe(true);
  for (const path of kept) expect(robots.isAllowed(`${baseURL}${path}`, 'bot'), path).toBe(false);
});

test('one address says where everything is, and it is there', async ({ request }) => {
  const response = await request.get('/.well-known/assay.json');
  await expectOpen(response, 'application/json; charset=utf-8');
  const { policies, feeds, sitemap, openapi, publications } = await response.json();
  const addresses = [policies, feeds].flatMap((group) => Object.values(group as object));
  for (const address of [...addresses, sitemap, openapi, publications.list]) {
    expect((await request.get(String(address))).status(), String(address)).toBe(200);
  }
});
