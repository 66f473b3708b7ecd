import yauzl from 'yauzl';
import { AppError } from '@/lib/errors';
import { brokenRefusal } from '../recognise-kind';

// Word itself writes about twenty parts; thousands are an attack on whoever lists them.
const MOST_ENTRIES = 5_000;

// Pictures, fonts and embedded files are not read, and they are what makes a document large.
const READ_PART = /\.(?:xml|rels)$/i;

function tooLarge(): AppError {
  return new AppError('INVALID', 'The DOCX file unpacks to far more than is allowed.');
}

async function inflate(
  archive: yauzl.ZipFile,
  entry: yauzl.Entry,
  mostBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    length += chunk.length;
    if (length > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The parts of a DOCX file that carry text, by name. What is unpacked is counted while it is being
 * unpacked, whatever the directory promises; throws INVALID when it is too much or damaged.
 */
export async function readParts(
  bytes: Uint8Array,
  maxUnpackedBytes: number,
): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let left = maxUnpackedBytes;
  try {
    const archive = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    if (archive.entryCount > MOST_ENTRIES) throw tooLarge();
    for await (const entry of archive.eachEntry()) {
      if (entry.uncompressedSize > left) throw tooLarge();
      if (!READ_PART.test(entry.fileName)) {
        left -= entry.uncompressedSize;
        continue;
      }
      const content = await inflate(archive, entry, left);
      left -= content.length;
      parts.set(entry.fileName, content);
    }
  } catch (error) {
    throw error instanceof AppError ? error : brokenRefusal('docx');
  }
  return parts;
}
