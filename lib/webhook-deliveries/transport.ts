import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { PrivateAddressError, publicLookup } from '@/lib/capture/public-address';
import { AppError } from '@/lib/errors';
import { webhookUrl } from '@/lib/webhooks/address';
import { readRetryAfter } from './retry';

/** Why nothing was answered. `address`: it leads into a private network, or is none that events are sent to. */
export const faults = ['address', 'host', 'unreached', 'certificate', 'time', 'secret'] as const;
export type Fault = (typeof faults)[number];

/** What one request came to. `answer` is the beginning of what was answered. */
export type Outcome = {
  status: number | null;
  fault: Fault | null;
  answer: string | null;
  durationMs: number;
  /** Seconds that the receiver asks to be left alone. */
  retryAfter: number | null;
};

/** How requests leave: tests let them reach this machine, and resolve names as they like. */
export type Way = { allowPrivate: boolean; lookup?: LookupFunction };

/** Milliseconds. Standard Webhooks recommends 15 to 30 seconds for everything; a machine that is there accepts within 5. */
const CONNECT = 5_000;
const WHOLE = 15_000;
/** What tells an admin what went wrong; more is never read. */
const MOST_BYTES = 4096;
const MOST_HEADER_BYTES = 16 * 1024;

/** What sends the requests of one turn. Names are resolved as each connection is made, so none can change after a check. */
export function openWay({ allowPrivate, lookup }: Way): Agent {
  const resolve = allowPrivate ? lookup : publicLookup(lookup);
  const connect = { timeout: CONNECT, ...(resolve && { lookup: resolve }) };
  return new Agent({ connect, maxHeaderSize: MOST_HEADER_BYTES });
}

/**
 * Sends one body. Never throws: what it came to is the answer. Redirects are answers like any other and not followed, and of
 * an answer at most 4 KB are read.
 */
export async function post(
  written: string,
  message: { headers: Record<string, string>; body: string },
  { allowPrivate }: Pick<Way, 'allowPrivate'>,
  dispatcher: Agent,
  wholeMs = WHOLE,
): Promise<Outcome> {
  const begun = performance.now();
  const signal = AbortSignal.timeout(wholeMs);
  const done = (outcome: Omit<Outcome, 'durationMs'>) => ({
    ...outcome,
    durationMs: Math.round(performance.now() - begun),
  });
  try {
    const url = webhookUrl(written, { allowPrivate });
    const headers = { ...message.headers, ...own };
    const { body } = message;
    const response = await request(url, { method: 'POST', headers, body, dispatcher, signal });
    const header = response.headers['retry-after'];
    const retryAfter = readRetryAfter(Array.isArray(header) ? header[0] : header, new Date());
    const answer = await readBeginning(response.body);
    return done({ status: response.statusCode, fault: null, answer, retryAfter });
  } catch (error) {
    const fault = signal.aborted ? 'time' : faultOf(error);
    return done({ status: null, fault, answer: null, retryAfter: null });
  }
}

const own = {
  'content-type': 'application/json',
  'user-agent': 'Assay/1 (webhooks)',
  accept: '*/*',
  // An answer that unpacks to a thousand times its size is not even asked for.
  'accept-encoding': 'identity',
};

/** The status is there already: an answer that breaks off, or never ends, changes nothing. */
async function readBeginning(
  body: Awaited<ReturnType<typeof request>>['body'],
): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= MOST_BYTES) break;
    }
  } catch {
    // What came until then is shown.
  } finally {
    body.on('error', () => undefined).destroy();
  }
  const text = Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
  // The database keeps no zeros.
  return text.replaceAll('\0', '').toWellFormed() || null;
}

function faultOf(error: unknown): Fault {
  if (error instanceof AppError || error instanceof PrivateAddressError) return 'address';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'host';
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return 'time';
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code)) return 'certificate';
  return 'unreached';
}
