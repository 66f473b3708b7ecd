import 'server-only';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { isThere } from './queries';
import type { WatchChoice, WatchInput, WatchTargetInput } from './schema';

// A choice about one's own inbox concerns nobody else: it leaves no event in the audit log.

/** Follows a thing of the member's team, or mutes it; replaces what was chosen before. NOT_FOUND when it is not there. */
export async function watch(member: Member, input: WatchInput): Promise<void> {
  const { userId, teamId } = member;
  const { kind: targetKind, id: targetId, muted } = input;
  await transaction(async (tx) => {
    await mustBeThere(tx, member, input);
    const key = { userId, targetKind, targetId };
    await tx.watch.upsert({
      where: { userId_targetKind_targetId: key },
      create: { ...key, teamId, muted },
      update: { muted, since: new Date() },
    });
  });
}

/** Takes back what the member chose; nothing happens when they chose nothing. NOT_FOUND when the thing is not there. */
export async function unwatch(member: Member, input: WatchTargetInput): Promise<void> {
  await transaction(async (tx) => {
    await mustBeThere(tx, member, input);
    const { kind: targetKind, id: targetId } = input;
    await tx.watch.deleteMany({ where: { userId: member.userId, targetKind, targetId } });
  });
}

/** Watches, mutes, or leaves it to what the member did. */
export async function chooseWatch(
  member: Member,
  { choice, ...target }: WatchTargetInput & { choice: WatchChoice },
): Promise<void> {
  if (choice === 'usual') await unwatch(member, target);
  else await watch(member, { ...target, muted: choice === 'muted' });
}

async function mustBeThere(tx: Tx, member: Member, target: WatchTargetInput): Promise<void> {
  if (await isThere(tx, member, target)) return;
  throw new AppError('NOT_FOUND', 'There is nothing of that kind to watch.');
}
