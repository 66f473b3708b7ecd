import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { db } from '@/lib/db';
import { paths } from '@/lib/paths';
import { toSnapshot } from '@/lib/publications/stored-snapshot';
import { createTokenOf } from '@/lib/testing/tokens';
import { createMember, createTeam } from '@/prisma/factories';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';

const run = promisify(execFile);

test('the examples go from a document to a correction', async ({ baseURL }) => {
  const { id: teamId } = await createTeam(db, { name: 'Tamar Desk' });
  const tokenFor = async (role: 'reviewer' | 'editor', name: string) =>
    createTokenOf(await createMember(db, { teamId, role, name }));
  const env = {
    ...process.env,
    ASSAY_URL: baseURL,
    ASSAY_REVIEWER: await tokenFor('reviewer', 'Rana Said'),
    ASSAY_SECOND: await tokenFor('editor', 'Jun Watanabe'),
    ASSAY_EDITOR: await tokenFor('editor', 'Edith Moreau'),
  };
  const commands = [
    ['bash', 'examples/journey.sh'],
    [process.execPath, 'examples/journey.ts'],
  ] as const;
  for (const [program, file] of commands) {
    const { stdout } = await run(program, [file], { env });
    const steps = stdout.trim().split('\n');
    expect(steps, file).toHaveLength(11);
    expect(steps[0]).toBe('1. Rana Said works in Tamar Desk.');
    expect(steps[5]).toContain('0 assessments seen before, 2 after');
    expect(steps[6]).toContain('0 rules of the checklist fail');
    expect(steps[7]).toMatch(/may not approve it: .+\.$/);
    expect(steps[9]).toContain(', in the feed, as a card of 480 by ');
    expect(steps[10]).toContain('Corrected as number 2: We took gross tonnes for net tonnes.');
  }
  const publications = await db.publication.findMany({ where: { claim: { teamId } } });
  expect(publications.map(({ kind }) => kind).toSorted()).toEqual([
    ...['correction', 'correction', 'first', 'first'],
  ]);
});

test('the API is described for people: without a script, found by its anchors, whole on a phone', async ({
  page,
  request,
}) => {
  const described = await (await request.get('/api/v1/openapi.json')).json();
  await page.goto('/about');
  await page.getByRole('contentinfo').getByRole('link', { name: 'API' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assay API, version 1');
  expect(page.url()).toBe(described.externalDocs.url);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.locator('summary', { hasText: 'Evidence' }).click();
  await contents.getByRole('link', { name: 'POST /claims/{id}/evidence' }).click();
  const operation = page.locator('#attachEvidence');
  await expect(operation).toBeInViewport();
  await operation.getByText('Example').first().click();
  await expect(operation.locator('pre').first()).toContainText('"stance": "supports"');
  expect(await page.locator('script').count()).toBe(0);
  expect(await findFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 800 });
  const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(beyond)).toBe(0);
});

test('one line makes the frames on a page of another site as tall as their cards', async ({
  page,
  request,
  baseURL,
}) => {
  const rows = await db.publication.findMany({ where: { isDemonstration: true } });
  const slugs = [...new Set(rows.map(({ snapshot }) => toSnapshot(snapshot).slug))].slice(0, 4);
  const frames = slugs.flatMap((slug) =>
    [300, 640].map(
      (width) =>
        `<iframe src="${baseURL}${paths.embed(slug)}" width="${width}" height="90" title="${slug}"></iframe>`,
    ),
  );
  const line = `<script async src="${baseURL}${paths.resizeScript()}"></script>`;
  const other = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const head = '<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">';
    response.end(`${head}<style>iframe{border:0;display:block}</style>${frames.join('')}${line}`);
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  for (const frame of await page.locator('iframe').all()) {
    await expect.poll(async () => (await frame.boundingBox())?.height).not.toBe(90);
    const given = (await frame.boundingBox())?.height ?? 0;
    const inside = await (await frame.elementHandle())?.contentFrame();
    const needed = await inside?.evaluate(() => document.body.getBoundingClientRect().height);
    const what = `${await frame.getAttribute('title')} ${await frame.getAttribute('width')}`;
    // Nothing has to be scrolled, and not a third of it is empty.
    expect(given, what).toBeGreaterThanOrEqual(needed ?? 0);
    expect(given, what).toBeLessThan((needed ?? 0) * 1.45);
  }
  other.close();
  other.closeAllConnections();
  const script = await request.get(paths.resizeScript());
  expect(script.headers()['content-type']).toContain('javascript');
  expect((await script.body()).length).toBeLessThan(1024);
});
