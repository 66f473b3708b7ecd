import mammoth from 'mammoth';
import { AppError } from '@/lib/errors';
import { domBlocks } from '../html/dom-blocks';
import { parsePage } from '../html/parse-page';
import { brokenRefusal } from '../recognise-kind';
import type { CaptureSource, Extraction } from '../types';
import { readParts } from './archive';
import { docxBibliography } from './properties';
import { storedZip } from './stored-zip';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
];

const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));

/** Notes stand at the end as list items; each gets the mark that refers to it, and no way back. */
function markNotes(page: Document): void {
  for (const link of page.querySelectorAll('a[href^="#footnote-ref"],a[href^="#endnote-ref"]')) {
    link.remove();
  }
  for (const reference of page.querySelectorAll('a[href^="#footnote-"],a[href^="#endnote-"]')) {
    const note = page.getElementById((reference.getAttribute('href') ?? '').slice(1));
    const start = note?.querySelector('p') ?? note;
    start?.prepend(`${reference.textContent ?? ''} `);
  }
}

/**
 * Reads a DOCX file with its headings, lists, tables and notes. Throws INVALID if it is damaged,
 * holds no text, or unpacks to more than the given number of bytes.
 */
export async function extractDocx(
  { bytes }: CaptureSource,
  maxUnpackedBytes: number,
): Promise<Extraction> {
  const parts = await readParts(bytes, maxUnpackedBytes);
  // Packed again without compression, so that the parser cannot unpack more than was counted.
  const buffer = storedZip(parts);
  const { value } = await mammoth
    .convertToHtml({ buffer }, { styleMap: STYLES, convertImage: noPictures })
    .catch(() => {
      throw brokenRefusal('docx');
    });
  const page = parsePage(value);
  markNotes(page);
  const blocks = domBlocks(page.body);
  if (blocks.length === 0) throw new AppError('INVALID', 'The DOCX file holds no text.');
  const bibliography = docxBibliography(parts.get('docProps/core.xml'));
  return { blocks, bibliography, extractor: 'docx/1 mammoth 1.13' };
}
