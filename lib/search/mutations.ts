import 'server-only';
import { db, transaction } from '@/lib/db';
import { enqueue } from '@/lib/enqueue';
import { log } from '@/lib/log';

/** Things put into the search in one transaction: seconds for short texts, less than a minute for long ones. */
const AT_ONCE = 50;
const BATCH_MS = 600_000;

/** Queues the work on things from before there was a search; does nothing when there are none. */
export async function enqueueBacklog(): Promise<void> {
  if ((await db.searchBacklog.findFirst()) === null) return;
  await transaction((tx) => enqueue(tx, 'index_backlog', {}, { jobKey: 'index_backlog' }));
}

/** Puts them into the search, a few in each transaction, until none is left. What is interrupted goes on at the next start. */
export async function indexBacklog(): Promise<void> {
  for (let left = 1; left > 0; ) {
    const [row] = await transaction(
      (tx) => tx.$queryRaw<{ left: number }[]>`SELECT index_backlog(${AT_ONCE}::int)::int AS left`,
      { timeoutMs: BATCH_MS },
    );
    left = row?.left ?? 0;
    log.info({ left }, 'putting what was there into the search');
  }
}
