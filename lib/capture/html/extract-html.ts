import { AppError } from '@/lib/errors';
import { decode } from '../decode';
import type { Bibliography, CaptureSource, Extraction } from '../types';
import { findArticle } from './article';
import { authorNames, pageBibliography } from './page-bibliography';
import { parsePage } from './parse-page';

/**
 * Reads the article of a web page and what the page says about itself. Throws INVALID if the page
 * shows no text, as pages do that are made by scripts alone.
 */
export function extractHtml({ bytes, contentType, url }: CaptureSource): Extraction {
  const html = decode(bytes, contentType);
  const { blocks, title, byline, siteName } = findArticle(html);
  if (blocks.length === 0) {
    const sentence = 'The page shows no text of its own; it may be built by scripts alone.';
    throw new AppError('INVALID', sentence);
  }
  const declared = pageBibliography(parsePage(html), url);
  const authors = declared.authors ?? (byline ? authorNames([byline]) : []);
  const bibliography: Bibliography = {
    ...declared,
    title: declared.title ?? title,
    publisher: declared.publisher ?? siteName,
    authors: authors.length > 0 ? authors : undefined,
  };
  return { blocks, bibliography, extractor: 'html/1 readability 0.6.0' };
}
