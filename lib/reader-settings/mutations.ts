import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { canSetForReaders } from './policy';
import { readReaderSettings } from './queries';
import type { ReaderSettingsInput } from './schema';

/**
 * Sets which team gets tips from now on, and how long what readers sent is kept. Tips that are there stay where they are.
 * FORBIDDEN for anybody but admins, NOT_FOUND for a team that the admin is not in, CONFLICT when somebody changed the
 * settings meanwhile.
 */
export async function changeReaderSettings(
  member: Member,
  { version, teamId, ...times }: ReaderSettingsInput,
): Promise<void> {
  if (!canSetForReaders(member)) {
    throw new AppError('FORBIDDEN', 'Only an admin changes where tips go.');
  }
  await transaction(async (tx) => {
    const { version: seen, ...before } = await readReaderSettings(tx);
    const own = { userId: member.userId, removedAt: null };
    const known = await tx.team.count({ where: { id: teamId, members: { some: own } } });
    if (known === 0 && teamId !== before.teamId) {
      throw new AppError('NOT_FOUND', 'There is no such team.', {
        teamId: 'There is no such team.',
      });
    }
    const { count } = await tx.readerSettings.updateMany({
      where: { version },
      data: { teamId, ...times, version: version + 1 },
    });
    if (count === 0) {
      throw new AppError(
        'CONFLICT',
        'Somebody else changed these settings while you were typing. What you typed is still here; compare, then save again.',
        {},
        { version: seen, ...before },
      );
    }
    await recordEvent(tx, member, {
      action: 'tips.configured',
      subject: { kind: 'team', id: teamId },
      before,
      after: { teamId, ...times },
    });
  });
}
