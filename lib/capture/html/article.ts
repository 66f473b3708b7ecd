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
function withHeadline(blocks: SourceBlock[], shown: string[], title: string): SourceBlock[] {
  // The title of a page is often its headline with the name of the site before or behind it.
  const isHeadline = (text: string) =>
    wordsOf(text) !== '' && ` ${wordsOf(title)} `.includes(` ${wordsOf(text)} `);
  const headline = shown.find(isHeadline);
  const present = blocks.slice(0, 5).some(({ text }) => wordsOf(text) === wordsOf(headline ?? ''));
  if (!headline || present) return blocks;
  return [{ kind: 'heading', level: 1, text: headline }, ...blocks];
}

/** What a page shows, with and without its frame of navigation, heads and feet. */
function wholePage(html: string): { inside: SourceBlock[]; everything: SourceBlock[] } {
  const page = parsePage(html);
  removeUnseen(page);
  const everything = domBlocks(page.body);
  for (const element of page.querySelectorAll(FRAME)) {
    if (!element.closest('article,main')) element.remove();
  }
  const inside = domBlocks(page.body);
  return { inside: inside.length > 0 ? inside : everything, everything };
}

/** Where an article is short, Readability takes the frame for a part of it. */
function chooseBlocks(found: SourceBlock[], html: string): SourceBlock[] {
  if (lengthOf(found) >= LEAST_LENGTH) return found;
  const { inside, everything } = wholePage(html);
  if (lengthOf(found) < lengthOf(inside) * LEAST_SHARE) return inside;
  const own = new Set(inside.map(({ text }) => text));
  const frame = new Set(everything.map(({ text }) => text).filter((text) => !own.has(text)));
  return found.filter(({ text }) => !frame.has(text));
}

/**
 * The text of a page without its frame: what Readability finds, with the headline, or the whole
 * visible page where that is next to nothing. No blocks at all if the page shows no text.
 */
export function findArticle(html: string): Article {
  const page = parsePage(html);
  removeUnseen(page);
  // Readability takes the tree apart, so headlines are looked for before.
  const shown = [...page.querySelectorAll('h1,h2')].map((heading) =>
    (heading.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  const found = new Readability<Node>(page, { serializer: (node) => node }).parse();
  const blocks = chooseBlocks(found?.content ? domBlocks(found.content) : [], html);
  const title = found?.title?.trim() || undefined;
  return {
    blocks: withHeadline(blocks, shown, title ?? ''),
    title,
    byline: found?.byline?.trim() || undefined,
    siteName: found?.siteName?.trim() || undefined,
  };
}
