import { Readability } from '@mozilla/readability';
import type { SourceBlock } from '../types';
import { domBlocks } from './dom-blocks';
import { parsePage, removeUnseen } from './parse-page';

const FRAME = 'nav,header,footer,aside,form,[role=navigation],[role=banner],[role=contentinfo]';

// Below this share of a page's text, and this length, Readability has found a teaser, not the text.
const LEAST_SHARE = 0.25;
const LEAST_LENGTH = 500;

export type Article = {
  blocks: SourceBlock[];
  title?: string;
  byline?: string;
  siteName?: string;
};

function lengthOf(blocks: SourceBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Readability takes the headline out of the text; it is put back if the page shows it. */
function withHeadline(blocks: SourceBlock[], page: Document, title: string): SourceBlock[] {
  const shown = [...page.querySelectorAll('h1,h2')].map((heading) =>
    (heading.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  // The title of a page is often its headline with the name of the site before or behind it.
  const isHeadline = (text: string) =>
    wordsOf(text) !== '' && ` ${wordsOf(title)} `.includes(` ${wordsOf(text)} `);
  const headline = shown.find(isHeadline);
  const present = blocks.slice(0, 5).some(({ text }) => wordsOf(text) === wordsOf(headline ?? ''));
  if (!headline || present) return blocks;
  return [{ kind: 'heading', level: 1, text: headline }, ...blocks];
}

function wholePage(html: string): SourceBlock[] {
  const page = parsePage(html);
  removeUnseen(page);
  const everything = domBlocks(page.body);
  for (const element of page.querySelectorAll(FRAME)) {
    if (!element.closest('article,main')) element.remove();
  }
  const inside = domBlocks(page.body);
  return inside.length > 0 ? inside : everything;
}

/**
 * The text of a page without its frame: what Readability finds, with the headline, or the whole
 * visible page where that is next to nothing. No blocks at all if the page shows no text.
 */
export function findArticle(html: string): Article {
  const page = parsePage(html);
  removeUnseen(page);
  const headings = parsePage(html);
  removeUnseen(headings);
  const found = new Readability<Node>(page, { serializer: (node) => node }).parse();
  const blocks = found?.content ? domBlocks(found.content) : [];
  const visible = wholePage(html);
  const title = found?.title?.trim() || undefined;
  const enough =
    lengthOf(blocks) >= LEAST_LENGTH || lengthOf(blocks) >= lengthOf(visible) * LEAST_SHARE;
  return {
    blocks: withHeadline(enough ? blocks : visible, headings, title ?? ''),
    title,
    byline: found?.byline?.trim() || undefined,
    siteName: found?.siteName?.trim() || undefined,
  };
}
