import 'server-only';
import { defaultPaces, isNotificationKind, type NotificationKind } from '@/lib/attention/kinds';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { defaultLocale, type Locale, locales } from '@/lib/i18n/locales';
import type { MailPace } from '@/prisma/generated/enums';
import type { MailTimes } from './schedule';
import { toClock } from './schema';

export type Paces = Readonly<Record<NotificationKind, MailPace>>;

/** How the viewer gets mail. `version` is 0 while they chose nothing; `configured` says whether mail is set up at all. */
export type MailSettingsView = {
  email: string;
  timeZone: string;
  quiet: { from: string; to: string } | null;
  dailyAt: string;
  paces: Paces;
  version: number;
  configured: boolean;
  /** In which language mail is written: that of the viewer's desk. */
  language: Locale;
};

/** The mail settings of the viewer in their team; null for a visitor. */
export async function getMailSettings(
  viewer: Viewer,
  tx: Tx = db,
): Promise<MailSettingsView | null> {
  if (viewer.kind !== 'member') return null;
  const { userId, teamId } = viewer;
  // One after the other, as a transaction has one connection.
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, language: true },
  });
  const wishes = await readWishes(tx, teamId, [userId]);
  const row = await tx.mailSettings.findUnique({
    where: { userId_teamId: { userId, teamId } },
    select: { version: true },
  });
  const { times, paces } = wishes(userId);
  const { quietFrom, quietTo, dailyAt, timeZone } = times;
  return {
    email: user.email,
    timeZone,
    quiet:
      quietFrom === null || quietTo === null
        ? null
        : { from: toClock(quietFrom), to: toClock(quietTo) },
    dailyAt: toClock(dailyAt),
    paces,
    version: row?.version ?? 0,
    configured: env.SMTP_URL !== undefined,
    language: languageOfPerson(user),
  };
}

/** The language in which a person is written to: that of their desk, and the default one while that is not known. */
export function languageOfPerson({ language }: { language: string | null }): Locale {
  return locales.find((one) => one === language) ?? defaultLocale;
}

/** Eight in the morning, UTC, without quiet hours: the defaults of the table. */
const usual: MailTimes = { timeZone: 'UTC', quietFrom: null, quietTo: null, dailyAt: 480 };

/** When and how often people of a team want mail; a look-up that knows the defaults, too. */
export async function readWishes(
  tx: Tx,
  teamId: string,
  userIds: readonly string[],
): Promise<(userId: string) => { times: MailTimes; paces: Paces }> {
  const rows = await tx.mailSettings.findMany({
    where: { teamId, userId: { in: [...userIds] } },
    include: { choices: true },
  });
  const byPerson = new Map(rows.map((row) => [row.userId, row]));
  return (userId) => {
    const row = byPerson.get(userId);
    const chosen = (row?.choices ?? []).filter(({ kind }) => isNotificationKind(kind));
    const paces = Object.fromEntries(chosen.map(({ kind, pace }) => [kind, pace]));
    return { times: row ?? usual, paces: { ...defaultPaces, ...paces } };
  };
}
