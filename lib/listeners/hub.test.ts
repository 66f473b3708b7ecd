import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Batch, batchFrames, concerns, type LiveRow, unseen } from '@/lib/live/events';
import { type Position, parsePosition } from '@/lib/live/position';
import { isVisible, parseSnapshot } from '@/lib/live/snapshot';
import { Hub, type Listener, tell } from './hub';

const teamId = 'team';

/** A table of events and the transactions that write it, as Postgres keeps them. */
class World {
  next = 100n;
  row = 0n;
  running = new Map<bigint, LiveRow[]>();
  table: LiveRow[] = [];

  begin = () => {
    this.running.set(this.next, []);
    this.next += 1n;
  };
  write = (id: bigint, userId: string | null) => {
    this.row += 1n;
    const at = '2026-01-01T00:00:00.000Z';
    const event = {
      kind: 'x',
      subject: { kind: 'x', id: `${this.row}` },
      claim: null,
      documentId: null,
      by: null,
      at,
    };
    this.running.get(id)?.push({ row: this.row, transaction: id, teamId, userId, event });
  };
  end = (id: bigint, commits: boolean) => {
    if (commits) this.table.push(...(this.running.get(id) ?? []));
    this.running.delete(id);
  };
  now = (): Position => {
    const running = [...this.running.keys()].toSorted((a, b) => Number(a - b));
    const seen = parseSnapshot(`${running[0] ?? this.next}:${this.next}:${running.join(',')}`);
    if (!seen) throw new Error('unreadable');
    return { cluster: '1', seconds: 1, seen, part: null };
  };
  batch = (since: Position): Batch => ({
    before: since.seen,
    after: this.now(),
    rows: inOrder(unseen(this.table, since.seen)),
    flooded: new Set(),
  });
  /** What `readMissed` and the stream make of a position. */
  replay = (since: Position): { text: string; position: Position } => {
    const { part, seen } = since;
    const table = this.table.filter((row) => concerns(row, 'me'));
    const left = table.filter(
      ({ row, transaction }) =>
        part &&
        row > part.row &&
        isVisible(transaction, seen) &&
        !isVisible(transaction, part.before),
    );
    const position = this.now();
    const rest = batchFrames(part?.before ?? seen, { ...since, part: null }, inOrder(left));
    return {
      position,
      text: [...rest, ...batchFrames(seen, position, inOrder(unseen(table, seen)))].join(''),
    };
  };
}

const inOrder = (rows: LiveRow[]) => rows.toSorted((a, b) => Number(a.row - b.row));

const frames = (text: string) => text.split('\n\n').filter((frame) => frame !== '');

/** Somebody who reads frames, whose line may break after any of them. */
class Reader {
  told: string[] = [];
  last: Position;
  constructor(start: Position) {
    this.last = start;
  }
  hear(text: string, until = Number.POSITIVE_INFINITY): void {
    for (const frame of frames(text).slice(0, until)) {
      const id = /^id: (.+)$/m.exec(frame)?.[1];
      const data = /^data: (.+)$/m.exec(frame)?.[1];
      if (id) this.last = parsePosition(id) ?? this.last;
      if (data && !/^event:/m.test(frame)) this.told.push(JSON.parse(data).subject.id);
    }
  }
}

type Step =
  | { do: 'begin' | 'read' }
  | { do: 'write' | 'commit' | 'roll back'; which: number }
  | { do: 'break'; which: number; back: number };

const which = fc.nat(5);
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Step>({ do: 'begin' }) },
    { weight: 3, arbitrary: fc.constant<Step>({ do: 'read' }) },
    { weight: 6, arbitrary: which.map((which): Step => ({ do: 'write', which })) },
    { weight: 3, arbitrary: which.map((which): Step => ({ do: 'commit', which })) },
    { weight: 1, arbitrary: which.map((which): Step => ({ do: 'roll back', which })) },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('break' as const), which, back: fc.nat(3) }),
    },
  ),
  { maxLength: 60, size: 'max' },
);

const listenerOf = (reader: Reader, cut: () => number): Listener => ({
  ...{ teamId, userId: 'me', role: 'reviewer', credential: { kind: 'token', id: '1' } },
  ...{ filter: {}, screenId: null, from: null, held: null },
  send: (bytes) => {
    reader.hear(new TextDecoder().decode(bytes), cut());
    return true;
  },
  end: () => undefined,
});

/** Plays a history; answers what the reader was told and what they should have been. */
function play(history: Step[]) {
  const world = new World();
  const reader = new Reader(world.now());
  let position = world.now();
  let cut = Number.POSITIVE_INFINITY;
  const hub = new Hub();
  let listener = listenerOf(reader, () => cut);
  hub.add(listener);
  const read = () => {
    const batch = world.batch(position);
    position = batch.after;
    hub.deliver(batch);
  };
  const comeBack = (until: number) => {
    hub.remove(listener);
    listener = listenerOf(reader, () => cut);
    const { text, position: from } = world.replay(reader.last);
    reader.hear(text, until);
    listener.from = until < frames(text).length ? null : from.seen;
    cut = Number.POSITIVE_INFINITY;
    if (listener.from) hub.add(listener);
    else comeBack(Number.POSITIVE_INFINITY);
  };
  for (const step of history) {
    const open = [...world.running.keys()];
    const one = 'which' in step ? open[step.which % Math.max(open.length, 1)] : undefined;
    if (step.do === 'begin') world.begin();
    if (step.do === 'read') read();
    if (step.do === 'break') {
      // The batch that is on its way is cut off after some of it, and so is the first replay.
      cut = step.which;
      read();
      comeBack(step.back);
    }
    if (one === undefined) continue;
    if (step.do === 'write') world.write(one, world.row % 3n === 0n ? 'somebody else' : null);
    if (step.do === 'commit' || step.do === 'roll back') world.end(one, step.do === 'commit');
  }
  for (const id of world.running.keys()) world.end(id, true);
  read();
  return { told: reader.told, table: world.table };
}

describe('the stream of events', () => {
  it('tells each row once, in whatever order transactions end and wherever the line breaks', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const { told, table } = play(history);
        const due = table.filter(({ userId }) => userId === null).map(({ row }) => `${row}`);
        expect(told.toSorted()).toEqual(due.toSorted());
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves out of a batch what was told by replay, until a batch has seen all of that', () => {
    const world = new World();
    const start = world.now();
    world.begin();
    world.write(100n, null);
    world.end(100n, true);
    const told: string[] = [];
    const listener: Listener = {
      ...listenerOf(new Reader(start), () => 0),
      send: (bytes) => told.push(new TextDecoder().decode(bytes)) > 0,
      from: world.now().seen,
    };
    tell(listener, world.batch(start));
    expect(told).toEqual([]);
    expect(listener.from).toBeNull();
  });
});
