import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '@/lib/db';
import { AppError } from '@/lib/errors';

/** Ten tries are enough for a person who mistypes; 15 minutes make guessing hopeless. */
const WINDOW_SECONDS = 15 * 60;
const TRIES_FROM_ONE_ADDRESS = 10;
/** Also bounds somebody who changes address with every try, without letting them lock the owner out easily. */
const TRIES_FROM_ANYWHERE = 60;

function limiter(keyPrefix: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
  });
}

// The column holds 255 characters, and an address book of tried e-mails is nothing to keep.
function key(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}

/** Counts one try to sign in; throws LIMITED with the minutes to wait once there were too many. */
export async function countSignInTry(email: string, address: string): Promise<void> {
  try {
    await limiter('sign-in', TRIES_FROM_ONE_ADDRESS).consume(key(email, address));
    await limiter('sign-in-any', TRIES_FROM_ANYWHERE).consume(key(email));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
    throw new AppError(
      'LIMITED',
      minutes === 1
        ? 'Too many tries to sign in with this e-mail address. Wait one minute, then try again.'
        : `Too many tries to sign in with this e-mail address. Wait ${minutes} minutes, then try again.`,
    );
  }
}

/** Forgets the tries after a success, so that a person's own mistakes do not add up over the day. */
export async function forgetSignInTries(email: string, address: string): Promise<void> {
  await limiter('sign-in', TRIES_FROM_ONE_ADDRESS).delete(key(email, address));
  await limiter('sign-in-any', TRIES_FROM_ANYWHERE).delete(key(email));
}
