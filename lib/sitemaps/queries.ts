import 'server-only';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { alternatesOf } from '@/lib/i18n/address';
import { paths } from '@/lib/paths';
import { latest } from '@/lib/publications/latest-queries';
import { listPublishedTopics } from '@/lib/publications/topic-queries';
import type { Place } from './xml';

/** How many claims a sitemap has. 50,000 are allowed; a crawler reads again only the parts that changed. */
const CLAIMS = 5000;

const at = (path: string) => `${env.ASSAY_URL}${path}`;
/** A page with its addresses in all languages. */
const pageAt = (path: string) => ({ url: at(path), languages: alternatesOf(env.ASSAY_URL, path) });
const fileOf = (part: string | number) => at(`/sitemaps/${part}.xml`);

/** The sitemaps of this site, each with its last change. Open to all. */
export async function listSitemaps(): Promise<Place[]> {
  // Claims keep their place: a new one goes to the last part.
  const parts = await db.$queryRaw<{ part: number; changedAt: Date }[]>`
    ${latest}, placed AS (
      SELECT published_at, (row_number() OVER (ORDER BY claim_id) - 1) / ${CLAIMS}::int AS part FROM latest
    ) SELECT part::int, max(published_at) AS "changedAt" FROM placed GROUP BY part ORDER BY part`;
  const pages = await listPages();
  const changes = pages.flatMap(({ changedAt }) => changedAt ?? []).toSorted();
  return [
    { url: fileOf('pages'), changedAt: changes.at(-1) ?? null },
    ...parts.map(({ part, changedAt }) => ({
      url: fileOf(`claims-${part + 1}`),
      changedAt: changedAt.toISOString(),
    })),
  ];
}

/** The pages in the sitemap of that name (`pages`, `claims-1` …); null when there is none of the name. Open to all. */
export async function listSitemap(name: string): Promise<Place[] | null> {
  if (name === 'pages') return await listPages();
  const [, part] = /^claims-([1-9]\d{0,4})$/.exec(name) ?? [];
  if (!part) return null;
  const rows = await db.$queryRaw<{ slug: string; publishedAt: Date }[]>`
    ${latest} SELECT slug, published_at AS "publishedAt" FROM latest
    ORDER BY claim_id LIMIT ${CLAIMS} OFFSET ${(Number(part) - 1) * CLAIMS}`;
  if (rows.length === 0) return null;
  return rows.map(({ slug, publishedAt }) => ({
    ...pageAt(paths.claim(slug)),
    changedAt: publishedAt.toISOString(),
  }));
}

/** Pages about many claims changed when one of them did. */
async function listPages(): Promise<Place[]> {
  const [topics, newest, corrected] = await Promise.all([
    listPublishedTopics(),
    db.publication.aggregate({ _max: { publishedAt: true } }),
    db.publication.aggregate({
      where: { kind: { in: ['correction', 'retraction'] } },
      _max: { publishedAt: true },
    }),
  ]);
  const changedAt = newest._max.publishedAt?.toISOString() ?? null;
  const correctedAt = corrected._max.publishedAt?.toISOString() ?? null;
  return [
    ...[paths.home(), paths.claims()].map((path) => ({ ...pageAt(path), changedAt })),
    { ...pageAt(paths.corrections()), changedAt: correctedAt },
    ...[paths.methodology(), paths.about(), paths.verify()].map((path) => ({
      ...pageAt(path),
      changedAt: null,
    })),
    ...topics.map(({ slug, publishedAt }) => ({
      ...pageAt(paths.topic(slug)),
      changedAt: publishedAt,
    })),
  ];
}
