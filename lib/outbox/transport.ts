import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { type Delivery, deliveryOf } from './retry';

/** A mail on its way: the addresses of the envelope and the text with its headers. */
export type Envelope = { from: string; to: string; raw: Uint8Array };

/** Milliseconds: a server that does not answer within these is tried again later. RFC 5321 allows minutes; jobs do not. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** A server that goes away while it reads is noticed within this time, in milliseconds, before the last line is sent. */
const HOLD = 50;

/**
 * Hands a mail to the server at `url` (`smtp://user:password@host:port`). Never throws: what became of it is the answer.
 * The line that ends the text goes out a moment after the text, so that it is known whether it had gone when a line drops.
 */
export async function deliver(
  url: string,
  { from, to, raw }: Envelope,
  timeouts = TIMEOUTS,
): Promise<Delivery> {
  const progress = { handedOver: false };
  const transport = createTransport(withTimeouts(url, timeouts));
  // What stands last is read when the server has asked for the text. A stream as `raw` would be read at once, into a buffer.
  transport.use('stream', ({ message }, done) => {
    message.processFunc((text) => heldBack(text, progress));
    done();
  });
  try {
    await transport.sendMail({ envelope: { from, to }, raw: Buffer.from(raw) });
    return { outcome: 'sent' };
  } catch (error) {
    const { code, responseCode, message } = error as Error & {
      code?: string;
      responseCode?: number;
    };
    return deliveryOf({ message, code, responseCode, ...progress });
  } finally {
    transport.close();
  }
}

function heldBack(text: Readable, progress: { handedOver: boolean }): Readable {
  async function* parts() {
    yield* text;
    await new Promise((resolve) => setTimeout(resolve, HOLD));
    progress.handedOver = true;
  }
  return Readable.from(parts());
}

/** Nodemailer reads options from the address, and only from there when there is one; what stands in it already counts. */
function withTimeouts(url: string, timeouts: typeof TIMEOUTS): string {
  const address = new URL(url);
  for (const [name, value] of Object.entries(timeouts)) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, String(value));
  }
  return address.toString();
}
