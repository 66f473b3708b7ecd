import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '@/lib/db';
import { LimitedError } from './problem';

/** Ten a second for a whole minute: far above a person's work, far below what would hurt. */
const POINTS = 600;
const SECONDS = 60;

let limiter: RateLimiterPostgres | undefined;

function getLimiter(): RateLimiterPostgres {
  limiter ??= new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: 'api',
    points: POINTS,
    duration: SECONDS,
    inMemoryBlockOnConsumed: POINTS,
  });
  return limiter;
}

/** Counts one request of a caller and returns the RateLimit headers; throws LIMITED above the limit. */
export async function countRequest(countedAs: string): Promise<Record<string, string>> {
  try {
    const state = await getLimiter().consume(countedAs);
    return {
      'ratelimit-limit': String(POINTS),
      'ratelimit-remaining': String(state.remainingPoints),
      'ratelimit-reset': String(toSeconds(state)),
    };
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new LimitedError(toSeconds(error));
    throw error;
  }
}

function toSeconds(state: RateLimiterRes): number {
  return Math.max(1, Math.ceil(state.msBeforeNext / 1000));
}
