import 'server-only';
import { z } from 'zod';
import { tellingsOf } from '@/lib/attention/kinds';
import { db, type Tx } from '@/lib/db';
import type { Choice } from '@/lib/watching/following';
import { choiceOf, readInvolvedInClaims, readInvolvedInDocuments } from '@/lib/watching/queries';
import type { AuditEvent } from '@/prisma/generated/client';
import type { Role } from '@/prisma/generated/enums';
import type { Reach, ToldEvent } from './telling';

/** An event with what only the job looks at: its team, its comment and thread, and when it was. */
export type ReadEvent = ToldEvent & {
  teamId: string;
  at: Date;
  commentId: string | null;
  threadId: string | null;
  person: string | null;
  assessor: string | null;
};

const detailsSchema = z.object({
  commentId: z.uuid().nullable().catch(null),
  threadId: z.uuid().nullable().catch(null),
  userId: z.uuid().nullable().catch(null),
  assessorId: z.uuid().nullable().catch(null),
});

/** The events that concern somebody, oldest first. */
export async function readEvents(ids: readonly string[]): Promise<ReadEvent[]> {
  const rows = await db.auditEvent.findMany({
    where: { id: { in: [...ids] }, teamId: { not: null } },
    orderBy: { position: 'asc' },
  });
  return rows.filter(({ action }) => tellingsOf(action).length > 0).map(toEvent);
}

function toEvent(row: AuditEvent): ReadEvent {
  const said = (value: unknown) => detailsSchema.safeParse(value ?? {}).data;
  const details = said(row.after) ?? said({});
  const gone = said(row.before);
  const comment = row.subjectKind === 'comment' ? row.subjectId : details?.commentId;
  const thread = row.subjectKind === 'thread' ? row.subjectId : details?.threadId;
  return {
    id: row.id,
    teamId: row.teamId ?? '',
    action: row.action,
    actorId: row.actorId,
    claimId: row.claimId,
    documentId: row.documentId,
    webhookId: row.subjectKind === 'webhook' ? row.subjectId : null,
    at: row.at,
    commentId: comment ?? null,
    threadId: thread ?? null,
    person: details?.userId ?? gone?.userId ?? null,
    assessor: details?.assessorId ?? null,
  };
}

/** Who has something to do with each of the events of one team; only people who are in it now. By the event's id. */
export async function readReach(tx: Tx, events: readonly ReadEvent[]): Promise<Map<string, Reach>> {
  const ids = (field: 'claimId' | 'documentId' | 'commentId' | 'threadId') => [
    ...new Set(events.flatMap((event) => event[field] ?? [])),
  ];
  // One after the other: a transaction has one connection, which takes one question at a time.
  const claims = await readInvolvedInClaims(tx, ids('claimId'));
  const documents = await readInvolvedInDocuments(tx, ids('documentId'));
  const mentions = await readMentions(tx, ids('commentId'));
  const talkers = await readTalkers(tx, ids('threadId'));
  const watches = await readWatches(tx, events);
  const topics = await readTopics(tx, ids('claimId'));
  const members = await readMembers(tx, events[0]?.teamId ?? '');
  const parties = await readParties(tx, ids('claimId'));
  const present = (people: Iterable<string>) =>
    new Set([...people].filter((person) => members.has(person)));
  return new Map(
    events.map((event) => [
      event.id,
      {
        mentioned: present(mentions.get(event.commentId ?? '') ?? []),
        person: present(event.person ? [event.person] : []),
        assessor: present(event.assessor ? [event.assessor] : []),
        thread: present(talkers.get(event.threadId ?? '') ?? []),
        admins: withRole(members, ['admin']),
        answerers: answerersOf(event, members, parties),
        handlers: withRole(members, ['reviewer', 'editor', 'admin']),
        involved: present([
          ...(claims.get(event.claimId ?? '') ?? []),
          ...(documents.get(event.documentId ?? '') ?? []),
        ]),
        choices: choicesFor(event, watches, topics.get(event.claimId ?? '') ?? [], members),
      },
    ]),
  );
}

