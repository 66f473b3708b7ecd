import { env } from '../env';
import { startWorker, stopWorker } from '../jobs/worker';
import { stopLive } from '../listeners/service';
import { removeForeignEvents } from '../live/mutations';
import { log } from '../log';

/** Starts what the web process does besides answering, and ends it when the process is asked to stop. */
export async function beginServerProcess(): Promise<void> {
  if (!env.building) await removeForeignEvents();
  await startWorker();
  // The channel to scripts/start closes when that is killed; a server without it would keep the port.
  process.once('disconnect', () => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, stopWorker);
    // The server ends when every answer has, and streams of events do so only when they are told.
    process.once(signal, stopLive);
  }
}

/** Writes a fault to the log with the id that the screen shows; the query of the path stays out. */
export function logFault(error: unknown, where: { path: string; route: string }): void {
  const id = error instanceof Error && 'digest' in error ? error.digest : undefined;
  const path = where.path.split('?')[0];
  log.error({ err: error, id, path, route: where.route }, 'request failed');
}
