import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaskView, WorkView } from '@/lib/my-work/queries';
import { ClaimPriority } from '@/prisma/generated/enums';
import { nextTask, type WaitingTask, waitingTasks } from './next';

const today = '2026-03-28';

const task = (number: number, change: Partial<TaskView> = {}): TaskView => ({
  id: `claim ${number}`,
  number,
  statement: 'Boats doubled.',
  language: 'en',
  claimant: null,
  state: 'drafting',
  priority: 'normal',
  dueOn: null,
  since: `2026-03-${String(number).padStart(2, '0')}T00:00:00.000Z`,
  given: 0,
  required: 2,
  ...change,
});

const nothing: WorkView = {
  assigned: [],
  assessments: [],
  approvals: [],
  sentBack: [],
  reReviews: [],
  total: 0,
};

const assigned = (number: number, change: Partial<TaskView> = {}): WaitingTask => ({
  kind: 'assigned',
  task: task(number, change),
});
const none = new Set<number>();

describe('what comes next', () => {
  it.each([
    ['overdue', [assigned(1, { priority: 'urgent' }), assigned(2, { dueOn: '2026-03-27' })], 2],
    ['urgent', [assigned(1, { dueOn: today }), assigned(2, { priority: 'urgent' })], 2],
    ['high', [assigned(1, { priority: 'low' }), assigned(2, { priority: 'high' })], 2],
    ['due', [assigned(1), assigned(2, { dueOn: today })], 2],
    ['longest', [assigned(2), assigned(1)], 1],
    ['only', [assigned(3)], 3],
  ] as const)('%s', (reason, waiting, number) => {
    const next = nextTask(waiting, none, today);
    expect(next).toMatchObject({ reason, others: waiting.length - 1 });
    expect(next?.waiting.task.number).toBe(number);
  });

  it('leaves out what was put aside, and says when nothing is left', () => {
    const waiting = [assigned(1), assigned(2)];
    expect(nextTask(waiting, new Set([1]), today)?.waiting.task.number).toBe(2);
    expect(nextTask(waiting, new Set([1, 2]), today)).toBeNull();
    expect(nextTask([], none, today)).toBeNull();
  });

  it('runs through everything once when each is put aside in turn', () => {
    const some = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 28 }),
        priority: fc.constantFrom(...Object.values(ClaimPriority)),
        dueOn: fc.constantFrom(null, '2026-03-01', today, '2026-04-01'),
      }),
      { selector: ({ number }) => number },
    );
    fc.assert(
      fc.property(some, (tasks) => {
        const waiting = tasks.map(({ number, ...change }) => assigned(number, change));
        const seen = new Set<number>();
        for (let next = nextTask(waiting, seen, today); next; ) {
          expect(next.others).toBe(tasks.length - seen.size - 1);
          seen.add(next.waiting.task.number);
          next = nextTask(waiting, seen, today);
        }
        expect(seen.size).toBe(tasks.length);
      }),
    );
  });
});

describe('what waits', () => {
  it('is each claim once, by the closest reason, without what waits for others', () => {
    const work: WorkView = {
      ...nothing,
      approvals: [task(1)],
      assessments: [task(2)],
      assigned: [
        { ...task(1), waits: false },
        { ...task(2), waits: false },
        { ...task(3), waits: true },
        { ...task(4), waits: false },
      ],
      reReviews: [{ ...task(4), passages: 1, corrections: 0, reviewOn: null }],
    };
    expect(waitingTasks(work).map(({ kind, task: { number } }) => [kind, number])).toEqual([
      ['approval', 1],
      ['assessment', 2],
      ['review', 4],
    ]);
  });
});
