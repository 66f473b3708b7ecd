/**
 * What became of handing a mail to the server. `refused`: it will never take it (5xx). `unreached`: it did not get it, or
 * asked to be tried later. `uncertain`: it got all of it and did not answer, so that it may have arrived.
 */
export type Delivery =
  | { outcome: 'sent' }
  | { outcome: 'refused' | 'unreached' | 'uncertain'; reason: string };

/** What is known of a mail that failed. */
export type Fault = {
  message: string;
  /** The step of the protocol, as nodemailer names errors: EENVELOPE at the addresses, EMESSAGE at the text. */
  code?: string;
  /** The server's answer, where it gave one. */
  responseCode?: number;
  /** All of the text, with the line that ends it, had gone out. */
  handedOver: boolean;
};

/** Sorts a failure. RFC 5321 section 4.2.1: 5yz is for ever, 4yz for now; without the final line nothing was accepted. */
export function deliveryOf({ message, code, responseCode, handedOver }: Fault): Delivery {
  const reason = message.replace(/\s+/g, ' ').slice(0, 300);
  const aboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (aboutThisMail && responseCode && responseCode >= 500) return { outcome: 'refused', reason };
  // A server that answers, answers for the text as a whole: it did not take it. Addresses come before the text, which
  // nodemailer reads and throws away when they are refused.
  const untaken = code === 'EENVELOPE' || (code === 'EMESSAGE' && responseCode !== undefined);
  return { outcome: handedOver && !untaken ? 'uncertain' : 'unreached', reason };
}

/** Minutes until a mail is tried again, by how often it was tried: about two days in all, as servers themselves do. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 1440];

/** When a mail that was tried `attempts` times is tried again; null when it is given up. */
export function retryAt(attempts: number, now: Date): Date | null {
  const minutes = WAITS[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
