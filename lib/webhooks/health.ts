import type { WebhookFailure } from '@/prisma/generated/enums';

/** After this long of nothing but failures a webhook is disabled: a day, in milliseconds. */
export const DISABLED_AFTER = 86_400_000;

/** How a webhook stands. `new`: nothing was delivered yet, and nothing failed. */
export type Health = 'new' | 'working' | 'failing' | 'paused' | 'disabled';

/** The columns that say how a webhook stands. */
export type Standing = {
  pausedAt: Date | null;
  disabledAt: Date | null;
  failingSince: Date | null;
  deliveredAt: Date | null;
};

/** How a webhook stands, the strongest word first. */
export function healthOf({ pausedAt, disabledAt, failingSince, deliveredAt }: Standing): Health {
  if (disabledAt) return 'disabled';
  if (pausedAt) return 'paused';
  if (failingSince) return 'failing';
  return deliveredAt ? 'working' : 'new';
}

/** Is anything sent to it? */
export function isOn({ pausedAt, disabledAt }: Pick<Standing, 'pausedAt' | 'disabledAt'>): boolean {
  return pausedAt === null && disabledAt === null;
}

/** What one round of deliveries came to: at least one arrived, at least one did not, one was answered "gone" (410). */
export type Round = { delivered: boolean; failed: boolean; gone: boolean };

/**
 * Why a webhook is disabled after a round, or null: at once when its receiver is gone, and after a day in which nothing
 * arrived, this round included.
 */
export function failureAfter(
  failingSince: Date | null,
  { delivered, failed, gone }: Round,
  now: Date,
): WebhookFailure | null {
  if (gone) return 'gone';
  if (delivered || !failed || !failingSince) return null;
  return now.getTime() - failingSince.getTime() >= DISABLED_AFTER ? 'failing' : null;
}
