import { createHash } from 'node:crypto';

type Kept = {
  /** In seconds: for how long others may answer with it. */
  seconds: number;
  /** When what it says was last published; absent where an answer has no such time. */
  modifiedAt?: string | Date;
};

/**
 * A text, or the bytes of a file, that may be kept: with an ETag, `Last-Modified` where there is such a time, and how long it is fresh; 304 for whoever
 * has it (RFC 9110, section 13: a tag counts before a time).
 */
export function conditional(
  request: Pick<Request, 'headers'>,
  content: string | Uint8Array<ArrayBuffer>,
  headers: Headers,
  { seconds, modifiedAt }: Kept,
): Response {
  const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
  const modified = modifiedAt === undefined ? undefined : new Date(modifiedAt);
  headers.set('etag', etag);
  headers.set('cache-control', `public, max-age=${seconds}`);
  if (modified) headers.set('last-modified', modified.toUTCString());
  return isKnown(request.headers, etag, modified)
    ? new Response(null, { status: 304, headers })
    : new Response(content, { headers });
}

function isKnown(asked: Headers, etag: string, modified: Date | undefined): boolean {
  const tags = asked.get('if-none-match');
  if (tags !== null) {
    const known = tags.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return known.includes(etag) || known.includes('*');
  }
  // The very time, as web servers do it: a list from which the newest thing went is older than before, and still another one.
  return modified !== undefined && asked.get('if-modified-since') === modified.toUTCString();
}
