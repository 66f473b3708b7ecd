import { db } from '@/lib/db';
import { ApiClient, expectStatus } from './api-client';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';
import { prepareClaim } from './prepared-claims';

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a claim is published with its dates, falls due, is assigned, and found to hold', async ({
  desk,
  context,
  playwright,
  baseURL,
}) => {
  const { page, member: editor } = await desk.open('editor', 'Ines Varga');
  const { page: adas, member: ada } = await desk.open('reviewer', 'Ada Osei');
  const { member: second } = await desk.open('reviewer', 'Ben Rahimi');
  const { claim } = await prepareClaim(ada, second, 'drafting');
  const api = await ApiClient.of(playwright.request, baseURL, editor);
  const checklist = expectStatus(await api.get(`/claims/${claim.id}/checklist`), 200);
  const waivers = checklist.items
    .filter((item: { passed: boolean }) => !item.passed)
    .map(({ name }: { name: string }) => ({ rule: name, reason: 'A test of dates.' }));
  const { digest } = expectStatus(
    await api.post(`/claims/${claim.id}/transitions`, { to: 'approval', waivers }),
    200,
  );
  expectStatus(
    await api.post(`/claims/${claim.id}/approvals`, { digest, decision: 'approve' }),
    201,
  );

  await page.goto(`/desk/claims/${claim.number}`);
  await page.getByLabel('What the claim rests on').selectOption('statistic');
  const next = page.getByLabel('Next review');
  const usual = await next.inputValue();
  await page.getByLabel('What the claim rests on').selectOption('history');
  expect(Number((await next.inputValue()).slice(0, 4))).toBeGreaterThan(Number(usual.slice(0, 4)));
  await next.fill(inDays(40));
  await page.getByLabel('Valid as of').fill(inDays(-10));
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dates = page.getByRole('region', { name: 'How long the claim holds' });
  await expect(dates).toContainText('rests on what is past');

  const { slug, version } = await db.claim.findUniqueOrThrow({ where: { id: claim.id } });
  const reader = await context.newPage();
  await reader.goto(`/claims/${slug}`);
  await expect(reader.locator(`time[datetime="${inDays(-10)}"]`)).toContainText('Valid as of');

  // By a program, so that the day has come today.
  const plan = { volatility: 'statistic', validAsOf: inDays(-9), nextReviewOn: inDays(-1) };
  expectStatus(await api.put(`/claims/${claim.id}/review-plan`, { ...plan, version }), 200);
  const list = expectStatus(await api.get('/reviews'), 200);
  expect(list.items).toMatchObject([{ claimId: claim.id, due: true, nextReviewOn: inDays(-1) }]);

  await page.goto('/desk/re-review');
  await expect(page.getByText('1 claim waits')).toBeVisible();
  await page.getByRole('link', { name: 'By date' }).click();
  await page.waitForURL('**/desk/re-review?kind=dates');
  await expect(page.getByRole('link', { name: 'By date' })).toHaveAttribute('aria-current', 'page');
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('checkbox', { name: `Select claim ${claim.number}` }).check();
  const bar = page.getByRole('form', { name: 'Selected claims' });
  await bar.getByLabel('Member').selectOption({ label: 'Ada Osei' });
  await bar.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(page.getByRole('article').getByText('Ada Osei')).toBeVisible();

  await adas.goto('/desk/next');
  await expect(adas.getByText('It is to be looked at again.')).toBeVisible();
  await adas.goto('/desk/re-review');
  await adas.getByRole('button', { name: `Claim ${claim.number} is still valid…` }).click();
  await adas.getByLabel('Why', { exact: false }).first().fill('The yearbook says the same.');
  await adas.getByRole('button', { name: 'The claim still holds' }).click();
  await expect(
    adas.getByRole('heading', { name: 'Nothing has to be looked at again' }),
  ).toBeVisible();
  await adas.goto(`/desk/claims/${claim.number}`);
  await expect(adas.getByText('The yearbook says the same.')).toBeVisible();
  await reader.goto(`/claims/${slug}`);
  await expect(reader.locator(`time[datetime="${inDays(0)}"]`)).toContainText('Valid as of');
});

test('an editor reopens a claim from the list, and it leaves it', async ({ desk }) => {
  const { page, member: editor } = await desk.open('editor', 'Ines Varga');
  const { member: second } = await desk.open('reviewer', 'Ben Rahimi');
  const { claim } = await prepareClaim(editor, second, 'published');
  await db.claim.update({
    where: { id: claim.id },
    data: {
      volatility: 'law',
      validAsOf: new Date('2024-01-01'),
      nextReviewOn: new Date('2025-01-01'),
    },
  });
  await page.goto('/desk/re-review');
  await page.getByRole('button', { name: `Reopen claim ${claim.number}…` }).click();
  await page.getByLabel('Why it is examined again').fill('The law was changed.');
  await page.getByRole('button', { name: 'Reopen the claim' }).click();
  await expect(
    page.getByRole('heading', { name: 'Nothing has to be looked at again' }),
  ).toBeVisible();
  await page.goto(`/desk/claims/${claim.number}`);
  await expect(page.getByRole('button', { name: 'Ask for assessments' })).toBeVisible();
});
