import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { db } from '@/lib/db';
import { startWeb, type Web } from '@/lib/installation/web';
import type { LiveEvent } from '@/lib/live/events';
import { createTokenOf } from '@/lib/testing/tokens';
import { createClaim, createMember } from '@/prisma/factories';
import { createThread } from '@/prisma/publishing-factories';
import { ApiClient, expectStatus } from './api-client';
import { again, approve } from './correction-steps';
import { expect, test } from './fixtures';
import { prepareClaim } from './prepared-claims';
import { expectFresh, readBefore, readFixed } from './surfaces';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** One more process of the same build on the same database: it answers, listens and works off jobs like the first. */
async function startSecond(dataDirectory: string): Promise<Web> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  return startWeb({
    ...{ root: process.cwd(), host: '127.0.0.1', port, development: false },
    environment: {
      ...{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', LOG_LEVEL: 'warn' },
      ...{ PORT: String(port), HOST: '127.0.0.1', ASSAY_URL: address, NEXTAUTH_URL: address },
      ...{ ASSAY_ROOT: process.cwd(), ASSAY_DATA_DIR: dataDirectory },
    },
  });
}

/** Everything that one listener of one process is told, from now on. */
async function listen(address: string, token: string): Promise<LiveEvent[]> {
  const response = await fetch(`${address}/api/v1/events`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.body) throw new Error(`The stream was answered ${response.status}.`);
  const told: LiveEvent[] = [];
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = '';
  const take = async () => {
    const { value = '', done } = await reader.read();
    const frames = (waiting + value).split('\n\n');
    waiting = frames.pop() ?? '';
    for (const frame of frames) {
      const data = /^data: (.+)$/m.exec(frame)?.[1];
      if (data && !/^event: /m.test(frame)) told.push(JSON.parse(data) as LiveEvent);
    }
    return { ready: frames.some((frame) => frame.includes('event: ready')), done };
  };
  while (!(await take()).ready);
  const goOn = async () => {
    while (!(await take()).done);
  };
  // It ends with the process that it listens to.
  goOn().catch(() => undefined);
  return told;
}

/** "jobs" in ASCII: what every working process locks (lib/jobs/abandoned). */
const WORKER_LOCK = 0x6a_6f_62_73;

async function countWorkers(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_locks
    WHERE locktype = 'advisory' AND objid = ${WORKER_LOCK}::oid AND granted`;
  return row?.count ?? 0;
}

const MENTIONS = 12;

test('events and notifications cross between two processes on one database, once each', async ({
  desk,
  playwright,
  baseURL,
  complaints,
}) => {
  // The second server ends before the screens that it served.
  complaints.tolerate(/ERR_CONNECTION_REFUSED|Failed to fetch|503 .*\/api\/v1\/events/);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'assay-second-'));
  const second = await startSecond(dataDirectory);
  try {
    expect(await countWorkers()).toBeGreaterThanOrEqual(2);
    const mara = await desk.open('reviewer', 'Mara Lind');
    const jonas = await desk.open('reviewer', 'Jonas Berg');
    const ines = await createMember(db, { teamId: desk.teamId, role: 'editor', name: 'Ines' });
    const claim = await createClaim(db, { by: mara.member, statement: 'Ships came.' });
    const thread = await createThread(db, { by: mara.member, claimId: claim.id });
    const path = `/desk/claims/${claim.number}`;
    await mara.page.goto(path);
    await jonas.page.goto(`${second.address}${path}`);
    for (const [{ page }, other] of [
      [mara, 'Jonas Berg'],
      [jonas, 'Mara Lind'],
    ] as const) {
      await expect(page.getByRole('img', { name: `Also here: ${other}` })).toBeVisible();
    }

    const ears = {
      mara: await listen(String(baseURL), await createTokenOf(mara.member)),
      jonas: await listen(second.address, await createTokenOf(jonas.member)),
    };
    const clients = [
      await ApiClient.of(playwright.request, baseURL, ines),
      await ApiClient.of(playwright.request, second.address, ines),
    ];
    const named = [mara, jonas].map(({ member }) => `[@${member.name}](mention:${member.userId})`);
    const comments = await Promise.all(
      Array.from({ length: MENTIONS }, async (_, nth) => {
        const body = `Number ${nth}: ${named.join(' and ')}.`;
        const answer = await clients[nth % 2]?.post(`/threads/${thread.id}/comments`, { body });
        if (!answer) throw new Error('Nobody wrote.');
        return String(expectStatus(answer, 201).id);
      }),
    );
    for (const { page } of [mara, jonas]) {
      await expect(page.getByText(/^Number 0:/)).toHaveCount(1);
      await expect(page.getByText(`Number ${MENTIONS - 1}:`)).toHaveCount(1);
    }

    const written = await db.auditEvent.findMany({ where: { actorId: ines.userId } });
    const made = () =>
      db.notification.findMany({ where: { eventId: { in: written.map(({ id }) => id) } } });
    await expect.poll(async () => (await made()).length).toBe(2 * MENTIONS);
    const waitingJobs = () => db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = 'notify'`;
    await expect.poll(waitingJobs).toEqual([{ count: 0 }]);
    const notifications = await made();
    expect(notifications).toHaveLength(2 * MENTIONS);
    for (const [name, { member }] of Object.entries({ mara, jonas })) {
      const told = ears[name as keyof typeof ears];
      const own = notifications.filter(({ userId }) => userId === member.userId);
      expect(new Set(own.map(({ eventId }) => eventId)).size).toBe(MENTIONS);
      const heard = (kind: string) =>
        told.filter((event) => event.kind === kind).map(({ subject }) => subject.id);
      await expect.poll(() => heard('notification.made').length).toBe(MENTIONS);
      expect(heard('notification.made').toSorted()).toEqual(own.map(({ id }) => id).toSorted());
      expect(heard('comment.added').toSorted()).toEqual(comments.toSorted());
    }
  } finally {
    await second.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  }
});

