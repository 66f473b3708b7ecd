import type { Feed } from './feed';

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function toJsonFeed({ url, page, title, publisher, origin, language, entries }: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: url,
    language,
    authors: [{ name: publisher, url: origin }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      tags: entry.tags,
      ...(entry.language && { language: entry.language }),
    })),
  };
}
