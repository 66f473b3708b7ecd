import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import type { AssignmentManner, ClaimState, Role } from '@/prisma/generated/enums';
import { choose, type PassedOver, passedOver } from './choice';
import { choosingSelect, type Load, readLoads, toCandidate } from './facts-queries';
import { canSetRules, visibleRules } from './policy';

/** Somebody among whom a rule chooses: their open claims, and why a claim would pass them by now. */
export type RulePersonView = {
  id: string;
  name: string;
  open: number;
  passedOver: PassedOver | null;
};

/** A rule, and who would get the next claim by it if nothing about that claim spoke against it. */
export type AssignmentRuleView = {
  id: string;
  name: string;
  onState: ClaimState;
  manner: AssignmentManner;
  topic: { slug: string; name: string } | null;
  limit: number;
  enabled: boolean;
  version: number;
  people: RulePersonView[];
  next: { id: string; name: string } | null;
  can: { change: boolean };
};

const ruleSelect = {
  ...choosingSelect,
  enabled: true,
  version: true,
  topic: { select: { slug: true, name: true } },
} as const;

/** The rules of the viewer's team in the order in which they are asked; none for a visitor. */
export async function listAssignmentRules(viewer: Viewer): Promise<AssignmentRuleView[]> {
  return await readRules(db, viewer);
}

/** The same inside a transaction, or only the rule with that id. */
export async function readRules(
  tx: Tx,
  viewer: Viewer,
  id?: string,
): Promise<AssignmentRuleView[]> {
  if (viewer.kind !== 'member') return [];
  const rows = await tx.assignmentRule.findMany({
    where: { AND: [visibleRules(viewer), { id }] },
    select: ruleSelect,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const everybody = rows.flatMap(({ people }) => people.map(({ userId }) => userId));
  const loads = await readLoads(tx, viewer.teamId, everybody);
  const change = canSetRules(viewer, viewer.teamId);
  return rows.map(({ people, lastUserId, topicId: _, ...rule }) => {
    const candidates = people.map(({ userId }) => toCandidate(userId, loads.get(userId)));
    const deciding = { ...rule, lastUserId };
    const choice = choose(deciding, candidates);
    return {
      ...rule,
      people: candidates.map((candidate) => ({
        ...personOf(loads, candidate.userId),
        open: candidate.open,
        passedOver: passedOver(deciding, candidate),
      })),
      next: choice.kind === 'assign' ? personOf(loads, choice.userId) : null,
      can: { change },
    };
  });
}

function personOf(loads: ReadonlyMap<string, Load>, id: string) {
  return { id, name: loads.get(id)?.name ?? id };
}

/** Whom a rule can be given: the members of the viewer's team but for observers, by name, with their role. */
export async function listRulePeople(
  viewer: Viewer,
): Promise<{ id: string; name: string; role: Role }[]> {
  if (viewer.kind !== 'member') return [];
  const members = await db.member.findMany({
    where: { teamId: viewer.teamId, removedAt: null, role: { not: 'observer' } },
    orderBy: { user: { name: 'asc' } },
    select: { role: true, user: { select: { id: true, name: true } } },
  });
  return members.map(({ role, user }) => ({ ...user, role }));
}

/** The team's topics by name; none for a visitor. */
export async function listRuleTopics(viewer: Viewer): Promise<{ slug: string; name: string }[]> {
  if (viewer.kind !== 'member') return [];
  return await db.topic.findMany({
    where: { teamId: viewer.teamId },
    select: { slug: true, name: true },
    orderBy: { name: 'asc' },
  });
}

/**
 * By which rule somebody works on a claim of the viewer's team, by the person's id; null for a rule that is no longer
 * there. Whoever was assigned by hand is left out.
 */
export async function readRuleAssignments(
  viewer: Viewer,
  claimId: string,
): Promise<ReadonlyMap<string, string | null>> {
  if (viewer.kind !== 'member') return new Map();
  const rows = await db.assignment.findMany({
    where: { claimId, ruleId: { not: null }, claim: { teamId: viewer.teamId } },
    select: { userId: true, ruleId: true },
  });
  const rules = await db.assignmentRule.findMany({
    where: { id: { in: rows.flatMap(({ ruleId }) => ruleId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(rules.map(({ id, name }) => [id, name]));
  return new Map(rows.map(({ userId, ruleId }) => [userId, names.get(ruleId ?? '') ?? null]));
}
