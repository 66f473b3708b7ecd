import 'server-only';
import { type NotificationKind, notificationKinds } from '@/lib/attention/kinds';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { choosePaces } from '@/lib/mailing/mutations';
import { readWishes } from '@/lib/mailing/queries';
import type { MailPace } from '@/prisma/generated/enums';
import { findUnsubscription } from './queries';
import type { Unsubscription } from './token';

type SomePaces = Partial<Record<NotificationKind, MailPace>>;

/**
 * Stops what the link was sent with, or all mail of its team: whoever holds the link may, without signing in. Answers how
 * often it was mailed before. NOT_FOUND when the link does not work. Twice is the same as once.
 */
export async function stopMail({
  token,
  what,
}: {
  token: string;
  what: 'kind' | 'all';
}): Promise<{ was: SomePaces }> {
  const whose = await mustFind(token);
  return await transaction(async (tx) => {
    const { paces } = (await readWishes(tx, whose.teamId, [whose.userId]))(whose.userId);
    const all = what === 'all' || whose.kind === 'all';
    const kinds = all ? notificationKinds : notificationKinds.filter((kind) => kind === whose.kind);
    const was = Object.fromEntries(kinds.map((kind) => [kind, paces[kind]]));
    await set(tx, whose, Object.fromEntries(kinds.map((kind) => [kind, 'none' as const])));
    return { was };
  });
}

/** Sets the paces back that stopping changed. NOT_FOUND when the link does not work. */
export async function undoStopping({
  token,
  was,
}: {
  token: string;
  was: SomePaces;
}): Promise<void> {
  const whose = await mustFind(token);
  await transaction((tx) => set(tx, whose, was));
}

// The version grows, so that settings that are open somewhere do not write over what was chosen here.
async function set(tx: Tx, { userId, teamId }: Unsubscription, paces: SomePaces): Promise<void> {
  await choosePaces(tx, { userId, teamId }, paces);
  await tx.mailSettings.updateMany({
    where: { userId, teamId },
    data: { version: { increment: 1 } },
  });
}

async function mustFind(token: string): Promise<Unsubscription> {
  const found = await findUnsubscription(token);
  if (found) return found;
  throw new AppError('NOT_FOUND', 'This link does not work. It may have been cut off on its way.');
}
