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
  /** Imports the rows of a file of claims. */
  import_claims: { importId: string };
};

export type JobName = keyof JobPayloads;

/** The third start is given up: a document that ended the process twice would end it again. */
export const MAX_ATTEMPTS = 3;

/**
 * Puts a job into the queue within the caller's transaction, so that it runs only if that commits. The same `jobKey`
 * twice is one job, as long as the first has not begun. It waits until `runAt` where that is given.
 */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  name: Name,
  payload: JobPayloads[Name],
  { jobKey, runAt }: { jobKey?: string; runAt?: Date } = {},
): Promise<void> {
  await tx.$queryRaw`
    SELECT id::text FROM graphile_worker.add_job(
      identifier => ${name},
      payload => ${JSON.stringify(payload)}::json,
      max_attempts => ${MAX_ATTEMPTS}::int,
      run_at => ${runAt?.toISOString() ?? null}::timestamptz,
      job_key => ${jobKey ?? null})`;
}
