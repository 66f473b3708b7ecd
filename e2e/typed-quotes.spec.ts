import { db } from '@/lib/db';
import { createDocument } from '@/prisma/factories';
import { expect, test } from './fixtures';
import { prepareClaim } from './prepared-claims';

const text =
  'The union said on Monday: “We haven’t counted 1,200 ships.” Ships may enter if they have paid the fee.';

test('a typed quotation is held against its document before it becomes evidence', async ({
  desk,
}) => {
  const rana = await desk.open('reviewer', 'Rana Said');
  const jun = await desk.open('reviewer', 'Jun Watanabe');
  await prepareClaim(rana.member, jun.member, 'assessing');
  await createDocument(db, { by: rana.member, text, title: 'Union minutes', language: 'en' });
  const { page } = rana;
  await page.goto('/desk/claims/1');
  await page.getByRole('button', { name: 'Attach evidence' }).click();
  const form = page.getByRole('form', { name: 'Attach evidence' });
  const quotation = form.getByLabel('Quotation');
  const attach = form.getByRole('button', { name: 'Attach evidence' });
  await form.getByRole('combobox', { name: 'Document' }).fill('Union minutes');
  await page.getByRole('option').filter({ hasText: 'Union minutes' }).click();
  await form.getByRole('radio', { name: /qualifies/ }).check();
  await form.getByLabel('Reason').fill('The union did not count.');

  await quotation.fill('We have counted 12,000 ships.');
  await attach.click();
  await expect(form.getByText(/A negation is missing/)).toBeVisible();
  await expect(form.getByText(/Another number: .*1,200/)).toBeVisible();
  await form.getByRole('button', { name: 'Use the document’s words' }).click();
  await expect(quotation).toHaveValue('We haven’t counted 1,200 ships.');
  await expect(quotation).toBeFocused();

  await quotation.fill('Ships may enter');
  await attach.click();
  await expect(form.getByText(/The same sentence also says “if”/)).toBeVisible();
  await form.getByRole('checkbox', { name: /I have read the whole sentence/ }).check();
  await attach.click();
  await expect(form).toHaveCount(0);
  await expect(page.getByText('Ships may enter', { exact: true }).first()).toBeVisible();
});
