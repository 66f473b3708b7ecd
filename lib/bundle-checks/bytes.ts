import { canonicalJson } from '@/lib/digest/canonical-json';
import { sha256Of, toHex } from '@/lib/merkle/hash';

/** The UTF-8 bytes of a text. */
export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** The text of UTF-8 bytes; null for bytes that are none. A byte order mark stays. */
export function toText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** SHA-256 of bytes as 64 hexadecimal digits. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  return toHex(await sha256Of(bytes));
}

/** The canonical JSON (RFC 8785) of a value as bytes; null for what has none, such as half a sign. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> | null {
  try {
    return toBytes(canonicalJson(value));
  } catch {
    return null;
  }
}

export type JsonObject = Record<string, unknown>;

/** Is it an object of JSON, neither null nor a list? */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a list; empty for whatever is no list. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** What a text says as JSON; undefined for what is none. */
export function readJson(text: string | null): unknown {
  try {
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
