import { isNotificationKind, type NotificationKind } from '@/lib/attention/kinds';
import { bytesOf, seal, unseal, uuidOf } from '@/lib/sealed';

export { NONCE_BYTES } from '@/lib/sealed';

/** Whose mail a link stops: one kind of it, or all. */
export type Unsubscription = { userId: string; teamId: string; kind: NotificationKind | 'all' };

/** Longer than every kind's name, so that the length of a link says nothing. */
const KIND_BYTES = 24;
const purpose = 'assay unsubscribe 1';

/** The part of a link that says whose mail it stops. It never expires: mail is read years later. `nonce` is random. */
export function sealUnsubscription(
  { userId, teamId, kind }: Unsubscription,
  secret: string,
  nonce: Uint8Array,
): string {
  const text = [bytesOf(userId), bytesOf(teamId), Buffer.from(kind.padEnd(KIND_BYTES))];
  return seal(Buffer.concat(text), { secret, purpose }, nonce);
}

/** What a token stops; null when it is cut off, altered, or was made with another secret. */
export function openUnsubscription(token: string, secret: string): Unsubscription | null {
  const text = unseal(token, 32 + KIND_BYTES, { secret, purpose });
  const kind = text?.subarray(32).toString().trim();
  if (!text || !kind || (kind !== 'all' && !isNotificationKind(kind))) return null;
  return { userId: uuidOf(text.subarray(0, 16)), teamId: uuidOf(text.subarray(16, 32)), kind };
}
