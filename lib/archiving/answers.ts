import { z } from 'zod';

/** What a web archive answered: its status, when it wants to be asked again, and its body as it came. */
export type ArchiveAnswer = { status: number; retryAfter?: string; body: string };

/** What follows from an answer. `later` asks the same once more, `anew` for another copy, because this one went wrong. */
export type ArchiveStep =
  | { kind: 'asked'; jobId: string }
  | { kind: 'working' }
  | { kind: 'archived'; url: string }
  | { kind: 'later'; reason: string; afterMs?: number }
  | { kind: 'anew'; reason: string }
  | { kind: 'failed'; reason: string };

/** Nobody waits longer than a day for a copy, whatever the archive says. */
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000;

/** Longer messages are pages of HTML that came by mistake. */
const LONGEST_MESSAGE = 300;

const answerSchema = z.object({
  status: z.string().nullish(),
  status_ext: z.string().nullish(),
  message: z.string().nullish(),
  job_id: z.string().nullish(),
  timestamp: z
    .string()
    .regex(/^\d{14}$/)
    .nullish(),
  original_url: z.string().nullish(),
});

/**
 * Errors of Save Page Now 2 that are about the moment and not about the page, from the list of error codes in its public
 * documentation (V. Banos, “Save Page Now 2 Public API Docs”).
 */
const passing = new Set([
  'error:bad-gateway',
  'error:bandwidth-limit-exceeded',
  'error:browsing-timeout',
  'error:cannot-fetch',
  'error:capture-location-error',
  'error:celery',
  'error:gateway-timeout',
  'error:internal-server-error',
  'error:invalid-server-response',
  'error:job-failed',
  'error:no-browsers-available',
  'error:protocol-error',
  'error:proxy-error',
  'error:read-timeout',
  'error:redis-error',
  'error:service-unavailable',
  'error:soft-time-limit-exceeded',
  'error:too-many-requests',
  'error:user-session-limit',
]);

/** What to do after asking for a copy. `now` turns a date in Retry-After into a wait. */
export function readRequestAnswer(answer: ArchiveAnswer, now: Date): ArchiveStep {
  const read = readAnswer(answer, now);
  if ('kind' in read) return read;
  if (read.job_id) return { kind: 'asked', jobId: read.job_id };
  return read.status === 'error' ? errorOf(read) : garbage;
}

/** What to do after asking how far a copy is; `archive` is the address of the web archive without a slash at its end. */
export function readStatusAnswer(answer: ArchiveAnswer, archive: string, now: Date): ArchiveStep {
  const read = readAnswer(answer, now);
  if ('kind' in read) return read;
  if (read.status === 'pending') return { kind: 'working' };
  if (read.status === 'error') return errorOf(read);
  if (read.status !== 'success' || !read.timestamp || !read.original_url) return garbage;
  // Nothing but an address of the archive itself is ever kept.
  const url = `${archive}/web/${read.timestamp}/${read.original_url}`;
  return URL.canParse(url) ? { kind: 'archived', url } : garbage;
}

const garbage: ArchiveStep = {
  kind: 'later',
  reason: 'The web archive answered something that could not be understood.',
};

function readAnswer(
  { status, retryAfter, body }: ArchiveAnswer,
  now: Date,
): z.output<typeof answerSchema> | ArchiveStep {
  if (status === 401 || status === 403) {
    return { kind: 'failed', reason: 'The web archive refused the key of this installation.' };
  }
  if (status === 429 || status >= 500) {
    const reason = `The web archive was busy: it answered ${status}.`;
    return { kind: 'later', reason, afterMs: waitOf(retryAfter, now) };
  }
  const read = answerSchema.safeParse(jsonOf(body));
  if (read.success && (status < 400 || read.data.status === 'error')) return read.data;
  if (status >= 400) {
    return { kind: 'failed', reason: `The web archive refused the request with ${status}.` };
  }
  return garbage;
}

function errorOf({ status_ext, message }: z.output<typeof answerSchema>): ArchiveStep {
  const said = (message || status_ext || 'no reason').slice(0, LONGEST_MESSAGE);
  const reason = `The web archive made no copy: ${said.replace(/\.?$/, '.')}`;
  return { kind: passing.has(status_ext ?? '') ? 'anew' : 'failed', reason };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** Retry-After (RFC 9110, 10.2.3) in milliseconds: seconds, or a date. Undefined when it says nothing usable. */
function waitOf(retryAfter: string | undefined, now: Date): number | undefined {
  if (!retryAfter) return undefined;
  const ms = /^\d+$/.test(retryAfter)
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - now.getTime();
  return Number.isFinite(ms) ? Math.min(LONGEST_WAIT_MS, Math.max(0, ms)) : undefined;
}
