import 'server-only';
import type { Member, Viewer } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';
import { namingOf } from '@/lib/claims/view';
import { db } from '@/lib/db';
import { listPeople } from '@/lib/people/queries';
import { hasRole } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';
import type { ClaimState } from '@/prisma/generated/enums';
import { type ChangeView, detailsOf, kindOf } from './changes';
import {
  isAssignedTo,
  isAwaitingApprovalOf,
  isAwaitingAssessmentOf,
  isDraftOf,
  possibleTasks,
} from './tasks';

/** A claim that waits for somebody. `given` of `required` assessments are in; `since` is when its state began. */
export type TaskView = {
  id: string;
  number: number;
  statement: string;
  language: string | null;
  claimant: string | null;
  state: ClaimState;
  since: string;
  given: number;
  required: number;
};

/** A draft that came back from the editors: who sent it (null when the approvals lapsed by themselves), and why. */
export type SentBackView = TaskView & { by: string | null; reason: string | null };

/** What waits for one member, longest first. */
export type WorkView = {
  assigned: TaskView[];
  assessments: TaskView[];
  approvals: TaskView[];
  sentBack: SentBackView[];
  /** Claims of theirs, published ones too, that rest on passages which changed. */
  reReviews: TaskView[];
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
  submittedDigest: true,
  team: { select: { requiredAssessments: true } },
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
export async function getWork(viewer: Viewer): Promise<WorkView> {
  if (!hasRole(viewer, 'observer')) return nothing;
  const rows = await db.claim.findMany({
    where: { AND: [visibleClaims(viewer), possibleTasks(viewer)] },
    select: taskSelect,
    orderBy: [{ stateChangedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  const assigned = rows.filter((row) => isAssignedTo(viewer, row));
  const assessments = rows.filter((row) => isAwaitingAssessmentOf(viewer, row));
  const approvals = rows.filter((row) => isAwaitingApprovalOf(viewer, row));
  const drafts = rows.filter((row) => isDraftOf(viewer, row));
  const sentBack = await whySentBack(drafts.map(({ id }) => id));
  const returned = drafts.filter(({ id }) => sentBack.has(id));
  const reReviews = await readReReviews(viewer);
  const every = [...assigned, ...assessments, ...approvals, ...returned, ...reReviews];
  return {
    assigned: assigned.map(toTask),
    assessments: assessments.map(toTask),
    approvals: approvals.map(toTask),
    sentBack: returned.map((row) => ({
      ...toTask(row),
      ...(sentBack.get(row.id) ?? { by: null, reason: null }),
    })),
    reReviews: reReviews.map(toTask),
    total: new Set(every.map(({ id }) => id)).size,
  };
}

async function readReReviews(member: Member): Promise<TaskRow[]> {
  if (!hasRole(member, 'reviewer')) return [];
  const open = { reReviews: { some: { settledAt: null } } };
  return await db.claim.findMany({
    where: { AND: [visibleClaims(member), ownClaims(member), open] },
    select: taskSelect,
    orderBy: [{ stateChangedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
}

function toTask(row: TaskRow): TaskView {
  return {
    id: row.id,
    number: row.number,
    statement: row.statement,
    language: row.language,
    claimant: row.claimant?.name ?? null,
    state: row.state,
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
