import { escapeXml } from '@/lib/feeds/xml';

/**
 * A page or a file with the time of its last change (UTC ISO 8601); null where there is none. `languages` are the addresses of
 * the same page in all languages, by language tag.
 */
export type Place = {
  url: string;
  changedAt: string | null;
  languages?: Record<string, string>;
};

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** An index of sitemaps (sitemaps.org 0.9). */
export function toSitemapIndex(places: readonly Place[]): string {
  return toXml('sitemapindex', 'sitemap', places);
}

/** A sitemap of pages (sitemaps.org 0.9) with their other languages (`xhtml:link`, as search engines read it); at most 50,000. */
export function toSitemap(places: readonly Place[]): string {
  return toXml('urlset', 'url', places);
}

function toXml(root: string, item: string, places: readonly Place[]): string {
  const items = places.map(({ url, changedAt, languages = {} }) => {
    const changed = changedAt ? `<lastmod>${escapeXml(changedAt)}</lastmod>` : '';
    const links = Object.entries(languages).map(
      ([language, href]) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(href)}"/>`,
    );
    return `<${item}><loc>${escapeXml(url)}</loc>${changed}${links.join('')}</${item}>`;
  });
  const spaces = `xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml"`;
  const open = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${spaces}>`;
  return `${[open, ...items, `</${root}>`].join('\n')}\n`;
}
