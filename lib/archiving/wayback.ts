import { Agent, request } from 'undici';
import type { ArchiveAnswer } from './answers';

/** Where the web archive is, and the key of an account there. */
export type Wayback = { url: string; accessKey: string; secretKey: string };

/** It answers a request for a copy in some seconds; after this it will not. */
const TIMEOUT_MS = 60_000;
/** Answers are a list of what was saved; more is no answer. */
const MOST_BYTES = 1024 * 1024;

/**
 * Asks for a copy of a page (Save Page Now 2: `POST /save`). A page that answers with an error is not copied, and one that
 * was copied within the last hour is not copied again. Rejects when the archive cannot be reached in time.
 */
export async function askForCopy(wayback: Wayback, page: string): Promise<ArchiveAnswer> {
  const body = new URLSearchParams({
    url: page,
    if_not_archived_within: '1h',
    skip_first_archive: '1',
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return ask(wayback, '/save', { method: 'POST', headers, body: body.toString() });
}

/** Asks how far a copy is (`GET /save/status/…`). Rejects when the archive cannot be reached in time. */
export async function askForStatus(wayback: Wayback, jobId: string): Promise<ArchiveAnswer> {
  return ask(wayback, `/save/status/${encodeURIComponent(jobId)}`, { method: 'GET' });
}

type Question = { method: 'GET' | 'POST'; headers?: Record<string, string>; body?: string };

async function ask(wayback: Wayback, path: string, question: Question): Promise<ArchiveAnswer> {
  const dispatcher = new Agent();
  try {
    const answer = await request(`${wayback.url}${path}`, {
      ...question,
      dispatcher,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        accept: 'application/json',
        authorization: `LOW ${wayback.accessKey}:${wayback.secretKey}`,
        'user-agent': 'Assay/1 (archived copies)',
        ...question.headers,
      },
    });
    const retryAfter = answer.headers['retry-after'];
    return {
      status: answer.statusCode,
      retryAfter: Array.isArray(retryAfter) ? retryAfter[0] : retryAfter,
      body: await readBounded(answer.body),
    };
  } finally {
    await dispatcher.destroy();
  }
}

async function readBounded(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > MOST_BYTES) return '';
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