type WatchRow = { userId: string; targetId: string; muted: boolean };

function choicesFor(
  event: ReadEvent,
  watches: ReadonlyMap<string, WatchRow[]>,
  topics: readonly string[],
  members: ReadonlyMap<string, Role>,
): Reach['choices'] {
  const chosen = new Map<string, { claim: Choice; document: Choice; topics: Choice[] }>();
  for (const target of [event.claimId, event.documentId, ...topics]) {
    for (const row of watches.get(target ?? '') ?? []) {
      if (!members.has(row.userId)) continue;
      const own = chosen.get(row.userId) ?? { claim: null, document: null, topics: [] };
      if (target === event.claimId) own.claim = choiceOf(row);
      else if (target === event.documentId) own.document = choiceOf(row);
      else own.topics.push(choiceOf(row));
      chosen.set(row.userId, own);
    }
  }
  return chosen;
}

async function readMembers(tx: Tx, teamId: string): Promise<Map<string, Role>> {
  const rows = await tx.member.findMany({
    where: { teamId, removedAt: null, user: { disabledAt: null } },
    select: { userId: true, role: true },
  });
  return new Map(rows.map(({ userId, role }) => [userId, role]));
}

function withRole(members: ReadonlyMap<string, Role>, roles: readonly Role[]): Set<string> {
  return new Set([...members].flatMap(([id, role]) => (roles.includes(role) ? id : [])));
}

/** As `canDispose` has it: editors without a part in the claim of the event. */
function answerersOf(
  { claimId }: ReadEvent,
  members: ReadonlyMap<string, Role>,
  parties: ReadonlyMap<string, string[]>,
): Set<string> {
  const party = parties.get(claimId ?? '') ?? [];
  return withRole(members, ['editor', 'admin']).difference(new Set(party));
}

/** Who contributed to each of the claims or declared a conflict of interest on it. */
async function readParties(tx: Tx, claimIds: string[]): Promise<Map<string, string[]>> {
  const about = { claimId: { in: claimIds } };
  const select = { claimId: true, userId: true } as const;
  const contributors = await tx.contributor.findMany({ where: about, select });
  const conflicted = await tx.conflictOfInterest.findMany({
    where: { ...about, liftedAt: null },
    select,
  });
  return group([...contributors, ...conflicted], ({ claimId, userId }) => [claimId, userId]);
}

async function readMentions(tx: Tx, commentIds: string[]): Promise<Map<string, string[]>> {
  const rows = await tx.mention.findMany({ where: { commentId: { in: commentIds } } });
  return group(rows, ({ commentId, userId }) => [commentId, userId]);
}

async function readTalkers(tx: Tx, threadIds: string[]): Promise<Map<string, string[]>> {
  const rows = await tx.comment.findMany({
    where: { threadId: { in: threadIds } },
    select: { threadId: true, authorId: true },
    distinct: ['threadId', 'authorId'],
  });
  return group(rows, ({ threadId, authorId }) => [threadId, authorId]);
}

async function readTopics(tx: Tx, claimIds: string[]): Promise<Map<string, string[]>> {
  const rows = await tx.claimTopic.findMany({ where: { claimId: { in: claimIds } } });
  return group(rows, ({ claimId, topicId }) => [claimId, topicId]);
}

async function readWatches(tx: Tx, events: readonly ReadEvent[]): Promise<Map<string, WatchRow[]>> {
  const teamId = events[0]?.teamId;
  const targets = events
    .flatMap(({ claimId, documentId }) => [claimId ?? [], documentId ?? []])
    .flat();
  const rows = await tx.watch.findMany({
    where: { teamId, OR: [{ targetKind: 'topic' }, { targetId: { in: targets } }] },
    select: { userId: true, targetId: true, muted: true },
  });
  return group(rows, (row) => [row.targetId, row]);
}

function group<Row, Value>(
  rows: readonly Row[],
  of: (row: Row) => [key: string, value: Value],
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const [key, value] = of(row);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
