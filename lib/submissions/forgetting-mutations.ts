import 'server-only';
import { randomUUID } from 'node:crypto';
import { recordEvent } from '@/lib/audit/mutations';
import { db, type Tx, transaction } from '@/lib/db';
import { withdrawReaderMail } from '@/lib/reader-mail/mutations';
import { readReaderSettings } from '@/lib/reader-settings/queries';
import type { Prisma, Tip } from '@/prisma/generated/client';
import type { TipState } from '@/prisma/generated/enums';
import { removeUnsentFiles } from './attachment-mutations';
import { mailKeys } from './letter-queries';

const DAY = 86_400_000;

/** An address is of use until its mail was read and asked about: 30 days after it went out. */
const AFTER_THE_MAIL = 30 * DAY;

/** At most this many tips are forgotten in one run; the next run takes the rest. */
const AT_ONCE = 1000;

/**
 * Removes everything of a tip that tells of a person. Its claim keeps counting: those who asked for it once stay told apart by
 * something random that leads to nobody.
 */
export async function forgetTip(
  tx: Tx,
  tip: Pick<Tip, 'id' | 'claimId' | 'version'>,
  now: Date,
  settling: { state?: TipState; settledAt?: Date } = {},
): Promise<void> {
  const { id, claimId, version } = tip;
  const stranger = randomUUID();
  if (claimId) {
    // The same sender asked more than once: still one, and no longer known by any of it.
    const { senderKey } = await tx.tip.findUniqueOrThrow({ where: { id } });
    await tx.tip.updateMany({ where: { claimId, senderKey }, data: { senderKey: stranger } });
  }
  await tx.tipFile.deleteMany({ where: { tipId: id } });
  await withdrawReaderMail(tx, [
    mailKeys.received(id),
    mailKeys.declined(id, version),
    mailKeys.published(id),
  ]);
  await tx.tip.update({
    where: { id },
    data: {
      ...{ text: null, link: null, linkKey: null, language: null, email: null, answer: null },
      ...{ senderKey: stranger, forgottenAt: now, ...settling },
    },
  });
}

/**
 * Removes what tells of the senders of tips, after the days that the settings say: everything when a tip has been settled for so
 * long, or came so long ago and is held or spam; the address 30 days after the last mail went there, or when nobody answered
 * for so long. Says how many in the audit log, never whom.
 */
export async function forgetSenders(now: Date): Promise<void> {
  await removeUnsentFiles(now);
  await forgetMailed(now);
  const { keepDays, spamDays, waitingDays } = await readReaderSettings(db);
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  await db.tip.updateMany({
    where: { email: { not: null }, receivedAt: { lt: before(waitingDays) } },
    data: { email: null },
  });
  const spam: Prisma.TipWhereInput = { state: { in: ['held', 'spam'] } };
  const due = await db.tip.findMany({
    where: {
      forgottenAt: null,
      OR: [
        { settledAt: { lt: before(keepDays) } },
        { ...spam, receivedAt: { lt: before(spamDays) } },
      ],
    },
    take: AT_ONCE,
    orderBy: { receivedAt: 'asc' },
  });
  for (const teamId of new Set(due.map((tip) => tip.teamId))) {
    const own = due.filter((tip) => tip.teamId === teamId);
    await transaction(async (tx) => {
      for (const tip of own) {
        const isUnseen = tip.state === 'held';
        await forgetTip(tx, tip, now, isUnseen ? { state: 'spam', settledAt: now } : {});
      }
      await recordEvent(
        tx,
        { kind: 'system', job: 'forget_senders' },
        {
          action: 'tips.forgotten',
          subject: { kind: 'team', id: teamId },
          teamId,
          after: { count: own.length },
        },
      );
    });
  }
}

/** The mail that says what became of a tip is the last one. */
async function forgetMailed(now: Date): Promise<void> {
  const before = new Date(now.getTime() - AFTER_THE_MAIL);
  await db.$executeRaw`
    UPDATE tip SET email = NULL WHERE email IS NOT NULL AND EXISTS (
      SELECT 1 FROM reader_mail m WHERE m.ended_at < ${before}
        AND (m.key = 'tip:' || tip.id || ':published' OR m.key = 'tip:' || tip.id || ':declined:' || tip.version))`;
}
