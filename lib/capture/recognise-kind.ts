import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '@/lib/errors';
import { decode } from './decode';
import type { CaptureSource, DocumentKind } from './types';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const READABLE = 'Assay reads .txt, .md, .html, .pdf and .docx documents.';

const KIND_OF_EXTENSION: Record<string, DocumentKind> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
};

const KIND_OF_TYPE: Record<string, DocumentKind> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  [DOCX_TYPE]: 'docx',
};

// A stray control character happens in honest text; one in a hundred does not.
const MOST_CONTROLS = 0.01;
const SAMPLE = 100_000;

/** True if so much of a decoded text is control or replacement characters that it cannot be text. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const strange = sample.match(/(?![\s\u0085])[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return strange > sample.length * MOST_CONTROLS;
}

function extensionOf(filename: string | undefined): string {
  return /\.([a-z][a-z0-9]{0,8})$/i.exec(filename ?? '')?.[1]?.toLowerCase() ?? '';
}

function binaryRefusal(extension: string, mime: string | undefined): AppError {
  if (extension in KIND_OF_EXTENSION) {
    const sentence = mime
      ? `The document is named .${extension} but holds binary data (${mime}), not text.`
      : `The document is named .${extension} but holds binary data, not text.`;
    return new AppError('INVALID', sentence);
  }
  const sentence = mime
    ? `The document holds binary data (${mime}), not text. ${READABLE}`
    : `The document holds binary data, not text. ${READABLE}`;
  return new AppError('INVALID', sentence);
}

/**
 * The kind of a document by its content first, then by its content type and its name. Throws
 * INVALID when it is empty, binary, broken beyond recognition or of a kind that cannot be read.
 */
export async function recogniseKind(source: CaptureSource): Promise<DocumentKind> {
  const { bytes, filename, contentType } = source;
  if (bytes.length === 0) throw new AppError('INVALID', 'The document is empty.');
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const extension = extensionOf(filename);
  const hint = KIND_OF_EXTENSION[extension] ?? KIND_OF_TYPE[type];
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.mime === 'application/pdf') return 'pdf';
  // Some writers put bytes before the signature, which every PDF reader tolerates.
  const top = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (hint === 'pdf' && top.includes('%PDF-')) return 'pdf';
  if (found?.mime === DOCX_TYPE) return 'docx';
  if (hint === 'docx' && found?.mime === 'application/zip') return 'docx';
  if (found?.mime === 'application/x-cfb') {
    throw new AppError(
      'INVALID',
      'The document is an old or password-protected Office file. Save it as .docx without a password.',
    );
  }
  return textKind(source, { extension, hint, mime: found?.mime, type });
}

type Clues = { extension: string; hint?: DocumentKind; mime?: string; type: string };

function textKind({ bytes, contentType }: CaptureSource, clues: Clues): DocumentKind {
  const { extension, hint, mime, type } = clues;
  const text = decode(bytes, contentType);
  if (looksBinary(text)) {
    if (mime === 'application/zip') {
      throw new AppError('INVALID', `The document is a ZIP archive. ${READABLE}`);
    }
    if (hint === 'docx' || hint === 'pdf') throw brokenRefusal(hint);
    throw binaryRefusal(extension, mime);
  }
  if (/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(text)) {
    return 'html';
  }
  if (hint === 'pdf' || hint === 'docx') throw brokenRefusal(hint);
  if (hint) return hint;
  if (extension === '' && (type === '' || type === 'application/octet-stream')) return 'text';
  if (type.startsWith('text/') && extension === '') return 'text';
  throw new AppError('INVALID', `The document is of a kind that is not known. ${READABLE}`);
}

/** The refusal of a document that is called a PDF or DOCX file and cannot be read as one. */
export function brokenRefusal(kind: 'pdf' | 'docx'): AppError {
  const name = kind === 'pdf' ? 'PDF' : 'DOCX';
  return new AppError('INVALID', `The ${name} file is damaged and cannot be read.`);
}
