import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleOrder } from '@/lib/teams/roles';
import { type Candidate, type ChoosingRule, choose, passedOver } from './choice';
import { ruledStates } from './schema';

const rule: ChoosingRule = {
  onState: 'researching',
  manner: 'round_robin',
  limit: 3,
  lastUserId: null,
};

const person = (userId: string, change: Partial<Candidate> = {}): Candidate => ({
  userId,
  role: 'reviewer',
  open: 0,
  lastAssignedAt: null,
  conflicted: false,
  contributed: false,
  assigned: false,
  ...change,
});

const chosen = (given: ChoosingRule, people: Candidate[]) => {
  const choice = choose(given, people);
  return choice.kind === 'assign' ? choice.userId : choice.kind;
};

describe('in turn', () => {
  const people = [person('a'), person('b'), person('c')];

  it('begins with the first, goes on after the last one, and round again', () => {
    expect(chosen(rule, people)).toBe('a');
    expect(chosen({ ...rule, lastUserId: 'a' }, people)).toBe('b');
    expect(chosen({ ...rule, lastUserId: 'c' }, people)).toBe('a');
  });

  it('begins again when whoever was last is no longer among them', () => {
    expect(chosen({ ...rule, lastUserId: 'gone' }, people)).toBe('a');
  });

  it('passes over whoever cannot, without losing the turn of the others', () => {
    const busy = [person('a'), person('b', { open: 3 }), person('c')];
    expect(chosen({ ...rule, lastUserId: 'a' }, busy)).toBe('c');
  });
});

describe('least loaded', () => {
  const least = { ...rule, manner: 'least_loaded' } as const;

  it('takes who has fewest open claims, of equals who went longest without, then the order', () => {
    const one = person('a', { open: 2 });
    const two = person('b', { open: 1, lastAssignedAt: '2026-05-02T00:00:00.000Z' });
    const three = person('c', { open: 1, lastAssignedAt: '2026-05-01T00:00:00.000Z' });
    expect(chosen(least, [one, two, three])).toBe('c');
    expect(chosen(least, [one, two, three, person('d', { open: 1 })])).toBe('d');
    expect(chosen(least, [person('x'), person('y')])).toBe('x');
  });
});

describe('who is passed over', () => {
  it.each([
    ['left', { role: null }],
    ['observer', { role: 'observer' }],
    ['conflict', { conflicted: true }],
    ['at_limit', { open: 3 }],
    [null, { open: 2, contributed: true }],
  ] as const)('%s', (why, change) => {
    expect(passedOver(rule, person('a', change))).toBe(why);
  });

  it.each([
    ['not_editor', { role: 'reviewer' }],
    ['contributor', { role: 'editor', contributed: true }],
    [null, { role: 'admin' }],
  ] as const)('for an approval: %s', (why, change) => {
    expect(passedOver({ ...rule, onState: 'approval' }, person('a', change))).toBe(why);
  });
});

it('adds nobody where one of its people works on the claim already, even at the limit', () => {
  const people = [person('a'), person('b', { assigned: true, open: 9 })];
  expect(choose(rule, people)).toEqual({ kind: 'has', userId: 'b' });
  const left = [person('a'), person('b', { assigned: true, role: null })];
  expect(chosen(rule, left)).toBe('a');
});

const candidates = fc.uniqueArray(
  fc.record<Candidate>({
    userId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    role: fc.constantFrom(null, ...roleOrder),
    open: fc.nat(4),
    lastAssignedAt: fc.constantFrom(null, '2026-01-01', '2026-02-01', '2026-03-01'),
    conflicted: fc.boolean(),
    contributed: fc.boolean(),
    assigned: fc.boolean(),
  }),
  { selector: ({ userId }) => userId },
);
const anyRule = fc.record<ChoosingRule>({
  onState: fc.constantFrom(...ruledStates),
  manner: fc.constantFrom('round_robin', 'least_loaded'),
  limit: fc.integer({ min: 1, max: 4 }),
  lastUserId: fc.constantFrom(null, 'a', 'b', 'c', 'z'),
});

describe('whatever the rule and its people', () => {
  it('chooses nobody who is passed over, and somebody whenever somebody is not', () => {
    fc.assert(
      fc.property(anyRule, candidates, (given, people) => {
        const choice = choose(given, people);
        const free = people.filter((one) => passedOver(given, one) === null);
        if (choice.kind === 'assign')
          expect(free.map(({ userId }) => userId)).toContain(choice.userId);
        if (choice.kind === 'nobody') expect(free).toEqual([]);
      }),
    );
  });

  it('never chooses somebody for whom there is one with fewer claims, when least loaded', () => {
    fc.assert(
      fc.property(anyRule, candidates, (given, people) => {
        const least = { ...given, manner: 'least_loaded' } as const;
        const choice = choose(least, people);
        if (choice.kind !== 'assign') return;
        const open = people.find(({ userId }) => userId === choice.userId)?.open;
        const free = people.filter((one) => passedOver(least, one) === null);
        expect(open).toBe(Math.min(...free.map((one) => one.open)));
      }),
    );
  });

  it('gives everybody who can the same number of turns', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(5), (count, start) => {
        const people = ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, count).map((id) => person(id));
        let lastUserId: string | null = people[start]?.userId ?? null;
        const turns = new Map<string, number>();
        for (let step = 0; step < count * 3; step += 1) {
          lastUserId = chosen({ ...rule, lastUserId }, people);
          turns.set(lastUserId, (turns.get(lastUserId) ?? 0) + 1);
        }
        expect([...turns.values()]).toEqual(people.map(() => 3));
      }),
    );
  });
});
