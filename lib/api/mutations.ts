import 'server-only';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Prisma } from '@/prisma/generated/client';

const MINUTE = 60_000;
/** How long an answer is kept for a repeated request, as the common APIs do. */
const KEPT = 24 * 60 * MINUTE;
/** A request that has not ended after this long was cut off by a crash. */
const ABANDONED = 10 * MINUTE;
/** The status of a row whose request is still running. */
const RUNNING = 0;

/** Notes that a token was used, at most once a minute. */
export async function noteTokenUse(
  tokenId: string,
  lastUsedAt: Date | null,
  now: Date,
): Promise<void> {
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < MINUTE) return;
  await db.apiToken.updateMany({ where: { id: tokenId }, data: { lastUsedAt: now } });
}

/** An answer as it was given. */
export type StoredAnswer = { status: number; body: string; headers: Record<string, string> };
export type KeyedRequest = { userId: string; key: string; requestHash: string };

/**
 * Reserves an idempotency key. Returns null when the request should now be carried out, the stored answer when it was
 * carried out before; CONFLICT while the first one still runs, INVALID when the key was used for something else.
 */
export async function reserveKey(request: KeyedRequest, now: Date): Promise<StoredAnswer | null> {
  const { userId, key, requestHash } = request;
  const before = (age: number) => new Date(now.getTime() - age);
  await db.idempotencyKey.deleteMany({
    where: {
      userId,
      OR: [
        { createdAt: { lt: before(KEPT) } },
        { status: RUNNING, createdAt: { lt: before(ABANDONED) } },
      ],
    },
  });
  const { count } = await db.idempotencyKey.createMany({
    data: [{ userId, key, requestHash, status: RUNNING, response: {}, createdAt: now }],
    skipDuplicates: true,
  });
  if (count === 1) return null;
  const row = await db.idempotencyKey.findUnique({ where: { userId_key: { userId, key } } });
  if (row && row.requestHash !== requestHash) {
    throw new AppError(
      'INVALID',
      'This Idempotency-Key was used for another request. Send a new key.',
    );
  }
  if (!row || row.status === RUNNING) {
    throw new AppError('CONFLICT', 'The first request with this Idempotency-Key is still running.');
  }
  return { ...(row.response as Omit<StoredAnswer, 'status'>), status: row.status };
}

/** Keeps the answer of a reserved request; a repetition gets it from now on. */
export async function keepAnswer(request: KeyedRequest, answer: StoredAnswer): Promise<void> {
  const { userId, key } = request;
  const { status, ...response } = answer;
  await db.idempotencyKey.update({
    where: { userId_key: { userId, key } },
    data: { status, response: response satisfies Prisma.InputJsonObject },
  });
}

/** Gives a reserved key back, because the request failed and may be tried again. */
export async function releaseKey(request: KeyedRequest): Promise<void> {
  const { userId, key } = request;
  await db.idempotencyKey.deleteMany({ where: { userId, key, status: RUNNING } });
}
