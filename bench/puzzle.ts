import { createHash } from 'node:crypto';
import { chromium } from '@playwright/test';
import { childEnvironment } from '@/lib/env';
import { BITS, MESSAGE_BYTES, PARTS } from '@/lib/floodgate/puzzle';
import { chromiumArguments, findChromium } from '@/lib/testing/chromium';

/** What the puzzle of open forms costs: `npx tsx bench/puzzle.ts`. Slowed down as Chromium imitates an old phone. */
const tries = PARTS * 2 ** BITS;

async function inBrowser(rate: number): Promise<number> {
  const browser = await chromium.launch({
    executablePath: findChromium(childEnvironment({})),
    args: chromiumArguments(),
  });
  const page = await browser.newPage();
  await page.route('https://puzzle.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Puzzle</title>' }),
  );
  await page.goto('https://puzzle.test/');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const seconds = await page.evaluate(
    async ([times = 0, bytes = 0]) => {
      const began = performance.now();
      for (let counter = 0; counter < times; counter += 1) {
        const message = new Uint8Array(bytes);
        new DataView(message.buffer).setUint32(0, counter);
        await crypto.subtle.digest('SHA-256', message);
      }
      return (performance.now() - began) / 1000;
    },
    [tries, MESSAGE_BYTES],
  );
  await browser.close();
  return seconds;
}

function withoutBrowser(): number {
  const message = new Uint8Array(MESSAGE_BYTES);
  const began = performance.now();
  for (let counter = 0; counter < tries; counter += 1) {
    new DataView(message.buffer).setUint32(0, counter);
    createHash('sha256').update(message).digest();
  }
  return (performance.now() - began) / 1000;
}

const row = (name: string, seconds: number) =>
  console.log(`${name.padEnd(34)} ${seconds.toFixed(2)} s`);
console.log(`${tries} digests of ${MESSAGE_BYTES} bytes, the average of a solution`);
row('in Chromium', await inBrowser(1));
row('in Chromium, four times slower', await inBrowser(4));
row('in Chromium, six times slower', await inBrowser(6));
row('without a browser', withoutBrowser());
