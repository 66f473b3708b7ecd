import { db } from '@/lib/db';
import { board, narrow, told, wide } from './board-steps';
import { expect, test } from './fixtures';

for (const [name, options] of [
  ['1440', wide],
  ['390', narrow],
] as const) {
  test(`priority and due date of several claims at once at ${name}, and back`, async ({ desk }) => {
    const mara = await desk.open('reviewer', 'Mara Board', options);
    const { page } = mara;
    await board(mara, ['Ships came.', 'Ships left.', 'Ships sank.']);
    await page.goto('/desk/claims?view=table&sort=number');
    const bar = page.getByRole('form', { name: 'Selected claims' });
    await page.getByRole('checkbox', { name: 'Select claim 3' }).click();
    await page.getByRole('checkbox', { name: 'Select claim 2' }).click({ modifiers: ['Shift'] });
    await expect(bar.getByText('2 claims selected')).toBeVisible();
    await bar.getByLabel('Priority').selectOption('Urgent');
    await bar.getByLabel('Due date', { exact: true }).fill('2020-01-01');
    await bar.getByRole('button', { name: 'Set' }).click();
    await expect(told(page, 'Priority and due date set on 2 claims.')).toBeVisible();
    await page.goto('/desk/claims?view=table&due=overdue&priority=urgent&sort=pressing');
    await expect(page.getByRole('row').filter({ hasText: 'Overdue by' })).toHaveCount(2);
    await page.goto('/desk/claims?view=table&sort=number');
    await page.getByRole('checkbox', { name: 'Select all on this page' }).click();
    await expect(bar.getByText('3 claims selected')).toBeVisible();
    await bar.getByLabel('Priority').selectOption('Low');
    await bar.getByRole('button', { name: 'Set' }).click();
    await expect(told(page, '3 claims are low priority now.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(told(page, 'Undone.')).toBeVisible();
    const priorities = await db.claim.groupBy({
      by: ['priority'],
      where: { teamId: desk.teamId },
      _count: true,
      orderBy: { priority: 'asc' },
    });
    expect(priorities).toEqual([
      { priority: 'normal', _count: 1 },
      { priority: 'urgent', _count: 2 },
    ]);
  });
}

test('the table by keys: down the list, selecting on the way, assigned and taken back', async ({
  desk,
}) => {
  const mara = await desk.open('reviewer', 'Mara Board', wide);
  const { page } = mara;
  await board(mara, ['Ships came.', 'Ships left.', 'Ships sank.']);
  await page.goto('/desk/claims?view=table&sort=number');
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: 'Ships sank.' })).toBeFocused();
  await page.keyboard.press('Shift+j');
  await expect(page.getByRole('link', { name: 'Ships left.' })).toBeFocused();
  const bar = page.getByRole('form', { name: 'Selected claims' });
  await expect(bar.getByText('2 claims selected')).toBeVisible();
  await page.keyboard.press('x');
  await expect(bar.getByText('1 claim selected')).toBeVisible();
  await bar.getByLabel('Member').selectOption('Mara Board');
  await bar.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(told(page, '1 claim assigned.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(told(page, 'Undone.')).toBeVisible();
  expect(await db.assignment.count({ where: { claim: { teamId: desk.teamId } } })).toBe(0);
  await page.getByRole('link', { name: 'Priority' }).click();
  await expect(page).toHaveURL(/sort=priority/);
  await expect(page.getByRole('columnheader', { name: 'Priority' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});

test('a filter gets a name, the team sees it, and it says what is gone', async ({ desk }) => {
  const mara = await desk.open('reviewer', 'Mara Board', wide);
  const jonas = await desk.open('observer', 'Jonas Board', narrow);
  const { page } = mara;
  const [claim] = await board(mara, ['Ships came.']);
  const topic = await db.topic.create({
    data: { teamId: desk.teamId, slug: 'ships', name: 'Ships' },
  });
  await db.claimTopic.create({ data: { claimId: claim?.id ?? '', topicId: topic.id } });
  await page.goto('/desk/claims?topic=ships&sort=pressing');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByLabel('Name').fill('Pressing ships');
  await page.getByRole('checkbox', { name: 'Share it with the team' }).check();
  await page.getByRole('button', { name: 'Save view' }).click();
  const views = page.getByRole('navigation', { name: 'Saved views' });
  await expect(views.getByRole('link', { name: /Pressing ships/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await views.getByRole('button', { name: 'Change view Pressing ships' }).click();
  await page.getByLabel('Name').fill('Ships first');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(views.getByRole('link', { name: /Ships first/ })).toBeVisible();

  await db.claimTopic.deleteMany({ where: { topicId: topic.id } });
  await db.topic.delete({ where: { id: topic.id } });
  await jonas.page.goto('/desk/claims');
  const shared = jonas.page.getByRole('navigation', { name: 'Saved views' });
  await shared.getByRole('link', { name: /Ships first/ }).click();
  await expect(jonas.page.getByText('The topic that this view filters by is gone.')).toBeVisible();
  await expect(shared.getByRole('button', { name: /Change view/ })).toHaveCount(0);

  await page.goto('/desk/claims?topic=ships&sort=pressing');
  await views.getByRole('button', { name: 'Change view Ships first' }).click();
  await page.getByRole('button', { name: 'Delete view' }).click();
  const question = page.getByRole('dialog', { name: 'Delete the view Ships first' });
  await question.getByRole('button', { name: 'Delete view' }).click();
  // While it asks, nothing else on the page can be named.
  await expect(question).toBeHidden();
  await expect(views.getByRole('link', { name: /Ships first/ })).toHaveCount(0);
  expect(await db.savedView.count({ where: { teamId: desk.teamId } })).toBe(0);
});
