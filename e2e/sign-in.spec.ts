import { expect, test } from './fixtures';

test('a person signs in and out by the form', async ({ page }) => {
  const demonstration = page.getByRole('region', { name: 'Demonstration' });
  await page.goto('/sign-in');
  await expect(demonstration).toBeVisible();
  await page.getByLabel('E-mail address').fill('reviewer@demo.test');
  await page.getByLabel('Password').fill('not-the-password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('do not belong together')).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByLabel('E-mail address')).toHaveValue('reviewer@demo.test');

  await page.getByLabel('Password').fill('assay-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/desk$/);
  await expect(demonstration).toBeVisible();

  await page.getByRole('button', { name: /reviewer|^[A-Z][a-z]+ [A-Z]/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in|\/$/);
  await page.goto('/desk/documents');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('whoever is not signed in comes back to where they wanted to go', async ({ page }) => {
  await page.goto('/desk/settings/sessions');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('E-mail address').fill('observer@demo.test');
  await page.getByLabel('Password').fill('assay-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/desk\/settings\/sessions$/);
});
