import { calendarDate } from '../calendar-date';
import { canonicalLanguage } from '../language';
import type { Bibliography } from '../types';
import { structuredArticle } from './structured-data';

const TITLE = ['og:title', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title'];
const PUBLISHER = [
  'og:site_name',
  'citation_publisher',
  'dc.publisher',
  'dcterms.publisher',
  'application-name',
];
const AUTHOR = [
  'author',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'article:author',
  'parsely-author',
];
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'parsely-pub-date',
  'date',
  'pubdate',
];

type MetaValues = (names: string[]) => string[];

/** The contents of the first of the named meta elements that has any. */
function metaOf(page: Document): MetaValues {
  const values = new Map<string, string[]>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop']
      .map((key) => meta.getAttribute(key))
      .find(Boolean);
    const content = meta.getAttribute('content')?.trim();
    if (!name || !content) continue;
    const key = name.toLowerCase();
    values.set(key, [...(values.get(key) ?? []), content]);
  }
  return (names) => names.map((name) => values.get(name)).find(Boolean) ?? [];
}

/** Names of people from bylines such as "By Ann Lee and Bo Chen"; addresses of profiles are none. */
export function authorNames(bylines: string[]): string[] {
  const names = bylines
    .map((byline) => byline.replace(/^\s*by[:\s]\s*/i, ''))
    .flatMap((byline) => byline.split(/\s+(?:and|&)\s+|;/i))
    .flatMap((part) => {
      const pieces = part.split(/,\s*/);
      // "Lee, Ann" is one person; "Ann Lee, Bo Chen" are two.
      return pieces.every((piece) => /\S\s+\S/.test(piece)) ? pieces : [part];
    })
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '' && name.length <= 120 && !/^https?:/i.test(name));
  return [...new Set(names)];
}

function webAddress(candidates: (string | null | undefined)[], base: string | undefined) {
  for (const candidate of candidates) {
    if (!candidate || !URL.canParse(candidate, base)) continue;
    const url = new URL(candidate, base);
    if (/^https?:$/.test(url.protocol)) return url.href;
  }
  return undefined;
}

function publishedTime(page: Document): string | undefined {
  const time = page.querySelector(
    'time[itemprop=datePublished],time[pubdate],article time[datetime]',
  );
  return time?.getAttribute('datetime') ?? time?.textContent ?? undefined;
}

/** What a page says about itself in its meta data, JSON-LD and markup; absent fields are unknown. */
export function pageBibliography(page: Document, url: string | undefined): Bibliography {
  const meta = metaOf(page);
  const article = structuredArticle(page);
  const link = page.querySelector('link[rel~=canonical]')?.getAttribute('href');
  const authors = authorNames(article?.authors.length ? article.authors : meta(AUTHOR));
  const dates = [article?.published, ...meta(PUBLISHED), publishedTime(page)];
  const root = page.documentElement;
  return {
    title: article?.title ?? meta(TITLE)[0],
    publisher: meta(PUBLISHER)[0] ?? article?.publisher,
    authors: authors.length > 0 ? authors : undefined,
    publishedOn: dates.map(calendarDate).find(Boolean),
    url: webAddress([link, ...meta(['og:url'])], url),
    language: [
      root.getAttribute('lang'),
      root.getAttribute('xml:lang'),
      article?.language,
      ...meta(['og:locale']),
    ]
      .map((tag) => canonicalLanguage(tag ?? undefined))
      .find(Boolean),
  };
}
