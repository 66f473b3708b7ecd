import type { Locator, Page } from '@playwright/test';
import { db } from '@/lib/db';
import { createAssessment } from '@/prisma/publishing-factories';
import { ApiClient, expectStatus } from './api-client';
import { findFaults } from './find-faults';
import { expect, type Person, test } from './fixtures';
import { prepareClaim } from './prepared-claims';

const own = (page: Page) => page.getByRole('form', { name: 'Your assessment' });
/** A panel beside the claim. */
const panel = (page: Page, name: RegExp | string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name }) });

async function assess(form: Locator, says: { rating: RegExp; confidence: string; why: string }) {
  await form.getByRole('radio', { name: says.rating }).check();
  await form.getByLabel('Confidence').fill(says.confidence);
  await form.getByLabel('Reasoning').fill(says.why);
}

/** Says on the claim's page that one keeps out of it. */
async function declare({ page }: Person, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'I have a conflict of interest' }).click();
  const dialog = page.getByRole('dialog', { name: 'A conflict of interest of your own' });
  await dialog.getByLabel('What it is').fill(reason);
  await dialog.getByRole('button', { name: 'I have a conflict of interest' }).click();
  await expect(page.getByText('You declared a conflict of interest on this claim')).toBeVisible();
}

test('two people judge alone, the drafter compares and decides, and each sees what became of theirs', async ({
  desk,
}) => {
  const mara = await desk.open('reviewer', 'Mara Lind');
  const jonas = await desk.open('reviewer', 'Jonas Berg', {
    viewport: { width: 390, height: 844 },
  });
  const ines = await desk.open('editor', 'Ines Varga');
  const { claim } = await prepareClaim(mara.member, jonas.member, 'assessing');
  const address = `/desk/claims/${claim.number}`;
  await createAssessment(db, {
    ...{ by: mara.member, claimId: claim.id, rating: 'true', confidence: 80 },
    reasoning: 'The harbour counts every ship.',
  });

  await test.step('blind until the reveal', async () => {
    await mara.page.goto(`${address}/adjudication`);
    await expect(mara.page.getByText('Assessments stay hidden until')).toBeVisible();
    await jonas.page.goto(address);
    await expect(
      panel(jonas.page, /^Assessments/).getByText('What they say stays hidden'),
    ).toBeVisible();
    await expect(jonas.page.getByText('The harbour counts every ship.')).toHaveCount(0);
    const form = own(jonas.page);
    await assess(form, { rating: /^Mixed/, confidence: '55', why: 'The union counts trucks.' });
    await form.getByRole('checkbox').last().check();
    await form.getByRole('button', { name: 'Give assessment' }).click();
    await expect(form.getByText('Your assessment is saved.')).toBeVisible();
    await mara.page.goto(address);
    await expect(mara.page.getByText('2 of 2')).toBeVisible();
    await expect(mara.page.getByText('The union counts trucks.')).toHaveCount(0);
  });

  await test.step('side by side, in words as well as in colour', async () => {
    await mara.page.getByRole('button', { name: 'Draft the verdict' }).click();
    await expect(mara.page.getByText('The union counts trucks.')).toBeVisible();
    await mara.page.getByRole('link', { name: 'Compare side by side' }).click();
    const his = mara.page.getByRole('article', { name: 'Jonas Berg' });
    await expect(his.getByText('2 steps below Mara Lind')).toBeVisible();
    await expect(his.getByText('25 points less sure than Mara Lind')).toBeVisible();
    await expect(his.locator('mark').first()).toBeVisible();
    const leaning = mara.page.getByRole('table', { name: 'Evidence by evidence' });
    await expect(leaning.getByText('Only Jonas Berg')).toBeVisible();
    expect(await findFaults(mara.page)).toEqual([]);
  });

  await test.step('accepted, and overruled with a reason', async () => {
    const about = (name: string) =>
      mara.page.getByRole('form', { name: `Decide about ${name}`, exact: true });
    const decide = async (name: string, verb: RegExp, reason: string) => {
      await about(name).getByRole('radio', { name: verb }).check();
      await about(name).getByLabel('Why').fill(reason);
      await about(name).getByRole('button', { name: 'Save the decision' }).click();
      const card = mara.page.getByRole('article', { name });
      await expect(card.getByRole('paragraph').filter({ hasText: reason })).toBeVisible();
    };
    await about('Jonas Berg').getByRole('button', { name: 'Save the decision' }).click();
    await expect(
      about('Jonas Berg').getByText('Accept, merge or overrule it.').first(),
    ).toBeVisible();
    await decide('Jonas Berg', /^Overrule/, 'Trucks are not ships.');
    await decide('Mara Lind', /^Accept/, 'The count is the harbour’s own.');
    await expect(mara.page.getByText('2 of 2 decided')).toBeVisible();
    await mara.page.getByRole('link', { name: 'Write the verdict' }).click();
    const verdict = mara.page.getByRole('form', { name: 'Verdict' });
    await expect(verdict.getByRole('radio', { name: /^True/ })).toBeChecked();
    await expect(verdict.getByText('It begins from what was accepted.')).toBeVisible();
  });

  await test.step('what became of it, for the others', async () => {
    await jonas.page.goto('/desk');
    const mine = jonas.page.getByRole('region', { name: /^What became of your assessments/ });
    await expect(mine.getByText('Overruled')).toBeVisible();
    await expect(mine.getByText('Trucks are not ships.')).toBeVisible();
    await mine.getByRole('link').click();
    const his = jonas.page.getByRole('article', { name: 'Jonas Berg' });
    await expect(
      his.getByRole('paragraph').filter({ hasText: 'Trucks are not ships.' }),
    ).toBeVisible();
    const width = await jonas.page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await ines.page.goto(`${address}/adjudication`);
    const hers = ines.page.getByRole('article', { name: 'Mara Lind' });
    await expect(hers.getByText('Accepted')).toBeVisible();
  });
});

