import chardet from 'chardet';
import iconv from 'iconv-lite';

const BYTE_ORDER_MARKS: [number[], string][] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

// The Encoding standard reads these labels as the Windows code pages that pages really use.
const AS_BROWSERS_READ: Record<string, string> = {
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-sjis': 'shift_jis',
  'ks_c_5601-1987': 'cp949',
};

// A declaration stands near the top: the HTML standard looks at 1,024 bytes, real pages need more.
const DECLARATION_BYTES = 4096;

/** The charset that an HTML or XML declaration in the first 4,096 bytes names, or undefined. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const top = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  return (
    /<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(top)?.[1] ??
    /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(top)?.[1]
  );
}

function withoutMark(bytes: Uint8Array): { charset: string; from: number } | undefined {
  for (const [mark, charset] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return { charset, from: mark.length };
  }
  return undefined;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Text of an alphabet in UTF-16 has a zero in nearly every second byte; other text has none. */
function markless16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.3;
  if (bytes.length % 2 !== 0 || even + odd === 0) return undefined;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}

function convert(bytes: Uint8Array, charset: string): string | undefined {
  const label = charset.toLowerCase();
  const name = AS_BROWSERS_READ[label] ?? label;
  return iconv.encodingExists(name) ? iconv.decode(Buffer.from(bytes), name) : undefined;
}

/**
 * The bytes as text: by byte order mark, else as UTF-8 if they are valid UTF-8, else by the charset
 * of the content type, of the document's own declaration, or the likeliest one. Never fails.
 */
export function decode(bytes: Uint8Array, contentType?: string): string {
  const marked = withoutMark(bytes);
  if (marked) return convert(bytes.subarray(marked.from), marked.charset) ?? '';
  const wide = markless16(bytes);
  if (wide) return convert(bytes, wide) ?? '';
  const declared =
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? declaredCharset(bytes);
  // ISO-2022 and HZ hide their characters in ASCII, so every such text is valid UTF-8 as well.
  const hidden = /^(?:iso-2022|hz)/i;
  const detected = bytes.includes(0x1b) ? chardet.detect(bytes) : null;
  const stateful = [declared, detected].find((name) => name && hidden.test(name));
  const exact = stateful ? convertStateful(bytes, stateful) : undefined;
  if (exact !== undefined) return exact;
  if (isValidUtf8(bytes)) return Buffer.from(bytes).toString('utf8');
  const declaredText = declared && !/^utf-?(?:8|16)/i.test(declared) && convert(bytes, declared);
  return (
    declaredText ||
    (convert(bytes, chardet.detect(bytes) ?? 'windows-1252') ?? Buffer.from(bytes).toString('utf8'))
  );
}

function convertStateful(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return undefined;
  }
}
