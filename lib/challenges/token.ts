import { bytesOf, seal, unseal, uuidOf } from '@/lib/sealed';

const purpose = 'assay challenge 1';

/** The part of a link that shows its sender what became of a challenge. It never expires. `nonce` is random. */
export function sealChallenge(id: string, secret: string, nonce: Uint8Array): string {
  return seal(bytesOf(id), { secret, purpose }, nonce);
}

/** The id of the challenge; null when the token is cut off, altered, or was made with another secret. */
export function openChallenge(token: string, secret: string): string | null {
  const bytes = unseal(token, 16, { secret, purpose });
  return bytes && uuidOf(bytes);
}
