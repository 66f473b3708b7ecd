import { beforeEach, expect, test } from 'vitest';
import { submitAssessment } from '@/lib/assessments/mutations';
import { recordEvents } from '@/lib/audit/mutations';
import { db, transaction } from '@/lib/db';
import { addComment } from '@/lib/discussion/comment-mutations';
import { openThread, resolveThread } from '@/lib/discussion/mutations';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import {
  assessment,
  attach,
  beginClaim,
  claimId,
  people,
  stateNow,
  toDrafting,
} from '@/lib/testing/claim-in-progress';
import { saveVerdict } from '@/lib/verdicts/mutations';
import { getStory, getStoryPage } from './queries';

beforeEach(beginClaim);

const story = async (until?: string) => {
  const told = await getStory(people.mara, { id: claimId }, until);
  if (!told) throw new Error('no story');
  return told;
};

test('the story ends where the claim stands, and began before it', async () => {
  await toDrafting();
  const { standing, days, future } = await story();
  expect(standing).toMatchObject({ state: await stateNow(), assessments: 2, openThreads: 0 });
  expect(days.at(-1)?.standing).toEqual(standing);
  expect(future).toEqual([]);
  const before = await story('2000-01-01');
  expect(before).toMatchObject({ standing: null, past: [] });
  expect(before.future.length).toBeGreaterThan(3);
});

test('a thread is one line: a question until it is resolved, a decision from then on', async () => {
  const { mara, jonas } = people;
  const thread = await openThread(mara, {
    target: { kind: 'claim', id: claimId },
    body: 'Gross or net?',
  });
  await addComment(jonas, { threadId: thread.id, body: 'Net, says the table.' });
  const asked = await story();
  const [line] = asked.past.filter((item) => item.kind === 'thread');
  expect(line).toMatchObject({ status: 'opened', comments: 2, decided: null });
  expect(asked.standing?.openThreads).toBe(1);
  await resolveThread(jonas, {
    threadId: thread.id,
    outcome: 'Net.',
    because: 'The table says so.',
  });
  const decided = await story();
  expect(decided.past.filter((item) => item.kind === 'thread')).toMatchObject([
    { status: 'resolved', decided: { outcome: 'Net.', because: 'The table says so.' } },
  ]);
  expect(decided.standing?.openThreads).toBe(0);
  const then = await story(asked.until);
  expect(then.standing).toEqual(asked.standing);
  expect(then.past.at(-1)).toMatchObject({ kind: 'thread', status: 'opened', decided: null });
  expect(then.past.map(({ id }) => id)).toEqual(asked.past.map(({ id }) => id));
  expect(then.future).toMatchObject([{ kind: 'thread', status: 'resolved' }]);
});

test('it says who has assessed, and what only after the reveal', async () => {
  const { mara, jonas, ines } = people;
  await attach(mara, '420 trout', 'supports');
  await transitionClaim(mara, { claimId, to: 'researching' });
  await transitionClaim(mara, { claimId, to: 'assessing' });
  await submitAssessment(jonas, { ...assessment, claimId, reasoning: 'Hidden words.' });
  const hidden = await story();
  expect(hidden.standing?.assessments).toBe(1);
  expect(JSON.stringify(hidden)).not.toContain('Hidden words.');
  expect(JSON.stringify(await getStoryPage(mara, claimId, { limit: 200 }))).not.toContain('Hidden');
  await submitAssessment(mara, { ...assessment, claimId, reasoning: 'My own.' });
  await transitionClaim(ines, { claimId, to: 'drafting' });
  const given = (await story()).past.filter(
    (item) => item.kind === 'change' && item.action === 'assessment.given',
  );
  expect(given).toMatchObject([
    { assessment: { reasoning: 'Hidden words.' } },
    { assessment: { reasoning: 'My own.' } },
  ]);
});

test('other teams have no part in it, and no such claim has none', async () => {
  expect(await getStory(people.stranger, { id: claimId })).toBeNull();
  expect(await getStoryPage(people.stranger, claimId, { limit: 10 })).toBeNull();
  expect(await getStory(people.mara, { id: 'nothing' })).toBeNull();
  for (const number of [Number.NaN, 0, -1, 1.5, 1e20]) {
    expect(await getStory(people.mara, { number })).toBeNull();
  }
  expect(await getStory(people.observer, { id: claimId })).not.toBeNull();
});

test('a long story is told in stretches, and page by page', async () => {
  const { mara } = people;
  await transaction((tx) =>
    recordEvents(
      tx,
      mara,
      Array.from({ length: 5000 }, (_, index) => ({
        action: 'claim.edited',
        subject: { kind: 'claim', id: claimId },
        claimId,
        after: { statement: `Version ${index}` },
      })),
    ),
  );
  const told = await story();
  expect(told.past).toHaveLength(150);
  expect(told.earlier).not.toBeNull();
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await getStoryPage(mara, claimId, { limit: 1000, cursor });
    for (const { id } of page?.items ?? []) seen.add(id);
    cursor = page?.nextCursor ?? undefined;
  } while (cursor);
  expect(seen.size).toBe(await db.auditEvent.count({ where: { claimId } }));
  await expect(getStoryPage(mara, claimId, { limit: 1, cursor: 'x' })).rejects.toMatchObject({
    code: 'INVALID',
  });
});

test('a changed verdict says what it was before', async () => {
  await toDrafting();
  const text = { rating: 'mixed', confidence: 60, explanation: '', wouldChange: '' };
  const { version } = await saveVerdict(people.mara, { ...text, claimId, summary: 'One count.' });
  await saveVerdict(people.mara, { ...text, claimId, version, summary: 'Two counts.' });
  const { past, standing } = await story();
  expect(past.at(-1)).toMatchObject({
    action: 'verdict.changed',
    before: { summary: 'One count.' },
    after: { summary: 'Two counts.' },
  });
  expect(standing?.rating).toBe('mixed');
});
