import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { fromCursor, toCursor } from '@/lib/cursor';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { toHex } from '@/lib/merkle/hash';
import type { Prisma } from '@/prisma/generated/client';
import { type AuditEntry, toEntry } from './entry';
import { canReadLog, visibleEvents } from './policy';
import { type EventFilter, logPlace } from './schema';

/** An event of the log as the desk and the API show it. */
export type LogItem = {
  entry: AuditEntry;
  actorName: string | null;
  claimNumber: number | null;
  /** Its leaf (64 hexadecimal digits) and place (from 0) in the log; null until it entered. */
  leaf: string | null;
  index: number | null;
  /** The size of the first checkpoint that has it; null until it is signed. */
  checkpoint: number | null;
};

type Asked = EventFilter & { limit: number; cursor?: string };

/**
 * What was done in the viewer's team, the last first, page by page. FORBIDDEN below editor; INVALID for a cursor that no such
 * list answered.
 */
export async function listEvents(viewer: Viewer, { limit, cursor, ...filter }: Asked) {
  if (!canReadLog(viewer)) {
    throw new AppError('FORBIDDEN', 'Only editors and admins read the audit log.');
  }
  const before = cursor ? fromCursor(logPlace, cursor).before : undefined;
  const rows = await db.auditEvent.findMany({
    where: {
      AND: [
        visibleEvents(viewer),
        await toWhere(viewer.teamId, filter),
        before === undefined ? {} : { position: { lt: before } },
      ],
    },
    orderBy: { position: 'desc' },
    take: limit + 1,
  });
  const some = rows.slice(0, limit);
  const last = rows.length > limit ? some.at(-1) : undefined;
  return {
    items: await fill(some),
    nextCursor: last ? toCursor({ before: Number(last.position) }) : null,
  };
}

const DAY = 86_400_000;

async function toWhere(teamId: string, filter: EventFilter): Promise<Prisma.AuditEventWhereInput> {
  const { actor, action, subject, claim, from, to } = filter;
  return {
    ...(actor && { actorId: actor }),
    ...(action && { action: action.includes('.') ? action : { startsWith: `${action}.` } }),
    ...(subject && { subjectId: subject }),
    ...(claim !== undefined && { claimId: { in: await claimIds(teamId, claim) } }),
    ...((from || to) && {
      at: {
        ...(from && { gte: new Date(from) }),
        ...(to && { lt: new Date(Date.parse(to) + DAY) }),
      },
    }),
  };
}

async function claimIds(teamId: string, claim: string | number): Promise<string[]> {
  if (typeof claim === 'string') return [claim];
  const row = await db.claim.findFirst({ where: { teamId, number: claim }, select: { id: true } });
  return row ? [row.id] : [];
}

type EventRecord = Prisma.AuditEventGetPayload<Record<never, never>>;

async function fill(rows: readonly EventRecord[]): Promise<LogItem[]> {
  const idsOf = (key: 'actorId' | 'claimId') => [...new Set(rows.flatMap((row) => row[key] ?? []))];
  const [people, claims, places] = await Promise.all([
    db.user.findMany({
      where: { id: { in: idsOf('actorId') } },
      select: { id: true, name: true },
    }),
    db.claim.findMany({
      where: { id: { in: idsOf('claimId') } },
      select: { id: true, number: true },
    }),
    readPlaces(rows.map(({ id }) => id)),
  ]);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const numberOf = new Map(claims.map(({ id, number }) => [id, number]));
  return rows.map((row) => ({
    entry: toEntry(row),
    actorName: nameOf.get(row.actorId ?? '') ?? null,
    claimNumber: numberOf.get(row.claimId ?? '') ?? null,
    ...(places.get(row.id) ?? { leaf: null, index: null, checkpoint: null }),
  }));
}

type Place = { id: string; hash: Uint8Array; index: number; checkpoint: number | null };

async function readPlaces(ids: readonly string[]) {
  const rows = await db.$queryRaw<Place[]>`
    SELECT leaf.event_id AS id, leaf.hash, leaf.index::float8 AS index,
      (SELECT min(size)::float8 FROM audit_checkpoint WHERE size > leaf.index) AS checkpoint
    FROM audit_leaf leaf WHERE leaf.event_id = ANY(${ids}::uuid[])`;
  return new Map(
    rows.map(({ id, hash, index, checkpoint }) => [id, { leaf: toHex(hash), index, checkpoint }]),
  );
}
