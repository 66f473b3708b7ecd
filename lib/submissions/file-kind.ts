import { fileTypeFromBuffer } from 'file-type';
import { decode } from '@/lib/capture/decode';
import { looksBinary } from '@/lib/capture/recognise-kind';
import { AppError } from '@/lib/errors';

/** Five megabytes hold a photograph of a phone and most reports; more is a document, and is linked. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

const taken = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/**
 * The media type of a file that a reader attached, by its bytes alone: a PDF, a picture or plain text. INVALID with a sentence
 * for the field when it is empty, too large or anything else, HTML included.
 */
export async function fileKindOf(bytes: Uint8Array): Promise<string> {
  if (bytes.length === 0) throw refused('The file is empty.');
  if (bytes.length > MAX_FILE_BYTES) throw refused('A file has at most 5 MB. Give a link to it.');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found && taken.has(found.mime)) return found.mime;
  const text = found ? '' : decode(bytes);
  const isMarkup = /^\s*<(?:!doctype|html|svg|\?xml)/i.test(text);
  if (found || isMarkup || looksBinary(text)) {
    throw refused('Attach a PDF, a picture (PNG, JPEG, WebP, GIF) or a plain text.');
  }
  return 'text/plain';
}

function refused(sentence: string): AppError {
  return new AppError('INVALID', sentence, { file: sentence });
}
