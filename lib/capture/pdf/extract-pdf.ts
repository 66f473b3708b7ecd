import { getDocumentProxy } from 'unpdf';
import { AppError } from '@/lib/errors';
import { calendarDate } from '../calendar-date';
import { canonicalLanguage } from '../language';
import { brokenRefusal } from '../recognise-kind';
import type { Bibliography, CaptureSource, Extraction } from '../types';
import { withoutFurniture } from './page-furniture';
import { type PageLine, pageLines } from './page-lines';
import { paragraphBlocks } from './paragraphs';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const LOCKED = 'The PDF file is encrypted; save it without its password.';
const PICTURES =
  'The PDF file has no text layer, only pictures of pages; it needs text recognition.';

// Programs that make PDF files write their own file names and defaults into the title.
const NO_TITLE = /^(?:untitled|microsoft word - |.*\.(?:docx?|html?|indd|pdf|qxd|tex|dvi)$)/i;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A copy, because the parser takes the memory for itself. Errors only: its warnings are noise.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw locked ? new AppError('INVALID', LOCKED) : brokenRefusal('pdf');
  }
}

async function readPage(pdf: Pdf, number: number): Promise<PageLine[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const [, bottom = 0, , top = 0] = page.view;
  page.cleanup();
  const runs = items.flatMap((item) => ('str' in item ? [item] : []));
  return pageLines(runs, number, top - bottom);
}

async function readPages(pdf: Pdf): Promise<PageLine[][]> {
  const pages: PageLine[][] = [];
  try {
    // One after the other: all at once would keep every page of a book in memory.
    for (let number = 1; number <= pdf.numPages; number += 1)
      pages.push(await readPage(pdf, number));
  } catch {
    throw brokenRefusal('pdf');
  }
  return pages;
}

function written(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replaceAll('\u0000', '').trim() : '';
  return text === '' ? undefined : text;
}

async function pdfBibliography(pdf: Pdf): Promise<Bibliography> {
  const metadata = await pdf.getMetadata().catch(() => undefined);
  const info: Record<string, unknown> = { ...metadata?.info };
  const title = written(info.Title);
  const authors = written(info.Author)
    ?.split(/\s*;\s*/)
    .filter(Boolean);
  return {
    title: title && !NO_TITLE.test(title) ? title : undefined,
    authors,
    // PDF dates read D:20181105093000+08'00'.
    publishedOn: calendarDate(written(info.CreationDate)?.replace(/^D:(\d{8}).*$/, '$1')),
    language: canonicalLanguage(written(info.Language)),
  };
}

/**
 * Reads the text layer of a PDF file, without running heads, in paragraphs. Throws INVALID if the
 * file is encrypted, damaged, or has pictures of text only.
 */
export async function extractPdf({ bytes }: CaptureSource): Promise<Extraction> {
  const pdf = await open(bytes);
  const pages = await readPages(pdf);
  if (pages.flat().length === 0) throw new AppError('INVALID', PICTURES);
  const blocks = paragraphBlocks(withoutFurniture(pages));
  const bibliography = await pdfBibliography(pdf);
  await pdf.loadingTask.destroy();
  return { blocks, bibliography, extractor: 'pdf/1 unpdf 1.7' };
}
