import { parseCronItems, type Runner, run } from 'graphile-worker';
import { pool } from '@/lib/db';
import { env } from '@/lib/env';
import { enqueueBacklog } from '@/lib/search/mutations';
import { enqueueMissingSketches } from '@/lib/suggestions/suggest-mutations';
import { holdWorkerLock } from './abandoned';
import { attentionTasks } from './attention-tasks';
import { auditTasks } from './audit-tasks';
import { workerLogger } from './logger';
import { migrateJobs } from './migrate';
import { workTasks } from './tasks';
import { webhookTasks } from './webhook-tasks';

/** As many as there are threads that parse documents. */
const CONCURRENCY = 2;

/** Two mails at a time (lib/outbox), and a place left for telling people of things. */
const ATTENTION_CONCURRENCY = 3;

/** Webhooks that have their turn at the same time. They mostly wait for receivers, and hold no connection while they do. */
const WEBHOOK_CONCURRENCY = 8;

/** What is started by the clock. A document is checked at most ten minutes late, and what was missed is not made up for. */
const clock = [
  { task: 'check_documents', match: '*/10 * * * *', options: { backfillPeriod: 0 } },
  // Every hour: a day’s import would be read row by row until the night.
  { task: 'settle_matching', match: '* * * * *', options: { backfillPeriod: 0 } },
  { task: 'settle_insights', match: '23 * * * *', options: { backfillPeriod: 0 } },
  { task: 'remove_old_events', match: '41 * * * *', options: { backfillPeriod: 0 } },
  // Every hour, and files that were not sent with it: what is promised in days is kept to the hour.
  { task: 'forget_senders', match: '53 * * * *', options: { backfillPeriod: 0 } },
  { task: 'remove_spent_puzzles', match: '47 * * * *', options: { backfillPeriod: 0 } },
  // Every night; drafts live for months, so an hour more or less says nothing.
  { task: 'remove_old_drafts', match: '17 3 * * *', options: { backfillPeriod: 0 } },
];

const attentionClock = [
  // Enough that hardly anything could be changed unseen, and a hundred thousand small rows a year at most.
  { task: 'make_checkpoint', match: '*/5 * * * *', options: { backfillPeriod: 0 } },
  { task: 'sweep_mail', match: '*/5 * * * *', options: { backfillPeriod: 0 } },
  { task: 'remove_unconfirmed', match: '11 * * * *', options: { backfillPeriod: 0 } },
];

const webhookClock = [
  { task: 'sweep_webhooks', match: '*/5 * * * *', options: { backfillPeriod: 0 } },
  { task: 'remove_old_deliveries', match: '31 * * * *', options: { backfillPeriod: 0 } },
];

type Running = { runners: Runner[]; release: () => Promise<void> };
// On the global object, because a development server loads this file anew after a change.
const store = globalThis as typeof globalThis & { assayWorker?: Promise<Running> };

/**
 * Starts working off the job queue in this process, once, after bringing its schema up to date. Does nothing while pages
 * are built, and only migrates where ASSAY_JOBS is `off`.
 */
export async function startWorker(): Promise<void> {
  if (env.building) return;
  if (env.ASSAY_JOBS === 'off') return migrateJobs();
  store.assayWorker ??= begin();
  await store.assayWorker;
}

/** Lets running jobs end (5 seconds, then they are put back) and stops. Does nothing when nothing runs. */
export async function stopWorker(): Promise<void> {
  const running = await store.assayWorker;
  store.assayWorker = undefined;
  await Promise.all((running?.runners ?? []).map((runner) => runner.stop()));
  await running?.release();
}

async function begin(): Promise<Running> {
  await migrateJobs();
  const release = await holdWorkerLock();
  await enqueueMissingSketches();
  await enqueueBacklog();
  const shared = {
    pgPool: pool(),
    // Signals belong to the server; it calls stopWorker.
    noHandleSignals: true,
    logger: workerLogger,
  };
  const runners = await Promise.all([
    run({
      ...shared,
      taskList: workTasks,
      parsedCronItems: parseCronItems(clock),
      concurrency: CONCURRENCY,
    }),
    run({
      ...shared,
      // Signing takes a moment, and readers wait for it after a publication: it must not stand behind imports.
      taskList: { ...attentionTasks, ...auditTasks },
      parsedCronItems: parseCronItems(attentionClock),
      concurrency: ATTENTION_CONCURRENCY,
    }),
    run({
      ...shared,
      taskList: webhookTasks,
      parsedCronItems: parseCronItems(webhookClock),
      concurrency: WEBHOOK_CONCURRENCY,
    }),
  ]);
  return { runners, release };
}
