import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClaimState, Stance } from '@/prisma/generated/enums';
import { foldStory, threadOf } from './fold';
import { dayOf, daysOf, replay, type StoryEvent, standingOn } from './standing';

const blank = { state: null, stance: null, rating: null, outcome: null, threadId: null };
const actions = [
  'claim.created',
  'claim.moved',
  'claim.published',
  'claim.took_over',
  'approval.lapsed',
  'evidence.attached',
  'evidence.changed',
  'evidence.withdrawn',
  'thread.opened',
  'thread.resolved',
  'thread.reopened',
  'comment.added',
  'comment.edited',
  'assessment.given',
  'assessment.withdrawn',
  'verdict.changed',
];
const someId = fc.constantFrom('a', 'b', 'c');
const or = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

/** Logs of three weeks about three things, in order. */
const logs = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 20 * 1440 }),
      action: fc.constantFrom(...actions),
      subjectId: someId,
      state: or(fc.constantFrom(...Object.values(ClaimState))),
      stance: or(fc.constantFrom(...Object.values(Stance))),
      rating: or(fc.constantFrom('true', 'false')),
      outcome: or(fc.constant('Gross.')),
      threadId: or(someId),
    }),
    { maxLength: 80 },
  )
  .map((events) =>
    events
      .toSorted((one, other) => one.minute - other.minute)
      .map(({ minute, ...event }, index): StoryEvent => {
        const at = new Date(Date.UTC(2026, 2, 1) + minute * 60_000).toISOString();
        return { ...event, id: `e${index}`, at };
      }),
  );

describe('how a claim stood', () => {
  it('on any day is what a plain replay up to that day says', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: -2, max: 25 }), (log, offset) => {
        const day = new Date(Date.UTC(2026, 2, 1 + offset)).toISOString().slice(0, 10);
        const until = log.filter(({ at }) => dayOf(at) <= day);
        const expected = until.length === 0 ? null : replay(until);
        expect(standingOn(daysOf(log), day)).toEqual(expected);
      }),
    );
  });

  it('counts every event on exactly one day', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const days = daysOf(log);
        expect(days.reduce((sum, { events }) => sum + events, 0)).toBe(log.length);
        expect(days.map(({ day }) => day)).toEqual([...new Set(log.map(({ at }) => dayOf(at)))]);
      }),
    );
  });

  it('follows evidence, threads, assessments and the verdict', () => {
    const steps: Partial<StoryEvent>[] = [
      { action: 'evidence.attached', subjectId: 'a', stance: 'supports' },
      { action: 'evidence.attached', subjectId: 'b', stance: 'context' },
      { action: 'evidence.changed', subjectId: 'b', stance: 'contradicts' },
      { action: 'evidence.withdrawn', subjectId: 'a' },
      { action: 'thread.opened', subjectId: 't' },
      { action: 'thread.opened', subjectId: 'u', outcome: 'Settled elsewhere.' },
      { action: 'claim.moved', state: 'assessing' },
      { action: 'assessment.given', subjectId: 'x' },
      { action: 'assessment.given', subjectId: 'y' },
      { action: 'verdict.drafted', rating: 'mixed' },
      // The state of another claim.
      { action: 'claim.took_over', state: 'closed' },
    ];
    const log = steps.map((step, index) => ({
      ...{ ...blank, id: `${index}`, at: '2026-03-01T10:00:00.000Z', action: '', subjectId: '' },
      ...step,
    }));
    expect(replay(log)).toEqual({
      state: 'assessing',
      evidence: { supports: 0, contradicts: 1, qualifies: 0, context: 0 },
      openThreads: 1,
      assessments: 2,
      rating: 'mixed',
    });
    const reopened = ['published', 'researching'].map((state, index) => ({
      ...{ ...blank, id: `r${index}`, at: '2026-03-02T10:00:00.000Z', subjectId: '' },
      ...{ action: 'claim.moved', state },
    }));
    expect(replay([...log, ...reopened]).assessments).toBe(0);
  });
});

describe('the lines of a story', () => {
  it('are one for each thread and one for each other event, in the order of the log', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const lines = foldStory(log);
        const place = new Map(log.map(({ id }, index) => [id, index]));
        const places = lines.map(({ id }) => place.get(id) ?? -1);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        const changes = log.filter((event) => threadOf(event, new Map()) === null);
        const threads = new Set(log.map((event) => threadOf(event, new Map())));
        threads.delete(null);
        expect(lines).toHaveLength(changes.length + threads.size);
      }),
    );
  });

  it('stand where a thread was resolved, with the number of its comments', () => {
    const event = (
      id: string,
      action: string,
      subjectId: string,
      threadId: string | null = null,
    ) => ({
      ...{ ...blank, id, at: `2026-03-0${id}T10:00:00.000Z`, action, subjectId, threadId },
    });
    const log = [
      event('1', 'thread.opened', 't'),
      event('2', 'evidence.attached', 'e'),
      event('3', 'comment.added', 'c', 't'),
      event('4', 'comment.edited', 'c'),
      event('5', 'thread.resolved', 't'),
      event('6', 'comment.reacted', 'c'),
    ];
    expect(foldStory(log, new Map([['c', 't']]))).toEqual([
      { kind: 'change', id: '2', at: log[1]?.at },
      { kind: 'thread', id: '5', at: log[4]?.at, threadId: 't', status: 'resolved', comments: 2 },
    ]);
    expect(foldStory(log.slice(2, 4), new Map([['c', 't']]))).toMatchObject([
      { kind: 'thread', id: '4', status: 'talk', comments: 1 },
    ]);
  });
});
