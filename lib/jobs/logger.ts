import { Logger } from 'graphile-worker';
import { log } from '@/lib/log';

/** The queue's own words, in our log; what it says about each single job is for debugging only. */
export const workerLogger = new Logger((scope) => (level, message) => {
  const entry = { job: scope.jobId, task: scope.taskIdentifier };
  if (level === 'error') log.error(entry, message);
  else if (level === 'warning') log.warn(entry, message);
  else log.debug(entry, message);
});
