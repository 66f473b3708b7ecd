import { db } from '@/lib/db';
import { createDocument, createMember, createPassage } from '@/prisma/factories';
import { ApiClient, expectStatus } from './api-client';
import { expect, test } from './fixtures';

const first = [
  'The harbour handled 480,000 containers in 2023, the authority said.',
  'The wharf was closed for two weeks in spring.',
  'Nobody was hurt when the crane fell over in March.',
  'The minister visited the harbour in autumn.',
];
const second = [
  'A correction was made to this article.',
  'The harbour handled 460,000 containers in 2023, the authority said.',
  'The wharf was closed for two weeks in spring.',
  'The minister visited the harbour in autumn.',
];
const text = (paragraphs: readonly string[]) => paragraphs.join('\n\n');

test('a document is captured again by hand, and what changed is read in words and by keyboard', async ({
  desk,
}) => {
  const { member, page } = await desk.open('reviewer', 'Rana Said');
  const document = await createDocument(db, { by: member, title: 'Harbour', text: text(first) });
  const version = document.currentVersion;
  for (const exact of first) await createPassage(db, { by: member, version, exact });
  await page.goto(`/desk/documents/${document.id}`);
  await page.getByRole('link', { name: 'Versions' }).click();

  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await page.getByLabel('Text of the new version').fill(text(second));
  await page.getByRole('button', { name: 'Capture the text' }).click();
  await expect(page.getByText('Version 2 was captured.')).toBeVisible();
  await expect(page.getByText('4 passages carried here:')).toContainText(
    '2 moved, 1 altered, 1 missing',
  );

  await page.getByRole('link', { name: 'See what changed' }).click();
  const shown = page.getByRole('region', { name: 'The text with its changes' });
  await expect(shown.locator('del').filter({ hasText: '480,000' })).toContainText('removed:');
  await expect(shown.locator('ins').filter({ hasText: '460,000' })).toContainText('added:');
  await expect(shown.getByRole('region', { name: 'Removed' })).toContainText('the crane fell');
  await expect(page.getByText('3 blocks differ.')).toBeVisible();

  await page.getByRole('link', { name: 'Go to the first change' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#change-1$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Next change' }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#change-2$/);

  await page.getByRole('link', { name: 'Side by side' }).click();
  await expect(page.getByRole('heading', { name: 'Version 2' })).toBeVisible();
  const changed = shown.getByRole('region', { name: 'Changed' });
  await expect(changed.getByText('480,000').and(page.locator(':visible'))).toHaveCount(1);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('heading', { name: 'Version 2' })).toBeHidden();
  await expect(changed.locator('p:visible').filter({ hasText: '480,000' })).toContainText(
    '460,000',
  );
});

test('the same text again adds nothing, a file does, and nothing typed is lost', async ({
  desk,
}) => {
  const { member, page } = await desk.open('reviewer', 'Rana Said');
  const document = await createDocument(db, { by: member, title: 'Harbour', text: text(first) });
  await createDocument(db, { by: member, title: 'Elsewhere', text: text(second) });
  await page.goto(`/desk/documents/${document.id}/versions`);
  const paste = async (paragraphs: readonly string[]) => {
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await page.getByLabel('Text of the new version').fill(text(paragraphs));
    await page.getByRole('button', { name: 'Capture the text' }).click();
  };
  await paste(first);
  await expect(page.getByText('The text is the same as in version 1.')).toBeVisible();

  await page.getByRole('button', { name: 'File', exact: true }).click();
  const buffer = Buffer.from(text([...first, 'A last line.']));
  const file = { name: 'harbour.txt', mimeType: 'text/plain', buffer };
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Capture the file' }).click();
  await expect(page.getByText('Version 2 was captured.')).toBeVisible();
  await page.getByText('What was stored').first().click();
  await expect(page.getByText('harbour.txt')).toBeVisible();
});

test('checks by schedule and archived copies are asked for on the same page', async ({ desk }) => {
  const { member, page } = await desk.open('reviewer', 'Rana Said');
  const url = 'https://paper.example/harbour';
  const document = await createDocument(db, { by: member, title: 'Harbour', url });
  await page.goto(`/desk/documents/${document.id}/versions`);
  await page.getByLabel('Check', { exact: true }).selectOption('Every week');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/Next check .* on behalf of Rana Said/)).toBeVisible();
  await page.getByRole('button', { name: 'Ask for a copy' }).click();
  await expect(page.getByText('Waiting')).toBeVisible();

  const jun = await desk.open('observer', 'Jun Watanabe');
  await jun.page.goto(`/desk/documents/${document.id}/versions`);
  await expect(jun.page.getByText('Every week')).toBeVisible();
  await expect(jun.page.getByRole('button', { name: /Capture|Ask|Save/ })).toHaveCount(0);
});

test('a program captures a text and is told how every passage fared', async ({
  playwright,
  baseURL,
}) => {
  const member = await createMember(db);
  const reviewer = await ApiClient.of(playwright.request, baseURL, member);
  const document = await createDocument(db, { by: member, text: text(first) });
  const version = document.currentVersion;
  for (const exact of first) await createPassage(db, { by: member, version, exact });
  const path = `/documents/${document.id}/versions`;
  const made = expectStatus(await reviewer.post(path, { text: text(second) }), 201);
  expect(made).toMatchObject({
    status: 'captured',
    version: { number: 2, counts: { exact: 0, moved: 2, altered: 1, missing: 1 } },
    counts: { exact: 0, moved: 2, altered: 1, missing: 1 },
  });
  expect(made.passages.map((one: { fate: string }) => one.fate)).toEqual([
    'altered',
    'moved',
    'missing',
    'moved',
  ]);
  const [altered] = made.passages;
  expect(altered.difference).toContainEqual({ kind: 'removed', text: '480,000' });
  expect(text(second).slice(altered.start, altered.end)).toContain('460,000');
  expectStatus(await reviewer.post(path, { text: text(second) }), 200);
  expectStatus(await reviewer.post(path, { text: '' }), 422);
  const changes = expectStatus(await reviewer.get(`${path}/1/difference/2`), 200).changes;
  expect(changes.map((one: { change: string }) => one.change)).toEqual([
    'added',
    'changed',
    'same',
    'removed',
    'same',
  ]);
  expectStatus(await reviewer.get(`${path}/1/difference/3`), 404);
});
