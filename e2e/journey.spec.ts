import { randomUUID } from 'node:crypto';
import {
  assess,
  attachSelection,
  pasteDocument,
  readClaimReviews,
  selectWords,
} from './desk-steps';
import { expect, test } from './fixtures';

test('from two documents to a published claim, by two reviewers and an editor', async ({
  desk,
  openBrowser,
}) => {
  test.slow();
  const mark = randomUUID().slice(0, 8);
  const said = `The harbour of Tamar ${mark} handled four million tonnes in 2024.`;
  const doubted = 'Only three million tonnes passed the gates, the auditors found.';
  const report = {
    title: `Report ${mark}`,
    text: `Annual report ${mark}\n\n${said} All berths were in use.`,
    publisher: 'Tamar Harbour',
    url: 'https://tamar.example/report',
  };
  const audit = `Audit note ${mark}\n\n${doubted} The rest was counted twice.`;
  const rana = await desk.open('reviewer', 'Rana Said');
  const jun = await desk.open('reviewer', 'Jun Watanabe');
  const edith = await desk.open('editor', 'Edith Moreau');

  await test.step('documents come in by paste and as a file', async () => {
    await pasteDocument(rana.page, report);
    await rana.page.getByRole('tab', { name: 'Files' }).click();
    const choosing = rana.page.waitForEvent('filechooser');
    await rana.page.getByRole('button', { name: 'Choose files' }).click();
    const file = { name: 'audit.txt', mimeType: 'text/plain', buffer: Buffer.from(audit) };
    await (await choosing).setFiles(file);
    await expect(rana.page.getByRole('link', { name: /^Open Audit note/ })).toBeVisible();
  });

  await test.step('a claim is marked, and passages are attached on both sides', async () => {
    const { page } = rana;
    const openAudit = await page
      .getByRole('link', { name: /^Open Audit note/ })
      .getAttribute('href');
    await page.getByRole('link', { name: `Open ${report.title}` }).click();
    await selectWords(page, said);
    await page.getByRole('button', { name: 'New claim' }).click();
    const panel = page.getByRole('dialog', { name: 'New claim' });
    await expect(panel.getByLabel('Statement')).toHaveValue(said);
    await panel.getByRole('textbox', { name: 'Claimant' }).fill('Tamar Harbour');
    await panel.getByLabel('Claimed on').fill('2025-01-15');
    await panel.getByLabel('Topics').fill('Harbours');
    await panel.getByRole('button', { name: 'Make the claim' }).click();
    await expect(page.getByText('Claim 1 is made.')).toBeVisible();
    await selectWords(page, said);
    const own = { claim: mark, stance: 'supports', reason: 'The operator’s own figure.' };
    await attachSelection(page, own);
    await page.goto(String(openAudit));
    await selectWords(page, doubted);
    const counted = { claim: mark, stance: 'contradicts', reason: 'A count at the gates.' };
    await attachSelection(page, counted);
  });

  await test.step('they discuss, resolve, and record a search', async () => {
    const { page } = rana;
    await page.getByRole('link', { name: 'Open claim 1' }).click();
    await page.getByRole('button', { name: 'Discuss the claim' }).click();
    await page.getByLabel('What about this claim').fill('Gross or **net**?');
    await page.getByRole('button', { name: 'Open thread' }).click();
    await expect(page.getByText('Gross or net?')).toBeVisible();
    await jun.page.goto('/desk/claims/1');
    const thread = jun.page.getByRole('article', { name: 'Thread opened by Rana Said' });
    await thread.getByRole('button', { name: 'Reply' }).click();
    await thread.getByLabel('Your reply').fill('Gross, says the report.');
    await thread.getByRole('button', { name: 'Reply' }).last().click();
    await expect(thread.getByText('Gross, says the report.')).toBeVisible();
    await thread.getByRole('button', { name: 'Resolve' }).click();
    await thread.getByLabel('What came out of it').fill('Both count gross tonnage.');
    await thread.getByRole('button', { name: 'Resolve' }).last().click();
    await jun.page.getByRole('link', { name: /^Resolved/ }).click();
    await expect(jun.page.getByText('Both count gross tonnage.').first()).toBeVisible();
    await page.getByRole('button', { name: 'Record a search' }).click();
    const search = page.getByRole('form', { name: 'Record a search' });
    await search.getByLabel('Where').fill('National statistics');
    await search.getByLabel('What was looked for').fill('Tamar tonnage 2024');
    await search.getByLabel('On', { exact: true }).fill('2025-02-01');
    await search.getByRole('button', { name: 'Record a search' }).click();
    await expect(page.getByText('Tamar tonnage 2024').first()).toBeVisible();
  });

  const other = { confidence: '70', reasoning: 'Gates count better.' };
  const answer = 'The gates do not see what is moved on by rail.';
  await test.step('both assess without seeing the other', async () => {
    await rana.page.getByRole('button', { name: 'Start research' }).click();
    await rana.page.getByRole('button', { name: 'Ask for assessments' }).click();
    const mixed = { rating: 'Mixed', confidence: '60', reasoning: 'Two counts, two methods.' };
    await assess(rana.page, mixed);
    await jun.page.reload();
    await expect(jun.page.getByRole('form', { name: 'Your assessment' })).toBeVisible();
    await expect(jun.page.getByText('1 of 2', { exact: true }).first()).toBeVisible();
    expect(await jun.page.content()).not.toContain(mixed.reasoning);
    await assess(jun.page, { ...other, rating: 'Mostly false', publishAs: 'My name' });
    await jun.page.getByRole('button', { name: 'Draft the verdict' }).click();
    await expect(jun.page.getByText(mixed.reasoning)).toBeVisible();
    await expect(jun.page.getByText(other.reasoning)).toBeVisible();
  });

  const summary = 'The operator and the auditors count differently.';
  await test.step('the verdict is drafted with references and sent to the editors', async () => {
    const { page } = rana;
    await page.reload();
    const form = page.getByRole('form', { name: 'Verdict' });
    await form.getByRole('radio', { name: /^Mixed/ }).check();
    await form.getByLabel('Confidence').fill('65');
    await form.getByLabel('Summary').fill(summary);
    await form
      .getByRole('textbox', { name: 'Explanation' })
      .fill('The operator reports four million ');
    await form.getByRole('button', { name: /^1/ }).click();
    await form.getByLabel('What would change this verdict').fill('A count that both accept.');
    await form.getByLabel(/^Why the verdict does not follow Jun/).fill(answer);
    await form.getByRole('button', { name: 'Save verdict' }).click();
    await expect(page.getByText('Saved by Rana Said')).toBeVisible();
    await page.getByRole('button', { name: 'Send to the editors' }).click();
    await expect(page.getByRole('button', { name: 'Send to the editors' })).toBeHidden();
  });

  const slug = await test.step('the editor approves, waives what fails, publishes', async () => {
    const { page } = edith;
    await page.goto('/desk/claims/1');
    await page.getByRole('button', { name: 'Approve this' }).click();
    await expect(page.getByText('Edith Moreau approved').first()).toBeVisible();
    for (const waiver of await page.getByLabel(/^Waive:/).all()) {
      await waiver.fill('It does not change the verdict.');
    }
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const link = page.getByRole('link', { name: 'Read the public page' });
    await expect(link).toBeVisible();
    return String(await link.getAttribute('href'));
  });

  await test.step('anyone reads it, without a session and without JavaScript', async () => {
    const stranger = await openBrowser(null, { javaScriptEnabled: false });
    const page = await stranger.newPage();
    const response = await page.goto(slug);
    expect(response?.status()).toBe(200);
    expect(response?.headers()['set-cookie']).toBeUndefined();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(said);
    const evidence = page.getByRole('region', { name: 'The evidence' }).locator('mark');
    await expect(evidence.filter({ hasText: said })).toBeVisible();
    await expect(evidence.filter({ hasText: doubted })).toBeVisible();
    await expect(page.getByText(summary).first()).toBeVisible();
    await expect(page.getByText('Mixed').first()).toBeVisible();
    const dissent = page.getByRole('article').filter({ hasText: other.reasoning }).last();
    await expect(dissent.getByRole('heading')).toHaveText(/^Jun .*: Mostly false/);
    await expect(dissent).toContainText(answer);
    await expect(page.getByText('1 of 2 reviewers came to another rating.')).toBeVisible();
    await expect(page.getByText('It does not change the verdict.').first()).toBeVisible();
    const reviews = await readClaimReviews(page);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({ claimReviewed: said, url: expect.stringContaining(slug) });
  });
});
