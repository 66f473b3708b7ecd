import type { Instrumentation } from 'next';

/** Next calls this once in each server process, before the first request. */
export async function register() {
  // The condition keeps the import out of the edge build, which has no processes.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { keepQueryOfRewrites } = await import('@/lib/i18n/rewritten-query');
    keepQueryOfRewrites();
    const { noteSenders } = await import('@/lib/auth/sender-address');
    noteSenders();
    const { beginServerProcess } = await import('@/lib/installation/server-process');
    await beginServerProcess();
  }
}

/** Next calls this for every fault that a page, an action or a route did not handle. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { logFault } = await import('@/lib/installation/server-process');
    logFault(error, { path: request.path, route: context.routePath });
  }
};
