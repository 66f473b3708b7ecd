import { bytesOf, seal, unseal, uuidOf } from '@/lib/sealed';

const purpose = 'assay reply 1';

/** The part of a personal link by which somebody may reply to a published claim. `nonce` is random. */
export function sealReplyLink(id: string, secret: string, nonce: Uint8Array): string {
  return seal(bytesOf(id), { secret, purpose }, nonce);
}

/** The id of the link; null when the token is cut off, altered, or was made with another secret. */
export function openReplyLink(token: string, secret: string): string | null {
  const bytes = unseal(token, 16, { secret, purpose });
  return bytes && uuidOf(bytes);
}
