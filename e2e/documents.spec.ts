import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { createDocument } from '@/prisma/factories';
import { expect, test } from './fixtures';

type File = { name: string; mimeType: string; buffer: Buffer };

const file = (name: string, content: string | Buffer): File => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** Drops files where the page says so, as the file manager of a system would. */
async function drop(page: Page, files: File[]): Promise<void> {
  const data = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of all) {
        transfer.items.add(
          new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], name),
        );
      }
      return transfer;
    },
    files.map(({ name, buffer }) => ({ name, bytes: buffer.toString('base64') })),
  );
  const zone = page.getByRole('button', { name: 'Choose files' }).locator('..');
  // Until the page listens, a drop would do nothing.
  await expect(async () => {
    await zone.dispatchEvent('dragover', { dataTransfer: data });
    await expect(zone).toContainText('Let go to import', { timeout: 500 });
  }).toPass();
  await zone.dispatchEvent('drop', { dataTransfer: data });
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('many files at once: the bad one says why, the others are kept', async ({ desk }) => {
  const { page } = await desk.open('reviewer', 'Rana Said');
  await page.goto('/desk/documents/import');
  const files = [
    file('harbour.txt', 'Harbour report\n\nThe harbour handled four million tonnes.'),
    file('notes.md', '# Notes of the auditors\n\nThey counted at the *gates*.'),
    file(
      'page.html',
      '<!doctype html><html lang="en"><title>A page on ships</title><body><article><h1>A page on ships</h1><p>Twelve ships a day are loaded in the new harbour of Tamar, its operator says in the yearly report.</p></article></body></html>',
    ),
    file('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 255, 254])),
  ];
  await drop(page, files);
  await expect(page.getByText('4 of 4 done', { exact: true })).toBeVisible();
  for (const name of ['harbour.txt', 'notes.md', 'page.html']) {
    await expect(row(page, name)).toContainText('Imported');
  }
  const bad = row(page, 'picture.txt');
  await expect(bad).toContainText('Failed');
  await expect(bad).toContainText(/[A-Z].{15,}\./);

  await page.reload();
  await expect(bad, 'the address keeps the batch').toContainText('Failed');

  await page.goto('/desk/documents/import');
  await drop(page, files.slice(0, 2));
  await expect(page.getByText('2 of 2 done', { exact: true })).toBeVisible();
  await expect(row(page, 'harbour.txt')).toContainText('Already here');
  await expect(row(page, 'notes.md')).toContainText('Already here');

  await page.goto('/desk/documents');
  await expect(page.getByRole('row')).toHaveCount(4);
  await page.getByLabel('Search', { exact: true }).fill('gates');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/q=gates/);
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('a damaged link to a page of the library says so and shows the first page', async ({
  desk,
}) => {
  const { member, page } = await desk.open('reviewer', 'Rana Said');
  await createDocument(db, { by: member, title: 'Report of the harbour' });
  await page.goto('/desk/documents?cursor=bnVsbA');
  await expect(
    page.getByRole('status').filter({ hasText: 'This link to a page of the list is not valid' }),
  ).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Report of the harbour' })).toBeVisible();
  await page.goto('/desk/documents');
  await expect(page.getByRole('rowheader', { name: 'Report of the harbour' })).toBeVisible();
  await expect(page.getByText('not valid')).toHaveCount(0);
});

test('a page in a private network is refused in a sentence', async ({ desk }) => {
  const { page } = await desk.open('reviewer', 'Rana Said');
  await page.goto('/desk/documents/import');
  await page.getByRole('tab', { name: 'Web page' }).click();
  const form = page.getByRole('tabpanel', { name: 'Web page' });
  await form.getByLabel('Address').fill('http://127.0.0.1/secret');
  await form.getByRole('button', { name: 'Import the page' }).click();
  await expect(page.getByText(/private|public address|not allowed|inside/i).first()).toBeVisible();
  await page.goto('/desk/documents');
  await expect(page.getByRole('row')).toHaveCount(0);
});

const folder = join(import.meta.dirname, '../../shared/documents');

test('the five documents of the folder beside the project', async ({ desk }) => {
  const present = existsSync(folder);
  if (!present) console.log(`NOT TESTED: the documents of ${folder}, which is not there.`);
  test.skip(!present, `There is no ${folder}.`);
  const { page } = await desk.open('reviewer', 'Rana Said');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => file(name, readFileSync(join(folder, name))));
  const count = files.length;
  await page.goto('/desk/documents/import');
  await drop(page, files);
  await expect(page.getByText(`${count} of ${count} done`, { exact: true })).toBeVisible({
    timeout: 45_000,
  });
  await expect(page.getByRole('listitem').filter({ hasText: 'Imported' })).toHaveCount(count);
  await page.goto('/desk/documents/import');
  await drop(page, files);
  await expect(page.getByRole('listitem').filter({ hasText: 'Already here' })).toHaveCount(count);
});
