import { v7 as uuid } from 'uuid';
import { isDatabaseAway, RETRY_SECONDS } from '@/lib/database-away';
import { AppError, type ErrorCode } from '@/lib/errors';
import { log } from '@/lib/log';

/** The caller is nobody, or shows a token that does not count. */
export class UnauthenticatedError extends Error {
  override readonly name = 'UnauthenticatedError';
}

/** The request cannot be read at all: broken JSON, another content type, too many bytes. */
export class UnreadableError extends AppError {
  constructor(message: string) {
    super('INVALID', message);
  }
}

/** Too many requests; `seconds` is how long to wait, `headers` say the same to programs. */
export class LimitedError extends AppError {
  readonly headers: Readonly<Record<string, string>>;

  constructor(seconds: number, headers: Record<string, string> = {}) {
    super(
      'LIMITED',
      `Too many requests. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    );
    this.headers = { ...headers, 'retry-after': String(seconds) };
  }
}

const statuses: Record<ErrorCode, number> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  CONFLICT: 409,
  INVALID: 422,
  LIMITED: 429,
  UNAVAILABLE: 503,
};

const titles: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Changed in the meantime',
  422: 'Not valid',
  429: 'Too many requests',
  500: 'Something went wrong',
  503: 'Not available',
};

type Extra = { fields?: Record<string, string>; current?: unknown; id?: string };

/** A problem document of RFC 9457. `fields` is left out when no field is at fault. */
export function problem(
  status: number,
  code: string,
  detail: string,
  extra: Extra = {},
  headers: Record<string, string> = {},
): Response {
  const { fields, ...rest } = extra;
  const named = fields && Object.keys(fields).length > 0 ? { fields } : {};
  const body = {
    type: 'about:blank',
    title: titles[status],
    status,
    code,
    detail,
    ...named,
    ...rest,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

/** The problem document for whatever a handler threw; a bug is logged and named by an id only. */
export function toProblem(error: unknown): Response {
  if (error instanceof UnauthenticatedError) {
    return problem(
      401,
      'UNAUTHENTICATED',
      error.message,
      {},
      { 'www-authenticate': 'Bearer realm="assay"' },
    );
  }
  if (error instanceof AppError) {
    const status = error instanceof UnreadableError ? 400 : statuses[error.code];
    const headers: Record<string, string> =
      error instanceof LimitedError
        ? error.headers
        : error.code === 'LIMITED'
          ? { 'retry-after': '60' }
          : {};
    const { code, message, fields, current } = error;
    return problem(status, code, message, { fields, current }, headers);
  }
  if (isDatabaseAway(error)) {
    log.warn({ err: error }, 'the database did not answer in time');
    const sentence = 'The database did not answer in time. Try again in a moment.';
    return problem(503, 'UNAVAILABLE', sentence, {}, { 'retry-after': String(RETRY_SECONDS) });
  }
  const id = uuid();
  log.error({ err: error, id }, 'api request failed');
  return problem(500, 'UNEXPECTED', `Something went wrong. Its number in the log is ${id}.`, {
    id,
  });
}

/** The thing itself, or NOT_FOUND for null: the same for what is missing and for what the caller may not see. */
export function found<T>(thing: T | null): T {
  if (thing === null) throw new AppError('NOT_FOUND', 'There is nothing here.');
  return thing;
}
