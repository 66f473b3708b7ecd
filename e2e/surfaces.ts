import type { APIRequestContext } from '@playwright/test';
import { db } from '@/lib/db';
import { paths } from '@/lib/paths';
import { expect } from './fixtures';

/** How soon after a publication everything that readers and programs are given is new. */
const FRESH_MS = 5_000;

/** A publication of which everything has to tell: `note` stands in a correction alone. */
export type Told = { slug: string; number: number; note: string };

type Surface = { at: string; tells: (text: string, told: Told & { time: string }) => boolean };

const within = (text: string, begin: string, words: string, reach = 4_000) => {
  const at = text.indexOf(begin);
  return at >= 0 && text.slice(at, at + reach).includes(words);
};

/** Every place where a publication is read, and how its text shows that it knows of it. `origin` is that of the site. */
function surfacesOf({ slug, number }: Told, origin: string): Record<string, Surface> {
  const page = paths.claim(slug);
  const note = (text: string, told: Told) => text.includes(told.note);
  return {
    page: { at: page, tells: note },
    'structured data': {
      at: page,
      tells: (text, told) =>
        text.includes('CorrectionComment') && text.includes(`"dateModified":"${told.time}"`),
    },
    'its picture in the head': {
      at: page,
      tells: (text) => text.includes(paths.sharePicture(slug, number)),
    },
    'this version': { at: paths.claimVersion(slug, number), tells: note },
    'the version before': {
      at: paths.claimVersion(slug, number - 1),
      tells: (text, told) => text.includes('superseded') && text.includes(told.note),
    },
    'list of corrections': { at: paths.corrections(), tells: note },
    Atom: {
      at: paths.feeds.atom(),
      tells: (text, { time }) => within(text, `<id>${origin}${page}</id>`, `<updated>${time}`),
    },
    'JSON Feed': {
      at: paths.feeds.json(),
      tells: (text, { time }) =>
        JSON.parse(text).items.some(
          (item: { id: string; date_modified: string }) =>
            item.id === `${origin}${page}` && item.date_modified === time,
        ),
    },
    'corrections as a feed': { at: paths.feeds.corrections(), tells: note },
    DataFeed: { at: paths.feeds.reviews(), tells: note },
    sitemap: {
      at: '/sitemaps/claims-1.xml',
      tells: (text, { time }) => within(text, `<loc>${origin}${page}</loc>`, time, 400),
    },
    card: { at: paths.embed(slug), tells: (text) => text.includes('Corrected on') },
    picture: { at: paths.sharePicture(slug, number), tells: (text) => text.includes('PNG') },
    oEmbed: {
      at: paths.api.oembed(`${origin}${page}`),
      tells: (text) => text.includes(paths.sharePicture(slug, number)),
    },
    record: { at: paths.api.published(slug), tells: note },
    'list of records': {
      at: '/api/v1/published?limit=200',
      tells: (text, { time }) => within(text, `"slug":"${slug}"`, time),
    },
    citation: {
      at: paths.citation(slug, number, 'json'),
      tells: (text) => text.includes(`"version": "${number}"`),
    },
  };
}

/** Asks for everything once, so that what is kept of it is kept from before. */
export async function readBefore(request: APIRequestContext, told: Told, origin: string) {
  for (const { at } of Object.values(surfacesOf(told, origin))) await request.get(`${origin}${at}`);
}

/**
 * Asks every surface until it tells of a publication; how long the slowest took, in milliseconds. What was asked five
 * seconds after it or later has to tell: how long an answer itself takes decides nothing.
 */
export async function expectFresh(
  request: APIRequestContext,
  told: Told,
  { origin, since }: { origin: string; since: number },
): Promise<number> {
  const { publishedAt } = await db.publication.findFirstOrThrow({
    where: { slug: told.slug, number: told.number },
  });
  const known = { ...told, time: publishedAt.toISOString() };
  const waiting = new Map(Object.entries(surfacesOf(told, origin)));
  const old: string[] = [];
  const look = async () => {
    for (const [name, { at, tells }] of waiting) {
      const after = Date.now() - since;
      const response = await request.get(`${origin}${at}`);
      const isNew = response.ok() && tells(String(await response.body()), known);
      if (!isNew && after >= FRESH_MS) old.push(`${name}, asked after ${after} ms`);
      if (isNew || after >= FRESH_MS) waiting.delete(name);
    }
    return waiting.size;
  };
  await expect.poll(look, { intervals: [100] }).toBe(0);
  expect(old, 'what is old five seconds after a publication').toEqual([]);
  return Date.now() - since;
}

/** What of a version stays for ever, byte for byte: its record, its citations and its picture. */
export async function readFixed(
  request: APIRequestContext,
  { slug, number }: Pick<Told, 'slug' | 'number'>,
  origin: string,
): Promise<Record<string, string>> {
  const places = [
    paths.api.publishedVersion(slug, number),
    paths.sharePicture(slug, number),
    ...['txt', 'bib', 'json', 'ris'].map((format) => paths.citation(slug, number, format)),
  ];
  const bodies = await Promise.all(
    places.map(async (at) => {
      const response = await request.get(`${origin}${at}`);
      expect(response.status(), at).toBe(200);
      return [at, (await response.body()).toString('base64')];
    }),
  );
  return Object.fromEntries(bodies);
}
