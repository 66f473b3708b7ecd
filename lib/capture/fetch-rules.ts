import { STATUS_CODES } from 'node:http';
import { AppError } from '@/lib/errors';
import { isPublicHost } from './public-address';

const PORTS = new Set(['', '80', '443', '8080', '8443']);

const READABLE_TYPE =
  /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/(?:xhtml\+xml|pdf|x-pdf|octet-stream|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/;

function refusal(sentence: string): AppError {
  return new AppError('INVALID', sentence, { url: sentence });
}

/**
 * A written address as a URL that may be fetched. Throws INVALID with the reason: not http or
 * https, a user name or password in it, an unusual port, or a host in a private network.
 */
export function fetchableUrl(written: string, rules: { allowPrivate: boolean }, base?: URL): URL {
  const url = URL.parse(written.trim(), base?.href);
  if (!url) throw refusal('The address is not a valid URL.');
  if (!/^https?:$/.test(url.protocol)) {
    throw refusal('Only addresses that begin with http:// or https:// can be fetched.');
  }
  if (url.username || url.password) {
    throw refusal('The address contains a user name or password; remove it.');
  }
  if (rules.allowPrivate) return url;
  if (!PORTS.has(url.port)) {
    throw refusal(`The address uses port ${url.port}; only 80, 443, 8080 and 8443 are fetched.`);
  }
  if (!isPublicHost(url.hostname)) throw privateRefusal();
  return url;
}

/** The refusal of an address that leads into a private network, by itself or by its name. */
export function privateRefusal(): AppError {
  return refusal('The address leads into a private network, which is never fetched.');
}

/** The refusal of an answer that is no document, with the status that says so. */
export class StatusRefusal extends AppError {
  constructor(readonly status: number) {
    const name = STATUS_CODES[status];
    const answer = name ? `${status} (${name})` : `${status}`;
    const sentence = `The page answered ${answer}, so nothing was captured.`;
    super('INVALID', sentence, { url: sentence });
  }
}

/** The refusal of an answer that is no document, by its status; undefined for a good one. */
export function statusRefusal(status: number): StatusRefusal | undefined {
  return status >= 200 && status < 300 && status !== 204 ? undefined : new StatusRefusal(status);
}

/** The refusal of a content type that cannot be read; undefined if it can, or is not stated. */
export function typeRefusal(contentType: string | undefined): AppError | undefined {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (!type || READABLE_TYPE.test(type)) return undefined;
  return refusal(`The address answers with ${type}, which is not a document that can be read.`);
}

/** The refusal of an answer that is larger than the limit, in bytes. */
export function sizeRefusal(maxBytes: number): AppError {
  return refusal(`The page is larger than the limit of ${Math.round(maxBytes / 1024 / 1024)} MB.`);
}

/** The refusal of an address whose machine cannot be reached or breaks off, without its details. */
export function connectionRefusal(error: unknown): AppError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return refusal('The host of the address could not be found.');
  }
  return refusal('The host of the address could not be reached.');
}

/** The refusal of an address that did not answer in time, in milliseconds. */
export function timeRefusal(timeoutMs: number): AppError {
  const seconds = Math.max(1, Math.round(timeoutMs / 1000));
  return refusal(`The page took longer than ${seconds} seconds to arrive and was given up.`);
}

/** The refusal of an address that only ever leads to another one. */
export function redirectRefusal(most: number): AppError {
  return refusal(`The address redirects more than ${most} times.`);
}
