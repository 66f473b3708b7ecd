import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { AppError } from '@/lib/errors';
import {
  connectionRefusal,
  fetchableUrl,
  privateRefusal,
  redirectRefusal,
  sizeRefusal,
  statusRefusal,
  timeRefusal,
  typeRefusal,
} from './fetch-rules';
import { PrivateAddressError, publicLookup } from './public-address';
import { ACCEPTED_ENCODINGS, readBody } from './read-body';

// Browsers follow twenty; an honest address needs one or two.
const MOST_REDIRECTS = 5;
// A chain of cookies and policies fits; more is an attempt to fill memory.
const MOST_HEADER_BYTES = 32 * 1024;

export type FetchOptions = {
  /** Most bytes of the answer, after unpacking. */
  maxBytes: number;
  /** For everything together: resolving, all redirects, the whole answer. */
  timeoutMs: number;
  /** Lets tests and closed installations fetch from private networks and any port. */
  allowPrivate?: boolean;
  /** How names become addresses; the system's way unless given. */
  lookup?: LookupFunction;
};

export type FetchedPage = {
  bytes: Uint8Array;
  /** The Content-Type header as received. */
  contentType?: string;
  /** The address after all redirects, without its fragment. */
  finalUrl: string;
  status: number;
  headers: Record<string, string>;
  fetchedAt: Date;
};

const HEADERS = {
  'user-agent': 'Assay/1 (document capture)',
  accept:
    'text/html,application/xhtml+xml,application/pdf,text/markdown,text/plain;q=0.9,application/vnd.openxmlformats-officedocument.wordprocessingml.document,*/*;q=0.1',
  'accept-encoding': ACCEPTED_ENCODINGS,
};

function plainHeaders(headers: Record<string, string | string[] | undefined>) {
  const entries = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  return Object.fromEntries(entries);
}

async function visit(
  url: URL,
  options: FetchOptions,
  dispatcher: Agent,
  signal: AbortSignal,
): Promise<FetchedPage | URL> {
  const answer = await request(url, { dispatcher, signal, headers: HEADERS });
  const headers = plainHeaders(answer.headers);
  const location = headers.location;
  try {
    if ([301, 302, 303, 307, 308].includes(answer.statusCode) && location) {
      return fetchableUrl(location, { allowPrivate: options.allowPrivate ?? false }, url);
    }
    const refusal = statusRefusal(answer.statusCode) ?? typeRefusal(headers['content-type']);
    if (refusal) throw refusal;
    if (Number(headers['content-length']) > options.maxBytes) throw sizeRefusal(options.maxBytes);
    const bytes = await readBody(answer.body, headers['content-encoding'], options.maxBytes);
    return {
      bytes,
      contentType: headers['content-type'],
      finalUrl: Object.assign(new URL(url), { hash: '' }).href,
      status: answer.statusCode,
      headers,
      fetchedAt: new Date(),
    };
  } finally {
    // An answer that is not wanted is not read to its end.
    answer.body.on('error', () => undefined).destroy();
  }
}

/**
 * Fetches a document from the public web, following at most five redirects and checking every hop.
 * Throws INVALID with a sentence for a person when the address is not allowed, cannot be reached,
 * does not answer with a readable document, or is too large or too slow.
 */
export async function fetchUrl(written: string, options: FetchOptions): Promise<FetchedPage> {
  const allowPrivate = options.allowPrivate ?? false;
  const first = fetchableUrl(written, { allowPrivate });
  const signal = AbortSignal.timeout(options.timeoutMs);
  const lookup = allowPrivate ? options.lookup : publicLookup(options.lookup);
  const dispatcher = new Agent({
    connect: lookup ? { lookup } : {},
    maxHeaderSize: MOST_HEADER_BYTES,
  });
  try {
    let next: FetchedPage | URL = first;
    for (let hop = 0; next instanceof URL; hop += 1) {
      if (hop > MOST_REDIRECTS) throw redirectRefusal(MOST_REDIRECTS);
      next = await visit(next, options, dispatcher, signal);
    }
    return next;
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (signal.aborted) throw timeRefusal(options.timeoutMs);
    throw error instanceof PrivateAddressError ? privateRefusal() : connectionRefusal(error);
  } finally {
    await dispatcher.destroy();
  }
}
