import { env } from '../env';
import { startWorker, stopWorker } from '../jobs/worker';
import { stopLive } from '../listeners/service';
import { removeForeignEvents } from '../live/mutations';
import { log } from '../log';
import { readEdition } from '../publications/edition-queries';
import { expireCache } from './cache-expiry';
import { EditionWatch } from './edition-watch';

/** Starts what the web process does besides answering, and ends it when the process is asked to stop. */
export async function beginServerProcess(): Promise<void> {
  if (!env.building) await removeForeignEvents();
  await startWorker();
  const watch = watchEdition();
  // The channel to scripts/start closes when that is killed; a server without it would keep the port.
  process.once('disconnect', () => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, stopWorker);
    // The server ends when every answer has, and streams of events do so only when they are told.
    process.once(signal, stopLive);
    process.once(signal, () => watch?.stop());
  }
}

/** Public pages are kept by each process for itself: what another one publishes makes this one forget its own. */
function watchEdition(): EditionWatch | null {
  const { HOST, PORT, AUTH_SECRET } = env;
  if (env.building || AUTH_SECRET === undefined) return null;
  const local = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
  const address = `http://${local.includes(':') ? `[${local}]` : local}:${PORT}`;
  const watch = new EditionWatch({
    read: readEdition,
    expire: (expiry) => expireCache(address, AUTH_SECRET, expiry),
    fault: (error) =>
      log.debug({ err: error }, 'whether readers can see something new is not known'),
  });
  watch.start();
  return watch;
}

/** Writes a fault to the log with the id that the screen shows; the query of the path stays out. */
export function logFault(error: unknown, where: { path: string; route: string }): void {
  const id = error instanceof Error && 'digest' in error ? error.digest : undefined;
  const path = where.path.split('?')[0];
  log.error({ err: error, id, path, route: where.route }, 'request failed');
}
