import { createHmac } from 'node:crypto';

/** What is signed of one attempt (Standard Webhooks): its id, the second in which it is sent, and the body as it is sent. */
export type Signed = { id: string; at: Date; body: string };

const secondsOf = (at: Date) => Math.floor(at.getTime() / 1000);

/** One signature: HMAC-SHA-256 of id, time stamp and body with dots between them, in base64 behind its version. */
export function signatureOf({ id, at, body }: Signed, secret: Uint8Array): string {
  const content = `${id}.${secondsOf(at)}.${body}`;
  return `v1,${createHmac('sha256', secret).update(content).digest('base64')}`;
}

/** The headers of one attempt, with a signature for each secret that counts, the newest first. */
export function signedHeaders(
  signed: Signed,
  secrets: readonly Uint8Array[],
): Record<string, string> {
  return {
    'webhook-id': signed.id,
    'webhook-timestamp': `${secondsOf(signed.at)}`,
    'webhook-signature': secrets.map((secret) => signatureOf(signed, secret)).join(' '),
  };
}
