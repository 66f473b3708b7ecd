import 'server-only';
import { db } from '@/lib/db';
import type { DeskLanguage } from '@/lib/i18n/request-language';

/**
 * Keeps in which language the person of a session has their desk, so that mail to them is written in it. What only a browser asks
 * for never takes the place of what was kept before; does nothing for a session that has ended. Like the other choices about
 * one's own mail it leaves no event in the audit log.
 */
export async function rememberLanguage(
  sessionId: string,
  { language, chosen }: DeskLanguage,
  now: Date,
): Promise<void> {
  const session = { id: sessionId, revokedAt: null, expiresAt: { gt: now } };
  await db.user.updateMany({
    where: { sessions: { some: session }, disabledAt: null, ...(!chosen && { language: null }) },
    data: { language },
  });
}
