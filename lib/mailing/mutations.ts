import 'server-only';
import type { NotificationKind } from '@/lib/attention/kinds';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { MailPace } from '@/prisma/generated/enums';
import { getMailSettings } from './queries';
import { type MailSettingsInput, toMinute } from './schema';

// Like watching, these are choices about one's own mail: they leave no event in the audit log.

/** Saves how the member gets mail; CONFLICT with the present settings when they were changed in the meantime. */
export async function saveMailSettings(
  member: Member,
  { timeZone, quiet, dailyAt, paces, language, version }: MailSettingsInput,
): Promise<{ version: number }> {
  const { userId, teamId } = member;
  const times = {
    timeZone,
    quietFrom: quiet && toMinute(quiet.from),
    quietTo: quiet && toMinute(quiet.to),
    dailyAt: toMinute(dailyAt),
  };
  return await transaction(async (tx) => {
    const { count } =
      version === 0
        ? await tx.mailSettings.createMany({
            data: [{ ...times, userId, teamId }],
            skipDuplicates: true,
          })
        : await tx.mailSettings.updateMany({
            where: { userId, teamId, version },
            data: { ...times, version: { increment: 1 } },
          });
    if (count === 0) {
      const sentence = 'Your mail settings were changed in the meantime.';
      throw new AppError('CONFLICT', sentence, {}, await getMailSettings(member, tx));
    }
    await choosePaces(tx, { userId, teamId }, paces);
    if (language) await tx.user.update({ where: { id: userId }, data: { language } });
    return { version: version + 1 };
  });
}

/** Sets how often kinds are mailed to a person, whatever they have open: from a mail's own link, too. */
export async function choosePaces(
  tx: Tx,
  { userId, teamId }: { userId: string; teamId: string },
  paces: Partial<Record<NotificationKind, MailPace>>,
): Promise<void> {
  const whose = { userId, teamId };
  await tx.mailSettings.createMany({ data: [whose], skipDuplicates: true });
  for (const [kind, pace] of Object.entries(paces)) {
    await tx.mailChoice.upsert({
      where: { userId_teamId_kind: { ...whose, kind } },
      create: { ...whose, kind, pace },
      update: { pace },
    });
  }
}
