import type { Tx } from './db';

/** Every task of the job queue with what it is given; `lib/jobs/tasks.ts` says what each one does. */
export type JobPayloads = {
  /** Reads one import item and keeps its document. */
  import_item: { itemId: string };
  /** Finds the documents whose check is due and queues one `check_document` for each; started by the clock. */
  check_documents: Record<string, never>;
  /** Looks at a document's address and captures it when it changed. */
  check_document: { documentId: string };
  /** Asks a web archive for a copy of a page, then how far it is; `attempt` counts what went wrong so far. */
  archive_document: { requestId: string; attempt: number; askedAt?: string };
  /** Makes the sketch of a version and suggests what its document draws on. */
  sketch_version: { versionId: string };
  /** Puts things from before there was a search into it. */
  index_backlog: Record<string, never>;
  /** Removes the drafts that nobody has touched for 90 days; started by the clock. */
  remove_old_drafts: Record<string, never>;
  /** Puts together the counts that insights are read from; started by the clock. */
  settle_insights: Record<string, never>;
  /** Reads the claims whose words changed, so that they are found by what they say; started by the clock. */
  settle_matching: Record<string, never>;
  /** Imports the rows of a file of claims. */
  import_claims: { importId: string };
  /** Tells people of events, in their inboxes and by mail: the events of one transaction in one job. */
  notify: string[];
  /** Removes live events that nobody can ask for any more; started by the clock. */
  remove_old_events: Record<string, never>;
  /** Sends one mail. */
  send_mail: { mailId: string };
  /** Queues mails again whose job was lost; started by the clock. */
  sweep_mail: Record<string, never>;
  /** Writes to those who subscribed to a claim, or asked for it, that it has another publication. */
  tell_subscribers: { claimId: string; number: number };
  /** Removes the addresses that nobody confirmed in time; started by the clock. */
  remove_unconfirmed: Record<string, never>;
  /** Sends one mail to a reader: a sender of a tip or a challenge, or a subscriber. */
  send_reader_mail: { mailId: string };
  /** Removes what tells of the senders of tips and challenges, when its time has come; started by the clock. */
  forget_senders: Record<string, never>;
  /** Forgets the puzzles of open forms that nobody can solve any more; started by the clock. */
  remove_spent_puzzles: Record<string, never>;
  /** Makes the deliveries of events to webhooks: the events of one transaction in one job. */
  make_deliveries: string[];
  /** Sends what is due to one webhook. */
  send_webhooks: { webhookId: string };
  /** Queues webhooks again whose job was lost; started by the clock. */
  sweep_webhooks: Record<string, never>;
  /** Lets events enter the audit log and signs what it comes to: after what readers rely on, and by the clock. */
  make_checkpoint: Record<string, never>;
  /** Removes what was sent to webhooks a month ago; started by the clock. */
  remove_old_deliveries: Record<string, never>;
};

export type JobName = keyof JobPayloads;

/** The third start is given up: a document that ended the process twice would end it again. */
export const MAX_ATTEMPTS = 3;

/**
 * Puts a job into the queue within the caller's transaction, so that it runs only if that commits. The same `jobKey`
 * twice is one job, as long as the first has not begun; of payloads that are lists one list is made. It waits until `runAt`
 * where that is given. Jobs of one `queue` run one after the other, in whichever process.
 */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  name: Name,
  payload: JobPayloads[Name],
  { jobKey, runAt, queue }: { jobKey?: string; runAt?: Date; queue?: string } = {},
): Promise<void> {
  await tx.$queryRaw`
    SELECT id::text FROM graphile_worker.add_job(
      identifier => ${name},
      payload => ${JSON.stringify(payload)}::json,
      queue_name => ${queue ?? null},
      max_attempts => ${MAX_ATTEMPTS}::int,
      run_at => ${runAt?.toISOString() ?? null}::timestamptz,
      job_key => ${jobKey ?? null})`;
}

/** Has webhooks told of events that one of them chose, once the caller's transaction commits; one job for all of it. */
export async function enqueueDeliveries(
  tx: Tx,
  { eventIds, teamIds, types }: Record<'eventIds' | 'teamIds' | 'types', readonly string[]>,
): Promise<void> {
  if (eventIds.length === 0) return;
  const chosen = { teamId: { in: [...teamIds] }, events: { hasSome: [...types] } };
  if (!(await tx.webhook.findFirst({ where: chosen, select: { id: true } }))) return;
  await enqueue(tx, 'make_deliveries', [...eventIds], {
    jobKey: `deliveries:${await transactionId(tx)}`,
  });
}

async function transactionId(tx: Tx): Promise<string> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT pg_current_xact_id()::text AS id`;
  return rows[0]?.id ?? '';
}

/** Has the audit log signed once the caller's transaction commits: one job for all that happened until it begins. */
export async function enqueueCheckpoint(tx: Tx): Promise<void> {
  await enqueue(tx, 'make_checkpoint', {}, { jobKey: 'make_checkpoint' });
}

/** Has people told of events, once the caller's transaction commits: one job, however many calls it makes. */
export async function enqueueNotify(tx: Tx, eventIds: readonly string[]): Promise<void> {
  if (eventIds.length === 0) return;
  await enqueue(tx, 'notify', [...eventIds], { jobKey: `notify:${await transactionId(tx)}` });
}
