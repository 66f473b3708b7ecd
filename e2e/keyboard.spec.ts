import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { db } from '@/lib/db';
import { hashPassword } from '@/lib/people/password';
import { createMember, createTeam } from '@/prisma/factories';
import { expect, test } from './fixtures';

const password = 'four words by hand';

/** Goes on with Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeVisible();
  // A step is not reached by Tab while what came before it is being written.
  await expect(target.first()).toBeEnabled();
  const reached = () => target.first().evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 500; presses += 1) {
    if (await reached()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${target}.`);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: typeof name === 'string' }));
  await page.keyboard.press('Enter');
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Takes a radio of a group with the arrows. */
async function choose(page: Page, within: Locator, name: RegExp): Promise<void> {
  await tabTo(page, within.getByRole('radio').first());
  await page.keyboard.press('Space');
  const wanted = within.getByRole('radio', { name });
  for (let presses = 0; presses < 12 && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeChecked();
}

async function signInByKeys(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await type(page, page.getByLabel('E-mail address'), email);
  await type(page, page.getByLabel('Password'), password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk$/);
}

test('from a text to a published claim without a pointer', async ({ openBrowser }) => {
  test.slow();
  const { id: teamId } = await createTeam(db, { requiredAssessments: 1 });
  const passwordHash = await hashPassword(password);
  const email = (name: string) => `${name}-${randomUUID().slice(0, 8)}@keys.test`;
  const [reviewer, editor] = [email('reviewer'), email('editor')];
  await createMember(db, {
    teamId,
    role: 'reviewer',
    name: 'Kim Keys',
    email: reviewer,
    passwordHash,
  });
  await createMember(db, { teamId, role: 'editor', name: 'Edo Keys', email: editor, passwordHash });
  const page = await (await openBrowser(null)).newPage();
  await signInByKeys(page, reviewer);

  await test.step('import a text', async () => {
    await page.goto('/desk/documents/import');
    await tabTo(page, page.getByRole('tab', { name: 'Files' }));
    await page.keyboard.press('ArrowRight');
    const form = page.getByRole('tabpanel', { name: 'Text' });
    await type(page, form.getByLabel('Title'), 'Yearbook');
    const text = 'Ships came. The harbour handled four million tonnes. Auditors doubt that number.';
    await type(page, form.getByLabel('Text', { exact: true }), text);
    await press(page, 'Import the text');
    await tabTo(page, page.getByRole('link', { name: 'Open Yearbook' }));
    await page.keyboard.press('Enter');
    await expect(page.locator('#document-text')).toBeVisible();
  });

  await test.step('mark a claim and attach two passages, sentence by sentence', async () => {
    await tabTo(page, page.locator('#document-text'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'New claim' })).toBeFocused();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'New claim' });
    const said = 'The harbour handled four million tonnes.';
    await expect(panel.getByLabel('Statement')).toHaveValue(said);
    await press(page, 'Make the claim');
    await expect(page.getByText('Claim 1 is made.')).toBeVisible();
    await attach(page, { sentence: 2, stance: /supports/, reason: 'It says so.' });
    await attach(page, { sentence: 3, stance: /contradicts/, reason: 'They doubt it.' });
  });

  await test.step('assess and draft', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Open claim 1' }));
    await page.keyboard.press('Enter');
    await press(page, 'Start research');
    await press(page, 'Ask for assessments');
    const own = page.getByRole('form', { name: 'Your assessment' });
    await choose(page, own, /^Mixed/);
    await type(page, own.getByLabel('Confidence'), '60');
    await type(page, own.getByLabel('Reasoning'), 'Two counts.');
    await press(page, 'Give assessment');
    await press(page, 'Draft the verdict');
    const verdict = page.getByRole('form', { name: 'Verdict' });
    await choose(page, verdict, /^Mixed/);
    await type(page, verdict.getByLabel('Confidence'), '60');
    await type(page, verdict.getByLabel('Summary'), 'Two counts differ.');
    await type(page, verdict.getByRole('textbox', { name: 'Explanation' }), 'They differ.');
    await type(page, verdict.getByLabel('What would change this verdict'), 'A third count.');
    await press(page, 'Save verdict');
    await expect(page.getByText('Saved by Kim Keys')).toBeVisible();
    await press(page, 'Send to the editors');
    await expect(page.getByText('Before the editors:')).toBeVisible();
  });

  await test.step('approve and publish', async () => {
    const other = await (await openBrowser(null)).newPage();
    await signInByKeys(other, editor);
    await other.goto('/desk/claims/1');
    await press(other, 'Approve this');
    await expect(other.getByText('Edo Keys approved').first()).toBeVisible();
    for (const waiver of await other.getByLabel(/^Waive:/).all()) {
      await type(other, waiver, 'It does not matter here.');
    }
    await press(other, 'Publish');
    await tabTo(other, other.getByRole('link', { name: 'Read the public page' }));
    await other.keyboard.press('Enter');
    await expect(other.getByRole('heading', { level: 1 })).toContainText('four million tonnes');
  });
});

/** Goes to a sentence from the start of the text, and attaches it to the claim. */
async function attach(
  page: Page,
  { sentence, stance, reason }: { sentence: number; stance: RegExp; reason: string },
): Promise<void> {
  await tabTo(page, page.locator('#document-text'));
  for (let at = 0; at < sentence; at += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('e');
  const panel = page.getByRole('dialog', { name: 'Attach as evidence' });
  await type(page, panel.getByRole('combobox', { name: 'Claim' }), 'four million');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await choose(page, panel, stance);
  await type(page, panel.getByLabel('Reason'), reason);
  await press(page, 'Attach the passage');
  await expect(page.getByText('The passage is attached to claim 1.')).toBeVisible();
}
