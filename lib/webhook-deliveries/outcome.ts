import type { DeliveryState } from '@/prisma/generated/enums';
import { retryAt } from './retry';
import type { Outcome } from './transport';

/** Did it arrive? Any status of success, and nothing else. */
export function hasArrived({ status }: Pick<Outcome, 'status'>): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** A receiver that answers 410 wants nothing any more (Standard Webhooks). */
export function isGone({ status }: Pick<Outcome, 'status'>): boolean {
  return status === 410;
}

/** What a delivery becomes after an attempt; `tries` counts this one. Of a webhook that is off it is held. */
export function afterAttempt(
  outcome: Outcome,
  { tries, on, now, random }: { tries: number; on: boolean; now: Date; random: number },
): { state: DeliveryState; nextAt: Date | null; endedAt: Date | null } {
  if (hasArrived(outcome)) return { state: 'delivered', nextAt: null, endedAt: now };
  if (!on) return { state: 'held', nextAt: null, endedAt: null };
  const nextAt = retryAt(tries, now, random, outcome.retryAfter);
  return nextAt
    ? { state: 'waiting', nextAt, endedAt: null }
    : { state: 'failed', nextAt: null, endedAt: now };
}
