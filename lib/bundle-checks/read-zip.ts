import { Inflate } from 'fflate';
import { type Finding, finding } from './findings';
import { type BundleFiles, MOST_BYTES, MOST_FILES } from './format';

/** What a ZIP holds, or why it cannot be read. */
export type Unpacked = { files: BundleFiles } | { fault: Finding };

class ZipFault extends Error {
  constructor(readonly finding: Finding) {
    super(finding.name);
  }
}

type Entry = { path: string; method: number; packed: number; size: number; at: number };

/** The most that is unpacked before it is looked at how much that was: deflate makes at most 1,032 bytes of one. */
const CHUNK = 8 * 1024;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks a ZIP (APPNOTE 6.3.3: stored or deflated, no encryption, no ZIP64) and trusts nothing it says of itself: what is
 * unpacked is counted while it is being unpacked, paths stay inside, no path is there twice. Folders are left out.
 */
export function readZip(bytes: Uint8Array): Unpacked {
  try {
    const files = new Map<string, Uint8Array>();
    let left = MOST_BYTES;
    for (const entry of readDirectory(bytes)) {
      if (entry.path.endsWith('/')) continue;
      if (files.has(entry.path)) throw new ZipFault(finding('duplicate', { path: entry.path }));
      const content = unpack(bytes, entry, left);
      left -= content.length;
      files.set(entry.path, content);
    }
    return { files: withoutFolder(files) };
  } catch (error) {
    return { fault: error instanceof ZipFault ? error.finding : finding('unreadable') };
  }
}

/**
 * A bundle that was unpacked and packed again, or chosen as a folder, has a folder around it; what systems of files put
 * beside is none of it.
 */
export function withoutFolder(files: BundleFiles): BundleFiles {
  const own = [...files].filter(([path]) => !beside.test(path));
  const folder = /^[^/]+\//.exec(own[0]?.[0] ?? '')?.[0] ?? '';
  const isAround = folder !== '' && own.every(([path]) => path.startsWith(folder));
  // A bundle has files beside its folders, so a folder around all of them is not its own.
  return new Map(isAround ? own.map(([path, bytes]) => [path.slice(folder.length), bytes]) : own);
}

const beside = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_FILES) throw new ZipFault(finding('tooMany', { most: MOST_FILES }));
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY) throw new ZipFault(finding('unreadable'));
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const path = readPath(bytes.subarray(at + 46, at + 46 + (name ?? 0)));
    if (view.getUint16(at + 8, true) & 1) throw new ZipFault(finding('locked', { path }));
    entries.push({
      path,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 65,535 bytes that says its own length. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    const reaches = at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength;
    if (view.getUint32(at, true) === END && reaches) return at;
  }
  throw new ZipFault(finding('unreadable'));
}

/** Forward slashes, no way out, no signs of control: what would be another file on somebody's disk is no path. */
function readPath(name: Uint8Array): string {
  const path = new TextDecoder().decode(name);
  const parts = path.replace(/\/$/, '').split('/');
  const isBad = parts.some((part) => part === '' || part === '.' || part === '..');
  if (isBad || /[\\:\p{Cc}\p{Cf}\ufffd]/u.test(path)) {
    throw new ZipFault(
      finding('badPath', { path: path.replace(/[\p{Cc}\p{Cf}]/gu, '�').slice(0, 200) }),
    );
  }
  return path;
}

function unpack(bytes: Uint8Array, entry: Entry, left: number): Uint8Array {
  const { path, method, packed, size, at } = entry;
  if (size > left) throw new ZipFault(finding('tooLarge', { most: MOST_BYTES / 1024 / 1024 }));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== LOCAL) throw new ZipFault(finding('damaged', { path }));
  const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = bytes.subarray(begin, begin + packed);
  const whole = method === STORED ? content : method === DEFLATED ? inflate(content, size) : null;
  if (whole?.length !== size) throw new ZipFault(finding('damaged', { path }));
  return whole;
}

/** At most `size` bytes of what was deflated and the rest of one chunk; null as soon as it is more, or none at all. */
function inflate(content: Uint8Array, size: number): Uint8Array | null {
  const whole = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length <= size) whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at === 0 || at < content.length; at += CHUNK) {
      inflater.push(content.subarray(at, at + CHUNK), at + CHUNK >= content.length);
      if (length > size) return null;
    }
  } catch {
    return null;
  }
  return length === size ? whole : null;
}
