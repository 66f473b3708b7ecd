import { bytesOf, seal, unseal, uuidOf } from '@/lib/sealed';

/** What a link or a hidden field of a reader names: a tip for its sender, or a file that is attached and not sent yet. */
export type SealedThing = 'tip' | 'file';

const purposeOf = (thing: SealedThing) => `assay reader ${thing} 1`;

/** An id as a part of a link that nobody can make up. It never expires. `nonce` is random. */
export function sealThing(
  thing: SealedThing,
  id: string,
  { secret, nonce }: { secret: string; nonce: Uint8Array },
): string {
  return seal(bytesOf(id), { secret, purpose: purposeOf(thing) }, nonce);
}

/** The id; null when the token is cut off, altered, for something else, or was made with another secret. */
export function openThing(thing: SealedThing, token: string, secret: string): string | null {
  const bytes = unseal(token, 16, { secret, purpose: purposeOf(thing) });
  return bytes && uuidOf(bytes);
}
