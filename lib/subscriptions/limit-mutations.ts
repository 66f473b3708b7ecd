import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '@/lib/db';
import { AppError } from '@/lib/errors';

/** Nobody is asked more often than this on one day, whoever writes their address into forms. */
const QUESTIONS_TO_ONE_ADDRESS = { points: 5, seconds: 86_400 };
/** A reader follows a few claims in an hour; a machine would want thousands. */
const TRIES_FROM_ONE_PLACE = { points: 30, seconds: 3600 };

function limiter(keyPrefix: string, { points, seconds }: { points: number; seconds: number }) {
  return new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: seconds,
  });
}

/** Counts one try to subscribe from a network address, and one question to an e-mail address. LIMITED above the limits. */
export async function countSubscribing(email: string, address: string): Promise<void> {
  // The limits outlive the subscription; they keep no address that could be read.
  const key = createHash('sha256').update(email).digest('base64url');
  try {
    await limiter('subscribe-from', TRIES_FROM_ONE_PLACE).consume(address);
    await limiter('subscribe-to', QUESTIONS_TO_ONE_ADDRESS).consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new AppError(
      'LIMITED',
      'Too many subscriptions were asked for from here or for this address. Try again tomorrow.',
    );
  }
}
