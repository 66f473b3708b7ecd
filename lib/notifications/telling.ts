import { type Audience, type NotificationKind, tellingsOf } from '@/lib/attention/kinds';
import { type Choice, isToldOf } from '@/lib/watching/following';

/** An event of the audit log, as far as it decides who is told. */
export type ToldEvent = {
  id: string;
  action: string;
  actorId: string | null;
  claimId: string | null;
  documentId: string | null;
  webhookId: string | null;
};

/** Who has something to do with one event: ids of people. */
export type Reach = {
  mentioned: ReadonlySet<string>;
  person: ReadonlySet<string>;
  assessor: ReadonlySet<string>;
  thread: ReadonlySet<string>;
  admins: ReadonlySet<string>;
  answerers: ReadonlySet<string>;
  handlers: ReadonlySet<string>;
  /** Made its claim or document, work on it or wrote in it. */
  involved: ReadonlySet<string>;
  /** What people chose for the claim, the document and the topics of the claim. */
  choices: ReadonlyMap<string, { claim: Choice; document: Choice; topics: readonly Choice[] }>;
};

/** One person is told of one event; `many`: and with it of more events like it. */
export type Told<E extends ToldEvent = ToldEvent> = {
  userId: string;
  event: E;
  kind: NotificationKind;
  many: boolean;
};

const nothingChosen = { claim: null, document: null, topics: [] } as const;

/** Who is meant by themselves, or by their office: what they watch and mute has no say. */
const personal = new Set<Audience>([
  'mentioned',
  'person',
  'assessor',
  'admins',
  'answerers',
  'handlers',
]);

/** Whom an event is told to: each person once, for the most personal reason, and never to who did it. */
export function toldOf<E extends ToldEvent>(event: E, reach: Reach): Told<E>[] {
  const told = new Map<string, Told<E>>();
  const tellings = tellingsOf(event.action);
  const wide = tellings.some(({ audience }) => audience === 'topics');
  for (const { kind, audience } of tellings) {
    const addressed = personal.has(audience);
    for (const userId of candidates(audience, reach)) {
      if (userId === event.actorId || told.has(userId)) continue;
      const involved = reach.involved.has(userId) || audience === 'thread';
      const chosen = reach.choices.get(userId) ?? nothingChosen;
      const standing = { ...chosen, addressed, involved: involved && audience !== 'topics', wide };
      if (isToldOf(standing)) told.set(userId, { userId, event, kind, many: false });
    }
  }
  return [...told.values()];
}

function candidates(audience: Audience, reach: Reach): Iterable<string> {
  if (audience === 'followers') return new Set([...reach.involved, ...reach.choices.keys()]);
  if (audience === 'topics') return reach.choices.keys();
  return reach[audience];
}

/** From this number on, events of one kind by one person at once are one line: five can be read, fifty are noise. */
export const MANY = 6;

/** Of many events of one action in one transaction, each person is told of the first only, which stands for all. */
export function collapse<E extends ToldEvent>(told: readonly Told<E>[]): Told<E>[] {
  const groups = new Map<string, Told<E>[]>();
  for (const one of told) {
    const key = `${one.userId} ${one.event.action} ${one.kind}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first && group.length >= MANY ? [{ ...first, many: true }] : group;
  });
}
