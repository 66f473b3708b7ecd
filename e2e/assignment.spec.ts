import { db } from '@/lib/db';
import { createClaim } from '@/prisma/factories';
import { moveClaim } from '@/prisma/publishing-factories';
import { ApiClient, expectStatus } from './api-client';
import { findFaults } from './find-faults';
import { expect, test } from './fixtures';

test('claims go to people in turn, by a rule that an editor sets up', async ({ desk }) => {
  const { page, member: ines } = await desk.open('editor', 'Ines Varga');
  const { page: adas } = await desk.open('reviewer', 'Ada Osei');
  await desk.open('reviewer', 'Ben Rahimi');
  await desk.open('observer', 'Olga Nowak');

  await page.goto('/desk/settings/assignment');
  await expect(page.getByRole('heading', { name: 'Claims are assigned by hand' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const form = page.getByRole('form', { name: 'Add a rule' });
  await expect(form.getByRole('checkbox')).toHaveCount(3);
  await form.getByLabel('Name', { exact: true }).fill('Research in turn');
  await form.getByLabel('When a claim comes into the state').selectOption('researching');
  await form.getByLabel('Limit').fill('1');
  await form.getByRole('button', { name: 'Add the rule' }).click();
  await expect(form.getByText('Choose at least one person.').last()).toBeVisible();
  await expect(form.getByLabel('Limit')).toHaveValue('1');
  // Ben's turn is to come first, by keyboard alone.
  await form.getByRole('checkbox', { name: 'Ada Osei' }).check();
  await form.getByRole('checkbox', { name: 'Ben Rahimi' }).check();
  await form.getByRole('button', { name: 'Put Ben Rahimi earlier' }).press('Enter');
  await form.getByRole('button', { name: 'Add the rule' }).click();
  await expect(page.getByText('Next: Ben Rahimi, whose turn it is.')).toBeVisible();
  expect(await findFaults(page)).toEqual([]);

  const claims = [1, 2, 3].map((n) => createClaim(db, { by: ines, statement: `Claim ${n}.` }));
  const [first, second, third] = await Promise.all(claims);
  for (const claim of [first, second, third]) {
    await page.goto(`/desk/claims/${claim?.number}`);
    await page.getByRole('button', { name: 'Start research' }).click();
    await expect(page.getByRole('button', { name: 'Ask for assessments' })).toBeVisible();
  }
  await page.goto(`/desk/claims/${first?.number}`);
  const worker = page.getByRole('listitem').filter({ hasText: 'by the rule “Research in turn”' });
  await expect(worker).toContainText('Ben Rahimi');
  await page.goto(`/desk/claims/${third?.number}`);
  await expect(page.getByText('Assigned to')).toBeVisible();
  await expect(page.getByText('by the rule')).toHaveCount(0);

  await page.goto('/desk/settings/assignment');
  await expect(page.getByText('Nobody could take the next claim')).toBeVisible();
  await page.getByRole('button', { name: 'Switch off “Research in turn”' }).click();
  await expect(page.getByRole('button', { name: 'Switch on “Research in turn”' })).toBeVisible();

  await adas.goto('/desk');
  await adas.getByRole('link', { name: 'Next for me' }).click();
  await expect(adas.getByText('It is the only thing that waits for you.')).toBeVisible();
  await adas.goto('/desk/settings/assignment');
  await expect(adas.getByText('Editors and admins change these rules.')).toBeVisible();
  await expect(adas.getByRole('button', { name: 'Add a rule' })).toHaveCount(0);
});

test('rules are asked in an order that the keyboard changes, and removed with a question', async ({
  desk,
  playwright,
  baseURL,
}) => {
  const { page, member } = await desk.open('editor', 'Ines Varga');
  const api = await ApiClient.of(playwright.request, baseURL, member);
  for (const name of ['First', 'Second']) {
    const rule = { name, onState: 'new', manner: 'least_loaded', limit: 5 };
    expectStatus(await api.post('/assignment-rules', { ...rule, people: [member.userId] }), 201);
  }
  await page.goto('/desk/settings/assignment');
  const names = page.getByRole('heading', { level: 3 });
  await expect(names).toHaveText(['First', 'Second']);
  await page.getByRole('button', { name: 'Ask “Second” earlier' }).press('Enter');
  await expect(names).toHaveText(['Second', 'First']);
  await page.getByRole('button', { name: 'Remove “Second”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(names).toHaveText(['First']);
});

test('next for me leads through what waits, what presses most first', async ({ desk }) => {
  const { page, member } = await desk.open('reviewer', 'Ada Osei');
  const { member: editor } = await desk.open('editor', 'Ines Varga');
  const late = await createClaim(db, {
    by: editor,
    statement: 'The bridge was closed.',
    dueOn: new Date('2025-01-01'),
  });
  const urgent = await createClaim(db, {
    by: editor,
    statement: 'The ferry sank.',
    priority: 'urgent',
  });
  await createClaim(db, { by: editor, statement: 'Nobody waits for this one.' });
  for (const { id } of [late, urgent])
    await db.assignment.create({ data: { claimId: id, userId: member.userId } });
  await moveClaim(db, { claimId: urgent.id, to: 'assessing' });

  await page.goto('/desk');
  const work = page.getByRole('main');
  await expect(work.getByText(/Overdue by \d+ days/)).toBeVisible();
  await work.getByRole('link', { name: 'Next for me' }).click();
  await expect(page.getByRole('heading', { name: 'The bridge was closed.' })).toBeVisible();
  await expect(page.getByText('It comes first because its day is over.')).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Not this one' }).click();
  await expect(page.getByRole('heading', { name: 'The ferry sank.' })).toBeVisible();
  await expect(page.getByText('It waits for your assessment')).toBeVisible();
  await page.getByRole('link', { name: 'Not this one' }).click();
  await expect(page.getByText('2 claims still wait for you.')).toBeVisible();
  await page.getByRole('link', { name: 'Start again' }).click();
  await page.getByRole('link', { name: 'Go to the claim' }).click();
  await page.waitForURL(`**/desk/claims/${late.number}`);
});