test('what one process publishes is new everywhere within five seconds, in the other one too', async ({
  desk,
  playwright,
  baseURL,
  openRequest,
}) => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'assay-second-'));
  const second = await startSecond(dataDirectory);
  try {
    const [rana, jun, edith] = await Promise.all(
      (['reviewer', 'reviewer', 'editor'] as const).map((role) =>
        createMember(db, { teamId: desk.teamId, role }),
      ),
    );
    if (!rana || !jun || !edith) throw new Error('There are three of them.');
    const client = (member: typeof rana) => ApiClient.of(playwright.request, baseURL, member);
    const { claim } = await prepareClaim(rana, jun, 'drafting');
    const hands = {
      ...{ author: await client(rana), second: await client(jun), editor: await client(edith) },
      claimId: claim.id,
    };
    const publications = `/claims/${claim.id}/publications`;
    await approve(hands);
    const { slug } = expectStatus(await hands.editor.post(publications, { kind: 'first' }), 201);
    const reader = await openRequest(null);
    const note = `We took gross for net tonnage at ${slug}.`;
    const told = { slug, number: 2, note };
    const processes = [String(baseURL), second.address];
    const email = `reader@${slug}.test`;
    await db.subscription.create({
      data: { claimId: claim.id, email, confirmedAt: new Date() },
    });
    await expect
      .poll(async () => (await reader.get(`${second.address}/claims/${slug}`)).text())
      .toContain(claim.statement);
    const fixed = [];
    for (const origin of processes) {
      await readBefore(reader, told, origin);
      fixed.push(await readFixed(reader, { slug, number: 1 }, origin));
    }
    await again(hands, 'The figures are of gross tonnage.');
    expectStatus(await hands.editor.post(publications, { kind: 'correction', note }), 201);
    const since = Date.now();
    const took = await Promise.all(
      processes.map((origin) => expectFresh(reader, told, { origin, since })),
    );
    test.info().annotations.push({ type: 'fresh', description: `${took.join(' and ')} ms` });
    // The mail to a reader is a row before it is sent; what it says is in attention.spec.ts.
    const mails = () =>
      db.readerMail.count({ where: { key: { endsWith: ':2' }, subscription: { email } } });
    await expect.poll(mails, { timeout: 5_000 }).toBe(1);
    for (const [index, origin] of processes.entries()) {
      expect(await readFixed(reader, { slug, number: 1 }, origin)).toEqual(fixed[index]);
    }
  } finally {
    await second.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  }
});
