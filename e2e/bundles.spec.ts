import { readFile, writeFile } from 'node:fs/promises';
import { checkZip } from '@/lib/bundle-checks/check-bundle';
import { bundlePaths } from '@/lib/bundle-checks/format';
import { readZip } from '@/lib/bundle-checks/read-zip';
import { writeZip } from '@/lib/bundles/write-zip';
import { paths } from '@/lib/paths';
import { findPublished } from './access-world';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';

test('a reader downloads a bundle, checks it on the site and offline, and sees what was changed', async ({
  openBrowser,
}, info) => {
  const page = await (await openBrowser(null)).newPage();
  const slug = await findPublished();
  const file = (name: string) => info.outputPath(name);

  await test.step('it is downloaded from the page of the claim', async () => {
    await page.goto(paths.claim(slug));
    await page.getByText('Sealed record').click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the evidence bundle' }).click();
    await (await download).saveAs(file('bundle.zip'));
    const { findings } = await checkZip(await readFile(file('bundle.zip')), null);
    expect(findings.filter(({ outcome }) => outcome === 'differs')).toEqual([]);
  });

  const bytes = await readFile(file('bundle.zip'));
  const unpacked = readZip(bytes);
  if ('fault' in unpacked) throw new Error('The bundle can be read.');
  const readme = new TextEncoder().encode('Something else.');
  const changed = Buffer.from(writeZip(new Map(unpacked.files).set(bundlePaths.readme, readme)));
  const zip = (buffer: Buffer) => ({ name: 'bundle.zip', mimeType: 'application/zip', buffer });

  await test.step('the page finds its digest, and checks the bundle without sending it', async () => {
    await page.getByRole('link', { name: 'Check a digest or a bundle' }).click();
    await expect(page.getByText('1 publication has this digest')).toBeVisible();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    const input = page.getByLabel('ZIP file of the bundle');
    await input.setInputFiles(zip(bytes));
    await expect(page.getByText('The dossier has the digest that was approved')).toBeVisible();
    await expect(page.getByText('Something differs')).toBeHidden();
    expect(await findFaults(page)).toEqual([]);
    await input.setInputFiles(zip(changed));
    await expect(page.getByText('Something differs')).toBeVisible();
    await expect(page.getByText('This file was changed: README.txt')).toBeVisible();
    expect(sent).toEqual([]);
  });

  await test.step('a digest of nobody, and one that is none', async () => {
    const digest = page.getByLabel('Digest', { exact: true });
    await digest.fill('0'.repeat(64));
    await page.getByRole('button', { name: 'Find the publication' }).click();
    await expect(page.getByText('published nothing with this digest')).toBeVisible();
    await digest.fill('12');
    await page.getByRole('button', { name: 'Find the publication' }).click();
    await expect(page.getByText('A digest has 64 hexadecimal digits')).toBeVisible();
    await expect(digest).toHaveValue('12');
  });

  await test.step('the page in the bundle says the same from disk, without a network', async () => {
    const offline = file('verify.html');
    await writeFile(offline, unpacked.files.get(bundlePaths.verifier) ?? '');
    const disk = await (await openBrowser(null, { offline: true })).newPage();
    await disk.goto(`file://${offline}`);
    await expect(disk.getByRole('heading', { level: 1 })).toHaveText('Check an evidence bundle');
    const input = disk.getByLabel('ZIP file of the bundle');
    await input.setInputFiles(zip(bytes));
    await expect(disk.getByText('The dossier has the digest that was approved')).toBeVisible();
    await expect(disk.getByText('Something differs')).toBeHidden();
    await input.setInputFiles(zip(changed));
    await expect(disk.getByText('This file was changed: README.txt')).toBeVisible();
    expect(await findFaults(disk)).toEqual([]);
  });
});
