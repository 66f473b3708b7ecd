import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { createClaim } from '@/prisma/factories';
import { createRatedClaim } from '@/prisma/publishing-factories';
import { ApiClient, expectStatus } from './api-client';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';

const mark = randomUUID().slice(0, 8);

test('whoever types a claim sees what was checked already, apart from what is only similar', async ({
  desk,
}) => {
  const { page, member: by } = await desk.open('reviewer', 'Rana Said');
  const checked = `The Kestrel${mark} ferry carried ninety thousand horses in 1987.`;
  await createRatedClaim(db, { by, rating: 'false', statement: checked });
  const like = await createClaim(db, { by, statement: `The Kestrel${mark} ferry was sold.` });
  await page.goto('/desk/claims/new');
  await page
    .getByLabel('Statement')
    .fill(`RT @someone: the Kestrel${mark} FERRY carried ninety thousand horses in 1987!! #horses`);
  const section = page.getByRole('region', { name: 'Similar claims' });
  await expect(section.getByRole('heading', { name: 'Already checked' })).toBeVisible();
  const first = section.getByRole('listitem').first();
  await expect(first).toContainText(checked);
  await expect(first).toContainText('published: False');
  await expect(first.locator('mark').filter({ hasText: /^horses$/ })).toBeVisible();
  await expect(section.getByRole('heading', { name: '1 similar claim' })).toBeVisible();
  await expect(section.getByText(`#${like.number}`)).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.getByLabel('Statement').fill('Umbrellas dissolve under gooseberries.');
  await expect(section.getByText('No claim says this yet.')).toBeVisible();
});

test('programs ask with what was posted, on the desk and in public', async ({
  desk,
  request,
  playwright,
}, { project }) => {
  const { member: by } = await desk.open('reviewer', 'Rana Said');
  const api = await ApiClient.of(playwright.request, project.use.baseURL, by);
  const statement = `Quince${mark} trees were planted along nine hundred roads.`;
  await createRatedClaim(db, { by, rating: 'true', statement });
  const said = encodeURIComponent(
    `did they plant quince${mark} trees along 900 roads?? https://t.co/abc`,
  );
  const own = expectStatus(await api.get(`/claims?similarTo=${said}&limit=5`), 200);
  expect(own.items[0]).toMatchObject({ statement, score: expect.any(Number) });
  expect(own.nextCursor).toBeNull();
  const exact = encodeURIComponent(statement);
  const open = await request.get(`/api/v1/published?similarTo=${exact}`);
  expect(await open.json()).toMatchObject({
    items: [{ statement, same: true }],
    alreadyChecked: true,
  });
  const none = await request.get('/api/v1/published?similarTo=gooseberries+dissolve+umbrellas');
  expect(await none.json()).toEqual({
    items: [],
    nextCursor: null,
    total: 0,
    alreadyChecked: false,
  });
});
