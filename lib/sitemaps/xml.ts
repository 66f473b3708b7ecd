import { escapeXml } from '@/lib/feeds/xml';

/** A page or a file with the time of its last change (UTC ISO 8601); null where there is none. */
export type Place = { url: string; changedAt: string | null };

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** An index of sitemaps (sitemaps.org 0.9). */
export function toSitemapIndex(places: readonly Place[]): string {
  return toXml('sitemapindex', 'sitemap', places);
}

/** A sitemap of pages (sitemaps.org 0.9); at most 50,000. */
export function toSitemap(places: readonly Place[]): string {
  return toXml('urlset', 'url', places);
}

function toXml(root: string, item: string, places: readonly Place[]): string {
  const items = places.map(({ url, changedAt }) => {
    const changed = changedAt ? `<lastmod>${escapeXml(changedAt)}</lastmod>` : '';
    return `<${item}><loc>${escapeXml(url)}</loc>${changed}</${item}>`;
  });
  const open = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">`;
  return `${[open, ...items, `</${root}>`].join('\n')}\n`;
}
