import 'server-only';
import type { Member, Viewer } from '@/lib/auth/types';
import { dayOf } from '@/lib/claim-order/due';
import { orders } from '@/lib/claim-order/order';
import { mostPressing } from '@/lib/claim-order/pressing';
import { visibleClaims } from '@/lib/claims/policy';
import { namingOf } from '@/lib/claims/view';
import { db } from '@/lib/db';
import { isoDate } from '@/lib/digest/iso-date';
import { listPeople } from '@/lib/people/queries';
import { whereReviewDue } from '@/lib/review-plans/policy';
import { hasRole } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';
import type { ClaimPriority, ClaimState } from '@/prisma/generated/enums';
import { type ChangeView, detailsOf, kindOf } from './changes';
import {
  canGoOn,
  isAssignedTo,
  isAwaitingApprovalOf,
  isAwaitingAssessmentOf,
  isDraftOf,
  possibleTasks,
} from './tasks';

/**
 * A claim that waits for somebody. `given` of `required` assessments are in; `since` is when its state began. `dueOn` is a
 * day, YYYY-MM-DD.
 */
export type TaskView = {
  id: string;
  number: number;
  statement: string;
  language: string | null;
  claimant: string | null;
  state: ClaimState;
  priority: ClaimPriority;
  dueOn: string | null;
  since: string;
  given: number;
  required: number;
};

/** A claim that is assigned; `waits` when there is nothing in it for its assignee until others have done theirs. */
export type AssignedView = TaskView & { waits: boolean };

/**
 * A claim to look at again: `passages` of it changed, `corrections` of other claims concern it, `reviewOn` is the day that has come for it (null: none has). `since`
 * is when the first of that happened, and `dueOn` that day.
 */
export type ReviewTaskView = TaskView & {
  passages: number;
  corrections: number;
  reviewOn: string | null;
};

/** A draft that came back from the editors: who sent it (null when the approvals lapsed by themselves), and why. */
export type SentBackView = TaskView & { by: string | null; reason: string | null };

/** What waits for one member, what presses most first. */
export type WorkView = {
  assigned: AssignedView[];
  assessments: TaskView[];
  approvals: TaskView[];
  sentBack: SentBackView[];
  /** Claims of theirs, published ones too, that rest on passages which changed or on what was corrected, or whose day has come. */
  reReviews: ReviewTaskView[];
  /** How many different claims that is. */
  total: number;
};

/** More than this is no list to work through; the board has them all. */
const MOST = 500;

const nothing: WorkView = {
  assigned: [],
  assessments: [],
  approvals: [],
  sentBack: [],
  reReviews: [],
  total: 0,
};

const taskSelect = {
  id: true,
  number: true,
  statement: true,
  language: true,
  claimant: { select: { name: true } },
  state: true,
  round: true,
  stateChangedAt: true,
  priority: true,
  dueOn: true,
  submittedDigest: true,
  team: { select: { requiredAssessments: true, requiredApprovals: true } },
  assignments: { select: { userId: true } },
  contributors: { select: { userId: true } },
  conflicts: { where: { liftedAt: null }, select: { userId: true } },
  assessments: { select: { round: true, assessorId: true } },
  approvals: {
    where: { lapsedAt: null, decision: 'approve' },
    select: { approverId: true, digest: true },
  },
} satisfies Prisma.ClaimSelect;

type TaskRow = Prisma.ClaimGetPayload<{ select: typeof taskSelect }>;

/** What waits for the viewer in their team; nothing for a visitor. Says of assessments only how many are in. */
export async function getWork(viewer: Viewer, now = new Date()): Promise<WorkView> {
  if (!hasRole(viewer, 'observer')) return nothing;
  const rows = await db.claim.findMany({
    where: { AND: [visibleClaims(viewer), possibleTasks(viewer)] },
    select: taskSelect,
    orderBy: orders.pressing,
    take: MOST,
  });
  const assigned = rows.filter((row) => isAssignedTo(viewer, row));
  const assessments = rows.filter((row) => isAwaitingAssessmentOf(viewer, row));
  const approvals = rows.filter((row) => isAwaitingApprovalOf(viewer, row));
  const drafts = rows.filter((row) => isDraftOf(viewer, row));
  const sentBack = await whySentBack(drafts.map(({ id }) => id));
  const returned = drafts.filter(({ id }) => sentBack.has(id));
  const reReviews = await readReReviews(viewer, now);
  const sorted = <T extends TaskView>(tasks: T[]) => mostPressing(tasks, dayOf(now));
  const every = [...assigned, ...assessments, ...approvals, ...returned, ...reReviews];
  return {
    assigned: sorted(
      assigned.map((row) => ({ ...toTask(row), waits: !canGoOn(viewer, row, requiredOf(row)) })),
    ),
    assessments: sorted(assessments.map(toTask)),
    approvals: sorted(approvals.map(toTask)),
    sentBack: sorted(
      returned.map((row) => ({
        ...toTask(row),
        ...(sentBack.get(row.id) ?? { by: null, reason: null }),
      })),
    ),
    reReviews: sorted(reReviews),
    total: new Set(every.map(({ id }) => id)).size,
  };
}

