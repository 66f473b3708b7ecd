import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { childEnvironment, settleEnvironment } from '@/lib/env';
import { chromiumArguments, findChromium } from '@/lib/testing/chromium';
import { startProduct } from './product';
import { quantile } from './timing';

/**
 * How long after the click of one person another sees what it made, on the same claim: the product as `npm start` starts it,
 * two browser windows, everything on the same machine. Beside it, when the server had answered the click. Run with
 * `npx tsx --conditions=react-server bench/two-screens.ts`.
 */
const TIMES = 20;
const WARM = 4;

const directory = await mkdtemp(join(tmpdir(), 'assay-bench-'));
const product = await startProduct(directory);
settleEnvironment({ DATABASE_URL: product.databaseUrl, AUTH_SECRET: product.secret });
const { closeDb } = await import('@/lib/db');
const { gatherTeam } = await import('./busy-team');

const team = await gatherTeam(2, 1, product.secret, TIMES + WARM);
const browser = await chromium.launch({
  executablePath: findChromium(childEnvironment({})),
  args: chromiumArguments(),
});
const [writer, reader] = await Promise.all(team.screens.map(({ cookie }) => open(cookie)));
if (!writer || !reader) throw new Error('There are no two people.');
await reader.goto(`${product.address}/desk/claims/1`);
await reader.getByRole('img', { name: /^Also here/ }).waitFor({ state: 'hidden' });

const rows: { what: string; seen: number[]; answered: number[] }[] = [
  { what: 'evidence', seen: [], answered: [] },
  { what: 'comment', seen: [], answered: [] },
];
for (let time = 0; time < TIMES + WARM; time += 1) {
  for (const row of rows) {
    const words = `${row.what} number ${time} of the bench`;
    const press =
      row.what === 'comment'
        ? await writeComment(writer, words)
        : await attach(writer, time, words);
    const arrived = reader.evaluate(whenShown, words);
    const answered = writer.waitForResponse(
      (response) => 'next-action' in response.request().headers(),
    );
    const begun = Date.now();
    await press();
    await answered;
    const answeredAfter = Date.now() - begun;
    const seenAfter = (await arrived) - begun;
    if (time < WARM) continue;
    row.answered.push(answeredAfter);
    row.seen.push(seenAfter);
  }
}
console.info(
  `load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);
console.table(
  rows.map(({ what, seen, answered }) => ({
    ...{ what, times: seen.length, 'answered p50 ms': quantile(answered, 0.5) },
    ...{ 'seen p50 ms': quantile(seen, 0.5), 'seen p90 ms': quantile(seen, 0.9) },
    'seen at most ms': Math.max(...seen),
  })),
);
await browser.close();
await closeDb();
await product.stop();
await rm(directory, { recursive: true, force: true });

async function open(cookie: string): Promise<Page> {
  const [name = '', value = ''] = cookie.split('=');
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1440, height: 900 },
  });
  await context.addCookies([{ name, value, url: product.address }]);
  return context.newPage();
}

/** Everything up to the last click, which is answered. */
async function attach(page: Page, time: number, words: string): Promise<() => Promise<void>> {
  await page.goto(`${product.address}/desk/documents/${team.documentId}`);
  const block = page
    .locator('#document-text')
    .getByText(String(team.sentences[time]), { exact: true });
  await block.scrollIntoViewIfNeeded();
  const box = await block.boundingBox();
  if (!box) throw new Error('The sentence is nowhere.');
  await page.mouse.click(box.x + 40, box.y + box.height / 2, { clickCount: 3 });
  await page.getByRole('button', { name: 'Attach as evidence' }).click();
  const panel = page.getByRole('dialog', { name: 'Attach as evidence' });
  await panel.getByRole('combobox', { name: 'Claim' }).fill('Trout');
  await page.getByRole('option').first().click();
  await panel.getByRole('radio', { name: /supports/ }).check();
  await panel.getByLabel('Reason').fill(words);
  return () => panel.getByRole('button', { name: 'Attach the passage' }).click();
}

async function writeComment(page: Page, words: string): Promise<() => Promise<void>> {
  await page.goto(`${product.address}/desk/claims/1`);
  await page.getByRole('button', { name: 'Reply', exact: true }).first().click();
  const reply = page.getByLabel('Your reply');
  await reply.fill(words);
  const form = page.locator('form').filter({ has: reply });
  return () => form.getByRole('button', { name: 'Reply', exact: true }).click();
}

/** Runs in the page: when words first stand in it, by the clock of the machine. */
function whenShown(words: string): Promise<number> {
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (!document.body.textContent.includes(words)) return;
      watch.disconnect();
      requestAnimationFrame(() => resolve(Date.now()));
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
