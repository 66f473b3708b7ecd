import type { Tx } from './db';

/** Every task of the job queue with what it is given; `lib/jobs/tasks.ts` says what each one does. */
export type JobPayloads = {
  /** Reads one import item and keeps its document. */
  import_item: { itemId: string };
};

export type JobName = keyof JobPayloads;

/** The third start is given up: a document that ended the process twice would end it again. */
export const MAX_ATTEMPTS = 3;

/**
 * Puts a job into the queue within the caller's transaction, so that it runs only if that commits. The same `jobKey`
 * twice is one job, as long as the first has not begun.
 */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  name: Name,
  payload: JobPayloads[Name],
  { jobKey }: { jobKey?: string } = {},
): Promise<void> {
  await tx.$queryRaw`
    SELECT id::text FROM graphile_worker.add_job(
      identifier => ${name},
      payload => ${JSON.stringify(payload)}::json,
      max_attempts => ${MAX_ATTEMPTS}::int,
      job_key => ${jobKey ?? null})`;
}
