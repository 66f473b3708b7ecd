import { crc32 } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;

function header(signature: number, name: Buffer, content: Uint8Array, offset?: number): Buffer {
  const inDirectory = offset !== undefined;
  const fields = Buffer.alloc(inDirectory ? 46 : 30);
  // The directory repeats the local header after one more version number.
  const at = inDirectory ? 6 : 4;
  fields.writeUInt32LE(signature, 0);
  fields.writeUInt16LE(VERSION, 4);
  fields.writeUInt16LE(VERSION, at);
  fields.writeUInt16LE(UTF8_NAMES, at + 2);
  fields.writeUInt32LE(crc32(content), at + 10);
  fields.writeUInt32LE(content.length, at + 14);
  fields.writeUInt32LE(content.length, at + 18);
  fields.writeUInt16LE(name.length, at + 22);
  if (inDirectory) fields.writeUInt32LE(offset, 42);
  return Buffer.concat([fields, name]);
}

/** A ZIP archive of the parts, nothing compressed (PKWARE APPNOTE 6.3, without ZIP64). */
export function storedZip(parts: Map<string, Uint8Array>): Buffer {
  const local: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [partName, content] of parts) {
    const name = Buffer.from(partName);
    directory.push(header(DIRECTORY_ENTRY, name, content, offset));
    local.push(header(LOCAL_HEADER, name, content), content);
    offset += 30 + name.length + content.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(DIRECTORY_END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, entries, end]);
}
