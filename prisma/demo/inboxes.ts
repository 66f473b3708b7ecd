import { isTold } from '@/lib/attention/kinds';
import { db } from '@/lib/db';
import { makeNotifications } from '@/lib/notifications/mutations';

/**
 * Tells the team of all that happened, one thing after the other, in their inboxes only: their addresses do not exist, and
 * an installation that has a mail server must not write to them because it was started.
 */
export async function fillInboxes(): Promise<void> {
  const events = await db.auditEvent.findMany({
    orderBy: { position: 'asc' },
    select: { id: true, action: true },
  });
  for (const { id, action } of events) if (isTold(action)) await makeNotifications([id]);
  await db.$queryRaw`
    SELECT count(*)::int FROM graphile_worker.complete_jobs(
      ARRAY(SELECT id FROM graphile_worker.jobs WHERE task_identifier = 'notify'))`;
}
