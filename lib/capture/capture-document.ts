import { AppError } from '@/lib/errors';
import { composeBlocks } from './canonical-text';
import { chooseLanguage } from './language';
import { recogniseKind } from './recognise-kind';
import { suggestTitle } from './suggest-title';
import { tidyBibliography } from './tidy-bibliography';
import type { CapturedText, CaptureLimits, CaptureSource, DocumentKind, Extraction } from './types';

/** Extractors load when first needed: each brings a parser that the others can do without. */
async function extract(
  kind: DocumentKind,
  source: CaptureSource,
  limits: CaptureLimits,
): Promise<Extraction> {
  if (kind === 'text') return (await import('./plain/extract-text')).extractText(source);
  if (kind === 'markdown')
    return (await import('./plain/extract-markdown')).extractMarkdown(source);
  if (kind === 'html') return (await import('./html/extract-html')).extractHtml(source);
  if (kind === 'pdf') return (await import('./pdf/extract-pdf')).extractPdf(source);
  return (await import('./docx/extract-docx')).extractDocx(source, limits.maxUnpackedBytes);
}

/**
 * Reads a document of any known kind into canonical text. Runs inside a worker thread; throws
 * INVALID with a sentence for a person when there is nothing that can be read.
 */
export async function captureDocument(
  source: CaptureSource,
  limits: CaptureLimits,
): Promise<CapturedText> {
  const kind = await recogniseKind(source);
  const { blocks: found, bibliography, extractor } = await extract(kind, source, limits);
  const { text, blocks } = composeBlocks(found);
  if (text === '') throw new AppError('INVALID', 'The document holds nothing but white space.');
  return {
    text,
    blocks,
    bibliography: tidyBibliography({
      ...bibliography,
      title: bibliography.title ?? suggestTitle(text, blocks),
      url: bibliography.url ?? source.url,
      language: chooseLanguage(text, bibliography.language),
    }),
    kind,
    extractor,
  };
}
