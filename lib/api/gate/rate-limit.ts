import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '@/lib/db';
import { LimitedError } from './problem';

/** Ten a second for a whole minute: far above a person's work, far below what would hurt. */
export const POINTS = 600;
export const SECONDS = 60;

/** By what requests are counted: each token by itself, people at their screens, visitors by network address. */
export type Counted = { by: 'token' | 'session' | 'address'; name: string };

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

/**
 * Counts one request, in the database and so for all processes together, and returns the headers that say how many are left;
 * throws LIMITED with the same headers above the limit.
 */
export async function countRequest(counted: Counted): Promise<Record<string, string>> {
  try {
    return headersOf(counted, await getLimiter().consume(`${counted.by}:${counted.name}`));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new LimitedError(toSeconds(error), headersOf(counted, error));
  }
}

/**
 * The three fields that clients read today, and the two of the IETF draft that succeeds them
 * (draft-ietf-httpapi-ratelimit-headers-10): the policy by its name with quota and window, what is left and for how long.
 */
function headersOf({ by }: Counted, state: RateLimiterRes): Record<string, string> {
  const [left, seconds] = [Math.max(0, state.remainingPoints), toSeconds(state)];
  return {
    'ratelimit-limit': String(POINTS),
    'ratelimit-remaining': String(left),
    'ratelimit-reset': String(seconds),
    'ratelimit-policy': `"${by}";q=${POINTS};w=${SECONDS}`,
    ratelimit: `"${by}";r=${left};t=${seconds}`,
  };
}

function toSeconds(state: RateLimiterRes): number {
  return Math.max(1, Math.ceil(state.msBeforeNext / 1000));
}
