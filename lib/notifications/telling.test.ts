import { describe, expect, it, test } from 'vitest';
import { toldActions } from '@/lib/attention/kinds';
import { en } from '@/lib/i18n/messages/en';
import { excerptOf } from './excerpt';
import { sentenceOf } from './sentence';
import { collapse, MANY, type Reach, type ToldEvent, toldOf } from './telling';

const event = (action: string, id = 'event'): ToldEvent => ({
  id,
  action,
  actorId: 'actor',
  claimId: 'claim',
  documentId: null,
  webhookId: null,
});

const reach = (given: Partial<Reach>): Reach => ({
  mentioned: new Set(),
  person: new Set(),
  assessor: new Set(),
  thread: new Set(),
  admins: new Set(),
  answerers: new Set(),
  handlers: new Set(),
  involved: new Set(),
  choices: new Map(),
  ...given,
});

const kinds = (action: string, given: Partial<Reach>) =>
  Object.fromEntries(toldOf(event(action), reach(given)).map(({ userId, kind }) => [userId, kind]));

const muted = { claim: 'muted', document: null, topics: [] } as const;
const watched = { claim: 'watched', document: null, topics: [] } as const;
const topic = { claim: null, document: null, topics: ['watched'] } as const;

describe('an event', () => {
  it('is told once to each, for the most personal reason', () => {
    const people = new Set(['ana', 'ben']);
    expect(
      kinds('comment.added', { mentioned: new Set(['ana']), thread: people, involved: people }),
    ).toEqual({ ana: 'mention', ben: 'reply' });
  });

  it('is never told to who did it', () => {
    const people = new Set(['actor', 'ana']);
    for (const action of toldActions) {
      const all = { mentioned: people, person: people, assessor: people, thread: people };
      const choices = new Map([['actor', watched]]);
      expect(kinds(action, { ...all, involved: people, choices })).not.toHaveProperty('actor');
    }
  });

  it('is never told to who muted the claim, not even when they are named', () => {
    const people = new Set(['ana']);
    for (const action of toldActions) {
      const all = { mentioned: people, person: people, assessor: people, thread: people };
      const choices = new Map([['ana', muted]]);
      expect(kinds(action, { ...all, involved: people, choices })).toEqual({});
    }
  });

  it('of a claim is told to those who watch it; only large ones to those who watch a topic', () => {
    const choices = new Map<string, typeof watched | typeof topic>([
      ['ana', watched],
      ['ben', topic],
    ]);
    expect(kinds('evidence.attached', { choices })).toEqual({ ana: 'evidence' });
    expect(kinds('claim.published', { choices })).toEqual({
      ana: 'publication',
      ben: 'publication',
    });
  });

  it('of an assignment concerns the person assigned and nobody else', () => {
    const involved = new Set(['ana', 'ben']);
    expect(kinds('claim.assigned', { person: new Set(['ana']), involved })).toEqual({
      ana: 'assignment',
    });
  });
});

test('many events at once are one line for each person; a few stay as they are', () => {
  const told = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      userId: 'ana',
      event: event('claim.created', `event ${index}`),
      kind: 'state' as const,
      many: false,
    }));
  expect(collapse(told(MANY - 1))).toHaveLength(MANY - 1);
  const mention = {
    userId: 'ana',
    event: event('comment.added'),
    kind: 'mention' as const,
    many: false,
  };
  expect(collapse([...told(500), mention])).toEqual([{ ...told(1)[0], many: true }, mention]);
});

test('every action that is told has a sentence of its own', () => {
  for (const action of toldActions.filter((one) => one !== 'comment.edited')) {
    const key = sentenceOf({ kind: 'state', action, many: false }).replace('did.', '');
    expect(key).toBe(action.replaceAll('.', '_'));
    expect(en.attention.did).toHaveProperty(key);
  }
});

test('an excerpt is plain words, cut at a word', () => {
  expect(
    excerptOf(
      '> Is it **gross**?\n\n- ask [@Ana Lind](mention:0198) at [the port](https://x.example)',
    ),
  ).toBe('Is it gross? ask @Ana Lind at the port');
  const long = excerptOf('harbour '.repeat(100));
  expect(long.length).toBeLessThanOrEqual(241);
  expect(long).toMatch(/harbour…$/);
});
