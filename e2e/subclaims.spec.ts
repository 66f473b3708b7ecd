import { randomUUID } from 'node:crypto';

import { db } from '@/lib/db';
import { createClaim } from '@/prisma/factories';
import { createSubclaim } from '@/prisma/publishing-factories';
import { ApiClient, expectStatus } from './api-client';
import { findFaults } from './find-faults';
import { expect, type Person, test } from './fixtures';
import { prepareClaim } from './prepared-claims';

const statement = 'The harbour of Tamar handled four million tonnes in 2024.';

/** Brings a claim in drafting before the editors and publishes it with waivers, as programs do; answers its slug. */
async function publish(author: ApiClient, editor: ApiClient, id: string): Promise<string> {
  const sent = await author.post(`/claims/${id}/transitions`, { to: 'approval' });
  const { digest } = expectStatus(sent, 200);
  const approval = { digest, decision: 'approve' };
  expectStatus(await editor.post(`/claims/${id}/approvals`, approval), 201);
  const { items } = expectStatus(await editor.get(`/claims/${id}/checklist`), 200);
  const waivers = items
    .filter(({ passed }: { passed: boolean }) => !passed)
    .map(({ name }: { name: string }) => ({ rule: name, reason: 'A test.' }));
  const publication = { kind: 'first', waivers };
  return expectStatus(await editor.post(`/claims/${id}/publications`, publication), 201).slug;
}

/** A claim that was published with a rating; answers what it says. */
async function prepareRated(by: Person, second: Person, api: ApiClient[], rating: string) {
  const [author, editor] = api as [ApiClient, ApiClient];
  const { claim } = await prepareClaim(by.member, second.member, 'drafting');
  const words = `Tonnage ${randomUUID().slice(0, 8)} was counted twice.`;
  expectStatus(await author.patch(`/claims/${claim.id}`, { version: 1, statement: words }), 200);
  const verdict = { rating, confidence: 60, summary: 'Counted.', explanation: 'It was.' };
  const text = { ...verdict, wouldChange: 'A count.', version: 1 };
  expectStatus(await author.put(`/claims/${claim.id}/verdict`, text), 200);
  return { words, slug: await publish(author, editor, claim.id) };
}