test('who declares a conflict of interest neither assesses nor approves, until an editor lifts it', async ({
  desk,
  playwright,
  baseURL,
}) => {
  const mara = await desk.open('reviewer', 'Mara Lind');
  const jonas = await desk.open('reviewer', 'Jonas Berg');
  const ines = await desk.open('editor', 'Ines Varga');
  const tomas = await desk.open('editor', 'Tomás Reyes');

  await test.step('an assessment goes before anybody has read it', async () => {
    const { claim } = await prepareClaim(mara.member, jonas.member, 'assessing');
    const address = `/desk/claims/${claim.number}`;
    await createAssessment(db, { by: jonas.member, claimId: claim.id });
    await jonas.page.goto(address);
    await expect(own(jonas.page)).toBeVisible();
    await declare(jonas, 'My brother works there.');
    await expect(own(jonas.page)).toBeHidden();
    expect(await db.assessment.count({ where: { claimId: claim.id } })).toBe(0);
    await ines.page.goto(address);
    const conflicts = panel(ines.page, 'Conflicts of interest');
    await expect(conflicts.getByText('Jonas Berg neither assesses nor approves')).toBeVisible();
    await expect(conflicts.getByText('My brother works there.')).toBeVisible();
    expect(await findFaults(ines.page)).toEqual([]);
    await conflicts.getByRole('button', { name: 'Lift it' }).click();
    const dialog = ines.page.getByRole('dialog');
    await dialog.getByLabel('Why').fill('He left in spring.');
    await dialog.getByRole('button', { name: 'Lift it' }).click();
    await expect(conflicts.getByText('He left in spring.')).toBeVisible();
    await jonas.page.reload();
    await expect(own(jonas.page)).toBeVisible();
  });

  await test.step('an editor does not approve', async () => {
    const { claim } = await prepareClaim(mara.member, jonas.member, 'drafting');
    const author = await ApiClient.of(playwright.request, baseURL, mara.member);
    const submit = author.post(`/claims/${claim.id}/transitions`, { to: 'approval' });
    expectStatus(await submit, 200);
    for (const { page } of [ines, tomas]) {
      await page.goto(`/desk/claims/${claim.number}`);
      await expect(page.getByRole('button', { name: 'Approve this' })).toBeVisible();
    }
    await declare(ines, 'I own shares of the harbour.');
    await expect(ines.page.getByRole('button', { name: 'Approve this' })).toBeHidden();
    await tomas.page.reload();
    await expect(tomas.page.getByText('Ines Varga neither assesses nor approves')).toBeVisible();
    await expect(tomas.page.getByRole('button', { name: 'Approve this' })).toBeVisible();
  });
});
