import { type Feed, type FeedEntry, updatedAt } from './feed';
import { escapeXml } from './xml';

/** A feed as Atom (RFC 4287). */
export function toAtom(feed: Feed): string {
  const { url, page, title, publisher, origin, language, entries } = feed;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    element('id', page),
    element('title', title),
    element('updated', updatedAt(feed)),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(url)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    `<author>${element('name', publisher)}${element('uri', origin)}</author>`,
    '<generator>Assay</generator>',
    ...entries.map(toEntry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function toEntry(entry: FeedEntry): string {
  const { id, url, title, summary, language, publishedAt, updatedAt: changed, tags } = entry;
  const lang = language ? ` xml:lang="${escapeXml(language)}"` : '';
  return [
    `<entry${lang}>`,
    element('id', id),
    element('title', title),
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    element('published', publishedAt),
    element('updated', changed),
    ...tags.map((tag) => `<category term="${escapeXml(tag)}"/>`),
    element('summary', summary),
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
