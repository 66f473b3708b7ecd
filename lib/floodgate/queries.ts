import 'server-only';
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';
import { v4 as uuid } from 'uuid';
import { env } from '@/lib/env';
import { NONCE_BYTES } from '@/lib/sealed';
import type { OpenForm } from './puzzle';
import { sealPuzzle } from './sealed-puzzle';

/** Twelve hours: longer than anybody leaves a form open, too short to gather solutions for weeks. In milliseconds. */
const PUZZLE_LIFE = 12 * 3_600_000;

/** A new puzzle for a form, for its field `puzzle`. Nothing is stored until it is spent. */
export function makePuzzle(form: OpenForm, now: Date): string {
  const note = { id: uuid(), expiresAt: new Date(now.getTime() + PUZZLE_LIFE) };
  return sealPuzzle(form, note, { secret: secret(), nonce: randomBytes(NONCE_BYTES) });
}

/**
 * What stands for a network address where one must be told from another: an HMAC under a key of this installation, 22 signs.
 * An IPv6 network of 64 bits counts as one, because one household or server has that many addresses to choose from.
 */
export function addressKey(address: string): string {
  const key = hkdfSync('sha256', secret(), '', 'assay address 1', 32);
  const hmac = createHmac('sha256', new Uint8Array(key)).update(networkOf(address));
  return hmac.digest().subarray(0, 16).toString('base64url');
}

/** SHA-256 of bytes by Node, for `isSolution`. */
export async function digest(message: Uint8Array): Promise<Uint8Array> {
  return createHash('sha256').update(message).digest();
}

function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : address;
}

function secret(): string {
  return env.AUTH_SECRET ?? '';
}
