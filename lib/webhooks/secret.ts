import { NONCE_BYTES, seal, unseal } from '@/lib/sealed';

/** Standard Webhooks asks for 24 to 64 random bytes; 32 are as many as the hash has. */
export const SECRET_BYTES = 32;

/** How long the secret before a rotation signs as well: a day, in milliseconds, so that receivers can change over. */
export const OVERLAP = 86_400_000;

export { NONCE_BYTES };

/** A secret as receivers keep it (Standard Webhooks: `whsec_` and base64). */
export function writeSecret(bytes: Uint8Array): string {
  return `whsec_${Buffer.from(bytes).toString('base64')}`;
}

/** What belongs to a seal: the key of the installation, and the webhook, so that it opens in that webhook's row only. */
export type WebhookSeal = { installation: string; webhookId: string };

const keyOf = ({ installation, webhookId }: WebhookSeal) => ({
  secret: installation,
  purpose: `webhook ${webhookId}`,
});

/** A secret as the database keeps it; `nonce` is random. */
export function sealSecret(bytes: Uint8Array, of: WebhookSeal, nonce: Uint8Array): string {
  return seal(bytes, keyOf(of), nonce);
}

/** The bytes of a sealed secret; null when the key of the installation was changed, or the seal is another webhook's. */
export function openSecret(sealed: string, of: WebhookSeal): Uint8Array | null {
  return unseal(sealed, SECRET_BYTES, keyOf(of));
}
