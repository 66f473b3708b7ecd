import type { Instrumentation } from 'next';

/** Next calls this once in each server process, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startWorker, stopWorker } = await import('@/lib/jobs/worker');
  await startWorker();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stopWorker);
}

/** Writes every fault that a page or a route did not handle to the log, with the id the screen shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/lib/log');
  const id = error instanceof Error && 'digest' in error ? error.digest : undefined;
  const path = request.path.split('?')[0];
  log.error({ err: error, id, path, route: context.routePath }, 'request failed');
};
