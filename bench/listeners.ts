import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { settleEnvironment } from '@/lib/env';
import { pollAll } from './polling';
import { startProduct } from './product';
import { randomFrom } from './random';

/**
 * How long an event takes until the slowest of 1,000 listeners of one team has it: the product as `npm start` starts it,
 * one web process, events made over HTTP; everything, this program too, on the same machine. Throws when anybody misses
 * an event or has one twice. Beside it the same people asking every two seconds, and a line to the database for each. Run
 * with `npx tsx --conditions=react-server bench/listeners.ts`.
 */
const { values } = parseArgs({
  options: {
    listeners: { type: 'string', default: '1000' },
    rate: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '60' },
  },
});
const [listeners, rate, seconds] = [values.listeners, values.rate, values.seconds].map(Number) as [
  number,
  number,
  number,
];
const CLAIMS = 50;
const BURST = 50;
const BURSTS = 4;
const RENEWED_SECONDS = 25;
const POLLED_SECONDS = 30;
/** Longer than anything here may take. */
const PATIENCE_MS = 60_000;

const directory = await mkdtemp(join(tmpdir(), 'assay-bench-'));
const product = await startProduct(directory);
settleEnvironment({ DATABASE_URL: product.databaseUrl, AUTH_SECRET: product.secret });
const { db, closeDb } = await import('@/lib/db');
const { Doing, gatherTeam } = await import('./busy-team');
const { Crowd } = await import('./listener-crowd');

const team = await gatherTeam(listeners, CLAIMS, product.secret);
const doing = new Doing(product.address, team, randomFrom(1));
for (let warm = 0; warm < 30; warm += 1) await doing.act();
const idle = product.measure().memory;
const peak = { ever: idle, phase: idle };
const watch = setInterval(() => {
  peak.phase = Math.max(peak.phase, product.measure().memory);
  peak.ever = Math.max(peak.ever, peak.phase);
}, 500);

const crowd = new Crowd(product.address, team.screens);
const teamEvents = () => db.liveEvent.count({ where: { userId: null } });
const before = await teamEvents();
const expected = async () => (await teamEvents()) - before;

const rows: Record<string, string | number>[] = [];
type Until = () => Promise<boolean>;
/**
 * Does something, waits until everyone has what came of it, and notes how long the slowest took. `work` may wait itself.
 */
async function phase(what: string, work: (caughtUp: Until) => Promise<void>): Promise<void> {
  crowd.heard.clear();
  peak.phase = 0;
  const start = { told: await expected(), cpu: product.measure().seconds, at: Date.now() };
  const caughtUp = async () => crowd.all((await expected()) - start.told, PATIENCE_MS);
  await work(caughtUp);
  const complete = await caughtUp();
  const cpu = (product.measure().seconds - start.cpu) / ((Date.now() - start.at) / 1000);
  const server = { 'server CPU %': Math.round(cpu * 100), 'server MB': peak.phase };
  rows.push({ what, ...timesOf(crowd.heard), ...server });
  if (!complete) throw new Error(`${what}: somebody missed events. ${JSON.stringify(rows.at(-1))}`);
  crowd.check();
}

function timesOf(heard: InstanceType<typeof Crowd>['heard']) {
  const told = [...heard].map(([text, { last }]) => {
    const event = JSON.parse(text) as { at: string; subject: { id: string } };
    return { last, at: Date.parse(event.at), sent: doing.sent.get(event.subject.id) };
  });
  const since = (times: (number | undefined)[]) =>
    times.filter((one) => one !== undefined).sort((a, b) => a - b);
  const events = since(told.map(({ last, at }) => last - at));
  const requests = since(told.map(({ last, sent }) => sent && last - sent));
  const of = (times: number[], share: number) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return {
    events: events.length,
    'p50 ms': of(events, 0.5),
    'p99 ms': of(events, 0.99),
    'max ms': of(events, 1),
    'p99 ms since the request': of(requests, 0.99),
  };
}

/** So many a second for so long, each begun when it is due whether or not those before have ended. */
async function steadily(
  perSecond: number,
  forSeconds: number,
  act: (nth: number) => Promise<void>,
) {
  const begun: Promise<void>[] = [];
  const start = Date.now();
  for (let nth = 0; nth < perSecond * forSeconds; nth += 1) {
    await sleep(Math.max(0, start + (nth * 1000) / perSecond - Date.now()));
    begun.push(act(nth));
  }
  await Promise.all(begun);
}
const act = () => doing.act();
const present = (nth: number) => doing.bePresent(nth);

const opened = Date.now();
await crowd.listen();
console.log(
  `${listeners} listeners of one team, all told that they are ready after ${Date.now() - opened} ms, at most ${peak.ever} MB`,
);
await phase(`${rate} a second for ${seconds} s`, () => steadily(rate, seconds, act));
await steadily(100, listeners / 100, present);
await phase('the same, and every screen says where it is each 25 s', async () => {
  const told = steadily(listeners / RENEWED_SECONDS, seconds, present);
  await Promise.all([steadily(rate, seconds, act), told]);
});
await phase(`${BURST} people at once, ${BURSTS} times`, async () => {
  for (let burst = 0; burst < BURSTS; burst += 1) {
    await Promise.all(Array.from({ length: BURST }, act));
    await sleep(5_000);
  }
});
await phase('every line cut, events meanwhile, everyone back at once', async () => {
  crowd.cut();
  await steadily(rate, 2, act);
  const from = Date.now();
  await crowd.listen(listeners);
  console.log(`everyone back, with all they had missed, after ${Date.now() - from} ms`);
});
// What they missed waited for them: that is no measure of how quick it is.
console.log(`at most ${rows.pop()?.['server MB']} MB meanwhile`);
clearInterval(watch);
crowd.cut();
console.log(`web process: ${idle} MB before anybody listened, ${peak.ever} MB at most`);
console.log(
  `load average ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`,
);
console.table(rows);

rows.length = 0;
await phase('everyone asks every two seconds', async (caughtUp) => {
  const stop = new AbortController();
  const polls = pollAll(product.address, team.screens, crowd, stop.signal);
  await steadily(rate, POLLED_SECONDS, act);
  const begun = Date.now();
  if (!(await caughtUp())) console.log('asking every two seconds never caught up');
  stop.abort();
  const spent = POLLED_SECONDS + (Date.now() - begun) / 1000;
  const share = Math.round(((await polls) / spent / (listeners / 2)) * 100);
  console.log(`questions answered: ${share} % of one each two seconds for everyone`);
});
console.table(rows);
await closeDb();

/** A line to the database for each listener, until it has no more. */
async function linesUntilRefused(): Promise<string> {
  const lines: Client[] = [];
  try {
    for (;;) {
      const line = new Client({ connectionString: product.databaseUrl });
      line.on('error', () => undefined);
      await line.connect();
      await line.query('LISTEN assay_live');
      lines.push(line);
      if (lines.length === listeners) return 'all of them';
    }
  } catch (error) {
    return `${lines.length}, then: ${error instanceof Error ? error.message : error}`;
  } finally {
    await Promise.all(lines.map((line) => line.end()));
  }
}
console.log(`listeners with a line to the database of their own: ${await linesUntilRefused()}`);
await product.stop();
await rm(directory, { recursive: true, force: true });
