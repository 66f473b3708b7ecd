import { db } from '@/lib/db';
import { createClaim } from '@/prisma/factories';
import { expect, test } from './fixtures';

test('a link to the same page with another query leads there', async ({ desk }) => {
  const { member, page } = await desk.open('reviewer', 'Rana Said');
  await createClaim(db, { by: member, statement: 'Trout have doubled.' });
  await page.goto('/desk/claims');
  // What the browser is told about a rewrite: an empty value would say that the page was made without its query, and
  // once it had been prefetched the link would leave the old page under the new address (decision 0028).
  const told = await page.request.get('/desk/claims?view=table', { headers: { rsc: '1' } });
  expect(told.headers()['x-nextjs-rewritten-path']).toBe('/en/desk/claims');
  expect(told.headers()['x-nextjs-rewritten-query']).toBeUndefined();
  await page.getByRole('link', { name: 'Table' }).click();
  await expect(page).toHaveURL(/view=table/);
  await expect(page.getByRole('table')).toBeVisible();
  await page.getByRole('link', { name: 'Board' }).click();
  await expect(page.getByRole('table')).toHaveCount(0);
});
