import { findFaults } from './find-faults';
import { expect, test } from './fixtures';

test('an admin describes the publisher: nothing typed is lost, and what others changed is said', async ({
  desk,
}) => {
  const { page } = await desk.open('admin', 'Ada Admin');
  await page.goto('/desk/settings/publisher');
  const form = page.getByRole('form', { name: 'Publisher' });
  const ownership = form.getByLabel('Ownership', { exact: true });
  const before = await ownership.inputValue();
  expect(before).toContain('invented');
  await expect(page.getByText('Readers find everything here')).toBeVisible();
  expect(await findFaults(page)).toEqual([]);

  await test.step('nobody is named who did not agree', async () => {
    await ownership.fill('Its readers, one share each.');
    await form.getByRole('button', { name: 'Add a person' }).click();
    await form.getByLabel('Name', { exact: true }).last().fill('Rana Said');
    await form.getByLabel('What they do').last().fill('Reporter');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(
      form.getByText('Only people who agreed to it are named here.').last(),
    ).toBeVisible();
    await expect(form.getByLabel('What they do').last()).toHaveValue('Reporter');
    await expect(ownership).toHaveValue('Its readers, one share each.');
  });

  await test.step('a change of somebody else stands beside what was typed', async () => {
    await form.getByRole('button', { name: 'Remove this person' }).last().click();
    await expect(form.getByLabel('What they do').last()).not.toHaveValue('Reporter');
    // As if it had been opened before anybody wrote anything.
    const seen = form.locator('input[name="version"]');
    await seen.evaluate((input: HTMLInputElement) => {
      input.value = '0';
    });
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByText('Somebody else changed this profile')).toBeVisible();
    await expect(form.getByText(`It is now: ${before}`)).toBeVisible();
    await expect(ownership).toHaveValue('Its readers, one share each.');
    await expect(seen).not.toHaveValue('0');
  });
});

test('readers and programs find what the publisher says of itself', async ({ page, request }) => {
  await page.goto('/about#unnamed-sources');
  await expect(page.getByRole('region', { name: 'Unnamed sources' })).toBeInViewport();
  await expect(page.getByRole('region', { name: 'Diversity' })).toHaveCount(0);
  const [data = ''] = await page.locator('script[type="application/ld+json"]').allTextContents();
  const organisation = JSON.parse(data);
  expect(organisation['@type']).toBe('NewsMediaOrganization');
  const policies = Object.entries(organisation).filter(([name]) =>
    /Policy$|Info$|^masthead$/.test(name),
  );
  expect(policies.length).toBeGreaterThan(5);
  for (const [name, address] of policies) {
    const [path, anchor] = String(address).split('#');
    const text = await (await request.get(String(path))).text();
    if (anchor) expect(text, name).toContain(`id="${anchor}"`);
  }
});
