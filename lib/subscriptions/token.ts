import { bytesOf, seal, unseal, uuidOf } from '@/lib/sealed';

const purpose = 'assay subscription 1';

/** The part of a link that says whose subscription it is: who has it got the mail. It never expires. `nonce` is random. */
export function sealSubscription(id: string, secret: string, nonce: Uint8Array): string {
  return seal(bytesOf(id), { secret, purpose }, nonce);
}

/** The id of the subscription; null when the token is cut off, altered, or was made with another secret. */
export function openSubscription(token: string, secret: string): string | null {
  const bytes = unseal(token, 16, { secret, purpose });
  return bytes && uuidOf(bytes);
}
