import 'server-only';
import type { Route } from 'next';
import type { Viewer } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';
import { db, type Tx } from '@/lib/db';
import { paths } from '@/lib/paths';
import type { WatchTarget } from '@/prisma/generated/enums';
import type { Choice } from './following';
import type { WatchTargetInput } from './schema';

/** How a viewer stands to a thing: what they chose, and whether they follow it by what they did. */
export type WatchView = { kind: WatchTarget; id: string; choice: Choice; involved: boolean };

/** The viewer's standing to a thing of their team; null when it is not there or not theirs to see. */
export async function getWatch(
  viewer: Viewer,
  target: WatchTargetInput,
): Promise<WatchView | null> {
  if (viewer.kind !== 'member' || !(await isThere(db, viewer, target))) return null;
  const { kind, id } = target;
  const [row, involved] = await Promise.all([
    db.watch.findUnique({
      where: {
        userId_targetKind_targetId: { userId: viewer.userId, targetKind: kind, targetId: id },
      },
    }),
    readInvolved(target),
  ]);
  return { kind, id, choice: row ? choiceOf(row) : null, involved: involved.has(viewer.userId) };
}

/** The same for a topic by the part of addresses that names it. */
export async function getTopicWatch(viewer: Viewer, slug: string): Promise<WatchView | null> {
  if (viewer.kind !== 'member') return null;
  const topic = await db.topic.findFirst({
    where: { teamId: viewer.teamId, slug },
    select: { id: true },
  });
  return topic && (await getWatch(viewer, { kind: 'topic', id: topic.id }));
}

/** A choice with how its thing is called and where it is. */
export type WatchEntry = {
  kind: WatchTarget;
  id: string;
  choice: 'watched' | 'muted';
  name: string;
  address: Route;
  since: string;
};

/** What the viewer watches or muted in their team, the latest choice first, with how each thing is called. */
export async function listWatches(viewer: Viewer): Promise<WatchEntry[]> {
  if (viewer.kind !== 'member') return [];
  const { teamId, userId } = viewer;
  const rows = await db.watch.findMany({
    where: { userId, teamId },
    orderBy: [{ since: 'desc' }, { targetId: 'asc' }],
  });
  const id = { in: rows.map(({ targetId }) => targetId) };
  const [claims, documents, topics] = await Promise.all([
    db.claim.findMany({
      where: { AND: [visibleClaims(viewer), { id }] },
      select: { id: true, number: true, statement: true },
    }),
    db.document.findMany({ where: { teamId, id }, select: { id: true, title: true } }),
    db.topic.findMany({ where: { teamId, id }, select: { id: true, name: true, slug: true } }),
  ]);
  const things = new Map<string, Pick<WatchEntry, 'name' | 'address'>>();
  for (const { id, number, statement } of claims) {
    things.set(id, { name: `#${number} ${statement}`, address: paths.desk.claim(number) });
  }
  for (const { id, title } of documents) {
    things.set(id, { name: title, address: paths.desk.document(id) });
  }
  for (const { id, name, slug } of topics) {
    things.set(id, { name, address: paths.desk.claims({ topic: slug }) });
  }
  return rows.flatMap((row) => {
    const thing = things.get(row.targetId);
    if (!thing) return [];
    const since = row.since.toISOString();
    return [{ kind: row.targetKind, id: row.targetId, choice: choiceOf(row), ...thing, since }];
  });
}

async function readInvolved({ kind, id }: WatchTargetInput): Promise<ReadonlySet<string>> {
  if (kind === 'topic') return new Set();
  const read = kind === 'claim' ? readInvolvedInClaims : readInvolvedInDocuments;
  return (await read(db, [id])).get(id) ?? new Set();
}

/** Is there such a thing in the viewer's team? */
export async function isThere(
  tx: Tx,
  viewer: Viewer,
  { kind, id }: WatchTargetInput,
): Promise<boolean> {
  if (viewer.kind !== 'member') return false;
  const { teamId } = viewer;
  if (kind === 'claim') {
    return (await tx.claim.count({ where: { AND: [visibleClaims(viewer), { id }] } })) > 0;
  }
  const where = { id, teamId };
  const count = kind === 'document' ? tx.document.count({ where }) : tx.topic.count({ where });
  return (await count) > 0;
}

/** What was chosen. */
export function choiceOf({ muted }: { muted: boolean }): 'watched' | 'muted' {
  return muted ? 'muted' : 'watched';
}

/** Who made each of the claims, works on it, contributed, wrote in it or was named there; the people by claim. */
export async function readInvolvedInClaims(tx: Tx, ids: readonly string[]): Promise<People> {
  return byThing(
    await tx.$queryRaw<Row[]>`
    SELECT id::text AS thing, created_by_id::text AS person FROM claim WHERE id = ANY(${ids}::uuid[])
    UNION SELECT claim_id::text, user_id::text FROM assignment WHERE claim_id = ANY(${ids}::uuid[])
    UNION SELECT claim_id::text, user_id::text FROM contributor WHERE claim_id = ANY(${ids}::uuid[])
    UNION SELECT claim_id::text, author_id::text FROM comment JOIN thread ON thread.id = thread_id
      WHERE claim_id = ANY(${ids}::uuid[])
    UNION SELECT claim_id::text, user_id::text FROM mention JOIN comment ON comment.id = comment_id
      JOIN thread ON thread.id = thread_id WHERE claim_id = ANY(${ids}::uuid[])`,
  );
}

/** Who brought each of the documents in, wrote in a thread on it or was named there; the people by document. */
export async function readInvolvedInDocuments(tx: Tx, ids: readonly string[]): Promise<People> {
  return byThing(
    await tx.$queryRaw<Row[]>`
    SELECT id::text AS thing, added_by_id::text AS person FROM document WHERE id = ANY(${ids}::uuid[])
    UNION SELECT document_id::text, author_id::text FROM comment JOIN thread ON thread.id = thread_id
      JOIN passage ON passage.id = passage_id WHERE document_id = ANY(${ids}::uuid[])
    UNION SELECT document_id::text, user_id::text FROM mention JOIN comment ON comment.id = comment_id
      JOIN thread ON thread.id = thread_id JOIN passage ON passage.id = passage_id
      WHERE document_id = ANY(${ids}::uuid[])`,
  );
}

type Row = { thing: string; person: string };

/** The ids of people by the id of a thing. */
export type People = ReadonlyMap<string, ReadonlySet<string>>;

function byThing(rows: readonly Row[]): People {
  const people = new Map<string, Set<string>>();
  for (const { thing, person } of rows) {
    people.set(thing, (people.get(thing) ?? new Set()).add(person));
  }
  return people;
}