test('two published sub-claims come to a rating, and an editor says in public why the verdict differs', async ({
  desk,
  playwright,
  baseURL,
  openBrowser,
}) => {
  test.slow();
  const rana = await desk.open('reviewer', 'Rana Said');
  const jun = await desk.open('reviewer', 'Jun Watanabe');
  const edith = await desk.open('editor', 'Edith Moreau');
  const noor = await desk.open('editor', 'Noor Haddad');
  const clientOf = ({ member }: Person) => ApiClient.of(playwright.request, baseURL, member);
  const [author, editor] = [await clientOf(rana), await clientOf(noor)];
  const mostlyTrue = await prepareRated(rana, jun, [author, editor], 'mostly_true');
  const isFalse = await prepareRated(rana, jun, [author, editor], 'false');
  const { claim } = await prepareClaim(rana.member, jun.member, 'drafting');
  const { page } = rana;
  const section = page.getByRole('region', { name: 'Sub-claims' });
  await page.goto(`/desk/claims/${claim.number}`);

  await test.step('each part of the statement is tied to a claim', async () => {
    const form = section.getByRole('form', { name: 'Tie a sub-claim' });
    for (const [part, { words }] of [
      ['The harbour of Tamar', mostlyTrue],
      ['four million tonnes', isFalse],
    ] as const) {
      await section.getByRole('button', { name: 'Tie a sub-claim' }).first().click();
      await form.getByLabel('The part of the statement').fill(part);
      await form.getByRole('combobox', { name: 'A claim of the team' }).fill(words);
      await page.getByRole('option').filter({ hasText: words }).click();
      await form.getByRole('button', { name: 'Tie a sub-claim' }).click();
      await expect(section.getByRole('link', { name: `“${words}”` })).toBeVisible();
    }
    await expect(section.locator('mark')).toHaveText([
      'The harbour of Tamar',
      'four million tonnes',
    ]);
  });

  await test.step('words that do not stand in it are refused, and nothing typed is lost', async () => {
    await section.getByRole('button', { name: 'Tie a sub-claim' }).first().click();
    const form = section.getByRole('form', { name: 'Tie a sub-claim' });
    await form.getByLabel('The part of the statement').fill('five million tonnes');
    await form.getByLabel('Or a new statement').fill('Transit was counted.');
    await form.getByRole('button', { name: 'Tie a sub-claim' }).click();
    await expect(form.getByText('These words do not stand in the statement.')).toBeVisible();
    await expect(form.getByLabel('Or a new statement')).toHaveValue('Transit was counted.');
  });

  await test.step('what they come to stands beside the verdict, which may not go on', async () => {
    await page.reload();
    await expect(
      page.getByText('The sub-claims come to “False”, the verdict says “Mixed”.').first(),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Send to the editors' })).toBeDisabled();
    await expect(page.getByLabel('Why the verdict differs')).toHaveCount(0);
  });

  await test.step('an editor writes why', async () => {
    await edith.page.goto(`/desk/claims/${claim.number}`);
    await edith.page.getByLabel('Why the verdict differs').fill('The audit left transit out.');
    await edith.page.getByRole('button', { name: 'Save the reason' }).click();
    await expect(edith.page.getByText('Edith Moreau wrote', { exact: true })).toBeVisible();
  });

  const slug = await publish(author, editor, claim.id);

  await test.step('a reader sees the parts, the computed rating and the reason', async () => {
    const reader = await (await openBrowser(null)).newPage();
    await reader.goto(`/claims/${slug}`);
    const parts = reader.getByRole('region', { name: 'What this claim is made of' });
    await expect(parts.getByRole('row')).toHaveCount(3);
    await expect(parts.getByText('Together they come to False')).toBeVisible();
    await expect(parts.getByText('The audit left transit out.')).toBeVisible();
    await expect(parts.getByText('Edith Moreau, editor')).toBeVisible();
    expect(await findFaults(reader)).toEqual([]);
    await parts.getByRole('link', { name: isFalse.words }).click();
    await expect(reader).toHaveURL(new RegExp(`/claims/${isFalse.slug}$`));
  });
});

test('a duplicate is merged: its page and its workspace lead to the other claim', async ({
  desk,
  playwright,
  baseURL,
  openBrowser,
}) => {
  test.slow();
  const rana = await desk.open('reviewer', 'Rana Said');
  const jun = await desk.open('reviewer', 'Jun Watanabe');
  const edith = await desk.open('editor', 'Edith Moreau');
  // Whoever merges contributes to the other claim, so that somebody else approves it.
  const noor = await desk.open('editor', 'Noor Haddad');
  const clientOf = ({ member }: Person) => ApiClient.of(playwright.request, baseURL, member);
  const [author, editor] = [await clientOf(rana), await clientOf(noor)];
  const { claim: kept } = await prepareClaim(rana.member, jun.member, 'drafting');
  const { claim: twin } = await prepareClaim(rana.member, jun.member, 'drafting');
  const twinSlug = await publish(author, editor, twin.id);
  const { page } = edith;
  const reader = (await openBrowser(null)).request;
  const ask = async () => {
    const answer = await reader.get(`/claims/${twinSlug}`, { maxRedirects: 0 });
    return { status: answer.status(), location: answer.headers().location };
  };

  await test.step('it is confirmed as similar, then merged', async () => {
    await rana.page.goto(`/desk/claims/${twin.number}`);
    await rana.page
      .getByRole('button', { name: `Confirm that #${kept.number} is similar` })
      .click();
    await expect(rana.page.getByRole('heading', { name: 'Confirmed' })).toBeVisible();
    await page.goto(`/desk/claims/${twin.number}`);
    const verb = { name: `Merge into #${kept.number}` };
    await page.getByRole('button', verb).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('The same statement.');
    await dialog.getByRole('button', verb).click();
    const merged = page.getByText(`#${twin.number} was merged into #${kept.number}.`);
    await expect(merged).toBeVisible();
    await expect(page).toHaveURL(`/desk/claims/${kept.number}?merged=${twin.number}`);
  });

  await test.step('both histories stay', async () => {
    await expect(page.getByText('had it take over')).toBeVisible();
    await page.goto(`/desk/claims/${twin.number}`);
    await expect(page).toHaveURL(`/desk/claims/${kept.number}?merged=${twin.number}`);
    await page.getByRole('link', { name: 'See its history' }).click();
    await expect(page.getByRole('heading', { name: `#${twin.number}` })).toBeVisible();
    await expect(page.getByText('merged it into')).toBeVisible();
  });

  await test.step('the public page leads on for good once the other one is published', async () => {
    expect(await ask()).toMatchObject({ status: 200 });
    const slug = await publish(author, editor, kept.id);
    // Next sends the header twice with the answer for which it makes the page, and once from then on.
    const first = await ask();
    expect(first.status).toBe(308);
    expect(new Set(first.location?.split(', '))).toEqual(new Set([`/claims/${slug}`]));
    expect(await ask()).toEqual({ status: 308, location: `/claims/${slug}` });
    const record = expectStatus(await author.get(`/published/${twinSlug}`), 200);
    expect(record.slug).toBe(twinSlug);
    const body = { to: 'researching', reason: 'They differ after all.' };
    expectStatus(await editor.post(`/claims/${twin.id}/transitions`, body), 200);
    expect(await ask()).toMatchObject({ status: 200 });
  });
});

test('the parts, their form and similar claims work by keyboard', async ({ desk }) => {
  const rana = await desk.open('reviewer', 'Rana Said');
  const by = rana.member;
  const parent = await createClaim(db, { by, statement });
  const child = await createClaim(db, { by, statement: 'Transit was counted.' });
  await createSubclaim(db, { by, parentId: parent.id, childId: child.id });
  const { page } = rana;
  await page.goto(`/desk/claims/${parent.number}`);
  await page.getByRole('button', { name: `Edit the sub-claim #${child.number}` }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('The part of the statement')).toBeFocused();
  await page.keyboard.type('four million tonnes');
  await page.getByRole('combobox', { name: 'What it does to this claim' }).focus();
  await page.keyboard.type('n');
  await page.getByRole('button', { name: 'Save', exact: true }).focus();
  await page.keyboard.press('Enter');
  const section = page.getByRole('region', { name: 'Sub-claims' });
  await expect(section.locator('mark')).toHaveText('four million tonnes');
  await expect(section.getByText('necessary', { exact: true }).first()).toBeVisible();
  await page.goto(`/desk/claims/${child.number}`);
  await expect(page.getByRole('link', { name: `Part of #${parent.number}` })).toBeVisible();
});
