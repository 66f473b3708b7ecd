import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { canChooseReceiver } from './policy';
import type { TipSettingsInput } from './schema';
import { readTipSettings } from './settings-queries';

/**
 * Sets which team gets tips from now on, and how long they are kept. Tips that are there stay where they are. FORBIDDEN for
 * anybody but admins, NOT_FOUND for a team that the admin is not in, CONFLICT when somebody changed the settings meanwhile.
 */
export async function changeTipSettings(
  member: Member,
  { version, teamId, keepDays }: TipSettingsInput,
): Promise<void> {
  if (!canChooseReceiver(member)) {
    throw new AppError('FORBIDDEN', 'Only an admin changes where tips go.');
  }
  await transaction(async (tx) => {
    const before = await readTipSettings(tx);
    const own = { userId: member.userId, removedAt: null };
    const known = await tx.team.count({ where: { id: teamId, members: { some: own } } });
    if (known === 0 && teamId !== before.teamId) {
      throw new AppError('NOT_FOUND', 'There is no such team.', {
        teamId: 'There is no such team.',
      });
    }
    const next = { teamId, keepDays, version: before.version + 1 };
    const { count } =
      before.version === 0
        ? await tx.tipSettings.createMany({ data: [next], skipDuplicates: true })
        : await tx.tipSettings.updateMany({ where: { version }, data: next });
    if (count === 0 || before.version !== version) {
      throw new AppError(
        'CONFLICT',
        'Somebody else changed these settings while you were typing. What you typed is still here; compare, then save again.',
        {},
        await readTipSettings(tx),
      );
    }
    await recordEvent(tx, member, {
      action: 'tips.configured',
      subject: { kind: 'team', id: teamId },
      before: { teamId: before.teamId, keepDays: before.keepDays },
      after: { teamId, keepDays },
    });
  });
}
