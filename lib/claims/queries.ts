import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { orders, partsAfter, placeOf, placeSchema } from '@/lib/claim-order/order';
import { fromCursor, toCursor } from '@/lib/cursor';
import { db, type Tx } from '@/lib/db';
import { listPeople, type PersonView } from '@/lib/people/queries';
import { quotedPassageSelect, readQuotations } from '@/lib/quotations/queries';
import { hasRole } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';
import { ClaimState } from '@/prisma/generated/enums';
import { matching } from './filter';
import { visibleClaims } from './policy';
import type { ClaimFilter } from './schema';
import {
  type ClaimSummary,
  type ClaimSummaryRow,
  type ClaimView,
  claimSummarySelect,
  namingOf,
  toClaimSummary,
  toClaimView,
} from './view';

const claimSelect = {
  ...claimSummarySelect,
  changedById: true,
  duplicateOf: { select: { id: true, number: true, statement: true } },
  submittedDigest: true,
  commentAskedOn: true,
  commentAnswer: true,
  noCommentReason: true,
  appearances: {
    select: {
      id: true,
      createdById: true,
      createdAt: true,
      passage: { select: quotedPassageSelect },
    },
    orderBy: { id: 'asc' },
  },
} satisfies Prisma.ClaimSelect;

/** How a claim is named: by its id, or by its number in the viewer's team. */
export type ClaimKey = { id: string } | { number: number };

/** The claim with everything its workspace shows; null when there is none or the viewer may not see it. */
export function getClaim(viewer: Viewer, key: ClaimKey): Promise<ClaimView | null> {
  return readClaim(db, viewer, key);
}

/** `getClaim` inside a transaction: what a conflict hands back. */
export async function readClaim(tx: Tx, viewer: Viewer, key: ClaimKey): Promise<ClaimView | null> {
  if (!isKey(key)) return null;
  const row = await tx.claim.findFirst({
    where: { AND: [visibleClaims(viewer), key] },
    select: claimSelect,
  });
  if (!row) return null;
  const naming = namingOf(await listPeople(row.teamId, tx));
  const passages = row.appearances.map(({ passage }) => passage);
  const quote = await readQuotations(tx, passages);
  const appearances = row.appearances.map(({ id, passage, createdById, createdAt }) => ({
    id,
    ...quote(passage),
    by: naming(createdById),
    at: createdAt.toISOString(),
  }));
  return toClaimView(viewer, row, { ...row, appearances }, naming);
}

// What does not look like an id or a number is unknown rather than a database error.
function isKey(key: ClaimKey): boolean {
  if ('id' in key) return z.uuid().safeParse(key.id).success;
  return Number.isInteger(key.number) && key.number > 0 && key.number < 2 ** 31;
}

/**
 * The team's claims that pass the filters, a page at a time; `nextCursor` is null on the last one. Visitors get nothing.
 * Throws INVALID for a cursor that no list answered.
 */
export async function listClaims(
  viewer: Viewer,
  filter: ClaimFilter,
): Promise<{ items: ClaimSummary[]; nextCursor: string | null }> {
  if (!hasRole(viewer, 'observer')) return { items: [], nextCursor: null };
  const { limit, sort, cursor } = filter;
  const now = new Date();
  const place = cursor ? fromCursor(placeSchema, cursor) : null;
  const rows: { row: ClaimSummaryRow; overdue: boolean }[] = [];
  for (const { overdue, where } of partsAfter(sort, place, now)) {
    const part = await db.claim.findMany({
      where: { AND: [visibleClaims(viewer), matching(viewer, filter, now), where] },
      select: claimSummarySelect,
      orderBy: orders[sort],
      take: limit + 1 - rows.length,
    });
    rows.push(...part.map((row) => ({ row, overdue })));
    if (rows.length > limit) break;
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const naming = namingOf(await listPeople(viewer.teamId));
  return {
    items: page.map(({ row }) => toClaimSummary(row, naming)),
    nextCursor:
      rows.length > limit && last ? toCursor(placeOf(sort, last.row, last.overdue)) : null,
  };
}

/** How many claims there are in each state, whatever the filter says about states. */
export async function countClaimsByState(
  viewer: Viewer,
  filter: Partial<ClaimFilter> = {},
): Promise<Record<ClaimState, number>> {
  const counts = Object.fromEntries(Object.values(ClaimState).map((state) => [state, 0]));
  const all = counts as Record<ClaimState, number>;
  const groups = await db.claim.groupBy({
    by: ['state'],
    where: {
      AND: [visibleClaims(viewer), matching(viewer, { ...filter, state: undefined }, new Date())],
    },
    _count: true,
  });
  for (const group of groups) all[group.state] = group._count;
  return all;
}

/** A claim that a passage can be attached to. */
export type AttachableClaim = { id: string; number: number; statement: string; state: ClaimState };

/** Open claims whose statement or number fits what was typed, last changed first; at most ten. */
export async function searchClaimsToAttach(viewer: Viewer, q: string): Promise<AttachableClaim[]> {
  return await db.claim.findMany({
    where: {
      AND: [
        visibleClaims(viewer),
        { state: { notIn: ['published', 'closed'] } },
        matching(viewer, { q: q.slice(0, 300) }, new Date()),
      ],
    },
    select: { id: true, number: true, statement: true, state: true },
    orderBy: orders.updated,
    take: 10,
  });
}

/** One line of a claim's history: who did what, with the values before and after where there are any. */
export type HistoryEntry = {
  id: string;
  at: string;
  actor: PersonView | null;
  actorKind: string;
  action: string;
  subject: { kind: string; id: string };
  before: Prisma.JsonValue;
  after: Prisma.JsonValue;
};

/**
 * What happened to a claim, last first, at most 200 entries; those before `before` (an id) when given. Null when the
 * viewer may not see the claim. What an assessment says is never part of it.
 */
export async function listClaimHistory(
  viewer: Viewer,
  claimId: string,
  { before }: { before?: string } = {},
): Promise<HistoryEntry[] | null> {
  if (!isKey({ id: claimId })) return null;
  const claim = await db.claim.findFirst({
    where: { AND: [visibleClaims(viewer), { id: claimId }] },
    select: { teamId: true },
  });
  if (!claim) return null;
  const events = await db.auditEvent.findMany({
    where: { claimId },
    orderBy: { position: 'desc' },
    take: 200,
    ...(before && { cursor: { id: before }, skip: 1 }),
  });
  const naming = namingOf(await listPeople(claim.teamId));
  return events.map((event) => ({
    id: event.id,
    at: event.at.toISOString(),
    actor: event.actorId ? naming(event.actorId) : null,
    actorKind: event.actorKind,
    action: event.action,
    subject: { kind: event.subjectKind, id: event.subjectId },
    before: event.before,
    after: event.after,
  }));
}