function requiredOf({ team }: TaskRow) {
  return { assessments: team.requiredAssessments, approvals: team.requiredApprovals };
}

async function readReReviews(member: Member, now: Date): Promise<ReviewTaskView[]> {
  if (!hasRole(member, 'reviewer')) return [];
  const changed = { reReviews: { some: { settledAt: null } } };
  const rows = await db.claim.findMany({
    where: {
      AND: [visibleClaims(member), ownClaims(member), { OR: [changed, whereReviewDue(now)] }],
    },
    select: {
      ...taskSelect,
      nextReviewOn: true,
      reReviews: {
        where: { settledAt: null },
        select: { openedAt: true, publicationId: true },
        orderBy: { openedAt: 'asc' },
      },
    },
    orderBy: orders.pressing,
    take: MOST,
  });
  return rows.map((row) => {
    const { nextReviewOn, state, reReviews } = row;
    const come = state === 'published' && nextReviewOn && nextReviewOn <= now ? nextReviewOn : null;
    const first = [come, reReviews[0]?.openedAt].flatMap((one) => one ?? []).toSorted(byTime)[0];
    return {
      ...toTask(row),
      passages: reReviews.filter(({ publicationId }) => publicationId === null).length,
      corrections: reReviews.filter(({ publicationId }) => publicationId !== null).length,
      reviewOn: isoDate(come),
      dueOn: isoDate(come) ?? (state === 'published' ? null : isoDate(row.dueOn)),
      since: (first ?? row.stateChangedAt).toISOString(),
    };
  });
}

const byTime = (one: Date, other: Date) => one.getTime() - other.getTime();

function toTask(row: TaskRow): TaskView {
  return {
    id: row.id,
    number: row.number,
    statement: row.statement,
    language: row.language,
    claimant: row.claimant?.name ?? null,
    state: row.state,
    priority: row.priority,
    dueOn: isoDate(row.dueOn),
    since: row.stateChangedAt.toISOString(),
    given: row.assessments.filter(({ round }) => round === row.round).length,
    required: row.team.requiredAssessments,
  };
}

// What moved a claim last is what made it a draft: the step after the assessments, or its return from the editors.
async function whySentBack(
  claimIds: string[],
): Promise<Map<string, { by: string | null; reason: string | null }>> {
  if (claimIds.length === 0) return new Map();
  const returns = ['approval.changes_requested', 'approval.lapsed'];
  const moves = await db.auditEvent.findMany({
    where: { claimId: { in: claimIds }, action: { in: ['claim.moved', ...returns] } },
    distinct: ['claimId'],
    orderBy: { position: 'desc' },
  });
  const back = moves.filter(({ action }) => returns.includes(action));
  const asked = back.filter(({ action }) => action === 'approval.changes_requested');
  const editors = await db.user.findMany({
    where: { id: { in: asked.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(editors.map(({ id, name }) => [id, name]));
  return new Map(
    back.map((event) => {
      const by = asked.includes(event) ? (names.get(event.actorId ?? '') ?? null) : null;
      return [event.claimId ?? '', { by, reason: detailsOf(kindOf(event.action), event).remark }];
    }),
  );
}

/**
 * What happened last to the claims the viewer made, works on or contributed to; to all of the team's for an observer,
 * who has none. At most 20, last first; nothing for a visitor.
 */
export async function listChanges(viewer: Viewer): Promise<ChangeView[]> {
  if (!hasRole(viewer, 'observer')) return [];
  const claims = await db.claim.findMany({
    where: { AND: [visibleClaims(viewer), ownClaims(viewer)] },
    select: { id: true, number: true, statement: true, language: true },
  });
  const byId = new Map(claims.map(({ id, ...claim }) => [id, claim]));
  const events = await db.auditEvent.findMany({
    where: { teamId: viewer.teamId, claimId: { in: [...byId.keys()] } },
    orderBy: { position: 'desc' },
    take: 20,
  });
  const naming = namingOf(await listPeople(viewer.teamId));
  return events.flatMap((event) => {
    const claim = byId.get(event.claimId ?? '');
    if (!claim) return [];
    const kind = kindOf(event.action);
    const by = event.actorId ? naming(event.actorId) : null;
    const at = event.at.toISOString();
    return [{ id: event.id, at, by, kind, ...detailsOf(kind, event), claim }];
  });
}

function ownClaims(member: Member): Prisma.ClaimWhereInput {
  if (!hasRole(member, 'reviewer')) return {};
  const { userId } = member;
  return {
    OR: [
      { createdById: userId },
      { assignments: { some: { userId } } },
      { contributors: { some: { userId } } },
    ],
  };
}
