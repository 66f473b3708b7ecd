import { db } from '@/lib/db';
import { createClaim } from '@/prisma/factories';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';

// A claim that the demonstration team has published.
const said = 'People in the centres in Xinjiang receive vocational training.';
const note = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Said in March.') };

const isWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;

test('a reader asks for a check, sees what was checked, sends; the desk declines; the reader learns why', async ({
  desk,
  openBrowser,
  takeTips,
}) => {
  const editor = await desk.open('editor', 'Ines Kold');
  await takeTips();
  await createClaim(db, { by: editor.member, statement: said });
  const page = await (await openBrowser(null)).newPage();
  const email = `reader-${desk.teamId}@example.test`;

  await test.step('what is published is shown before anything is sent', async () => {
    await page.goto('/submit');
    expect(await findFaults(page)).toEqual([]);
    await page.getByLabel('What was said').fill(`Is it true? ${said}`);
    await page.getByLabel('Link').fill('no link at all');
    await page.getByLabel('File').setInputFiles(note);
    await page.getByLabel('Your e-mail address').fill(email);
    await page.getByRole('button', { name: 'Look whether it was checked' }).click();
    await expect(page.getByText('Write a link such as https://example.org/page.')).toBeVisible();
    await expect(page.getByText('Attached: note.txt')).toBeVisible();
    await page.getByLabel('Link').fill('example.org/harbour');
    await page.getByRole('button', { name: 'Look whether it was checked' }).click();
    const checked = page.locator('section').filter({ hasText: 'This was checked already' });
    await expect(checked.getByRole('link', { name: said })).toHaveAttribute('href', /^\/claims\//);
    expect(await findFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(isWide)).toBe(false);
  });

  await test.step('it is sent anyway, and its private page says where it is', async () => {
    await page.getByRole('button', { name: 'Send it anyway' }).click();
    await expect(page.getByRole('heading', { name: 'It is with the team' })).toBeVisible();
    const sent = page.getByText('Attached: note.txt').filter({ visible: true });
    await expect(sent).toHaveCount(1);
    expect(await findFaults(page)).toEqual([]);
  });

  await test.step('the desk has it, with the claim it may be about, and declines it', async () => {
    await editor.page.goto('/desk');
    await editor.page.keyboard.press('g');
    await editor.page.keyboard.press('t');
    const tip = editor.page.getByRole('article').filter({ hasText: `Is it true? ${said}` });
    await expect(tip.getByRole('button', { name: 'Add to #1' })).toBeVisible();
    await expect(tip.getByText(email)).toBeVisible();
    expect(await findFaults(editor.page)).toEqual([]);
    const download = editor.page.waitForEvent('download');
    await tip.getByRole('link', { name: 'note.txt' }).click();
    expect((await download).suggestedFilename()).toBe('note.txt');
    await tip.getByRole('button', { name: 'Decline' }).click();
    await tip.getByLabel('Reason').selectOption('Already checked');
    await tip.getByLabel('In your own words').fill('It is on our page about the harbour.');
    await tip.getByRole('button', { name: 'Decline it' }).click();
    await expect(editor.page.getByText('No new tips')).toBeVisible();
  });

  await test.step('the private page says why, and deletes everything', async () => {
    await page.reload();
    await expect(page.getByText('The team has checked this already.')).toBeVisible();
    await expect(page.getByText('It is on our page about the harbour.')).toBeVisible();
    await page.getByText('Delete everything I sent').click();
    await page.getByRole('button', { name: 'Delete it for good' }).click();
    await expect(page.getByText('Everything you sent is deleted.')).toBeVisible();
    expect(await db.tip.count({ where: { teamId: desk.teamId, text: { not: null } } })).toBe(0);
  });

  await test.step('without a script nothing is lost either, and the tip waits for a look', async () => {
    const plain = await openBrowser(null, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    const old = await plain.newPage();
    await old.goto('/submit');
    await old.getByLabel('Link').fill('no link at all');
    await old.getByLabel('File').setInputFiles(note);
    await old.getByLabel('What was said').fill('Eels came back\nto the river Kelm, a poster says.');
    await old.getByRole('button', { name: 'Look whether it was checked' }).click();
    await expect(old.getByLabel('What was said')).toHaveValue(/^Eels came back\nto the river/);
    await expect(old.getByText('Attached: note.txt')).toBeVisible();
    await old.getByLabel('Link').fill('');
    await old.getByRole('button', { name: 'Look whether it was checked' }).click();
    await old.getByRole('button', { name: 'Send it' }).click();
    await expect(old.getByRole('heading', { name: 'It is with the team' })).toBeVisible();
    await editor.page.goto('/desk/tips?show=held');
    const held = editor.page.getByRole('article').filter({ hasText: 'Eels came back' });
    await expect(held.getByText('Came without a solved puzzle')).toBeVisible();
    await held.getByRole('button', { name: 'Let through' }).click();
    await expect(editor.page.getByText('Nothing is held')).toBeVisible();
    await editor.page.goto('/desk/tips');
    await editor.page.getByRole('link', { name: 'Make a claim of it' }).click();
    await expect(editor.page.getByLabel('Statement')).toHaveValue(/^Eels came back/);
    await editor.page.getByRole('button', { name: 'Make claim' }).click();
    await expect(editor.page).toHaveURL(/\/desk\/claims\/2$/);
    await old.reload();
    await expect(old.getByRole('heading', { name: 'The team has taken it up' })).toBeVisible();
  });
});
