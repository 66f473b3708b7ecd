import { setTimeout as sleep } from 'node:timers/promises';
import type { Crowd, Screen } from './listener-crowd';

const EVERY_MS = 2_000;

/**
 * Everyone asks every two seconds what they missed, which is the cheapest question there is: one request without a stream,
 * answered from one index. Nobody asks again before they have their answer. Resolves, when told to stop, with how many
 * questions were answered.
 */
export async function pollAll(
  address: string,
  screens: Screen[],
  crowd: Crowd,
  signal: AbortSignal,
): Promise<number> {
  let answered = 0;
  const ask = async (screen: Screen, index: number) => {
    await sleep((index / screens.length) * EVERY_MS);
    while (!signal.aborted) {
      const begun = Date.now();
      const query = new URLSearchParams({ wait: '0', lastEventId: screen.lastId });
      const answer = await fetch(`${address}/api/v1/events?${query}`, {
        headers: { cookie: screen.cookie },
        signal,
      }).catch(() => null);
      const text = await answer?.text().catch(() => null);
      if (answer?.ok && text) {
        answered += 1;
        crowd.take(index, screen, text);
      }
      await sleep(Math.max(0, begun + EVERY_MS - Date.now()), undefined, { signal }).catch(() => 0);
    }
  };
  await Promise.all(screens.map(ask));
  return answered;
}
