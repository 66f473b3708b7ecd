import { createHash, randomBytes } from 'node:crypto';

/** Begins every API token, so that secret scanners recognise a leaked one. */
export const TOKEN_PREFIX = 'assay_';

/** 256 random bits, in characters that need no escaping in an address. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The SHA-256 (hexadecimal) under which an API token or an invitation is kept. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
