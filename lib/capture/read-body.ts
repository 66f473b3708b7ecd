import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { sizeRefusal } from './fetch-rules';

const DECODERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Encodings that an answer may come in, for the Accept-Encoding header. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

/**
 * The bytes of an answer, unpacked. Counts what was unpacked and stops at `maxBytes` with INVALID,
 * so that a small answer cannot become a large one.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  const names = (contentEncoding ?? '').toLowerCase().split(',');
  let stream = body;
  for (const name of names.map((part) => part.trim()).reverse()) {
    if (!(name in DECODERS)) continue;
    // A fault of either stream ends both, and then the reading below.
    stream = pipeline(stream, DECODERS[name as keyof typeof DECODERS](), () => undefined);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maxBytes) throw sizeRefusal(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
