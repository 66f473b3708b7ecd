import 'server-only';
import { type AuditEntry, recordEvents } from '@/lib/audit/mutations';
import type { Viewer } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/prisma/generated/client';
import type { ClaimState } from '@/prisma/generated/enums';
import { choose } from './choice';
import {
  choosingSelect,
  type Load,
  readLoads,
  readStandings,
  readTopicIds,
  type Standing,
  toCandidate,
} from './facts-queries';

/** A claim that came into a state. */
export type EnteringClaim = { id: string; teamId: string; state: ClaimState };

type Rule = Prisma.AssignmentRuleGetPayload<{ select: typeof choosingSelect }>;
type Given = { claimId: string; userId: string; rule: Rule };

/**
 * Assigns a claim that has just come into its state by the first rule of its team that finds somebody; nothing without
 * such a rule. To be called after the state is written, in the same transaction.
 */
export async function assignByRules(tx: Tx, actor: Viewer, claim: EnteringClaim): Promise<void> {
  await assignAllByRules(tx, actor, claim, [claim.id]);
}

/** The same for many claims of one team that came into one state together, in their order, in a few statements. */
export async function assignAllByRules(
  tx: Tx,
  actor: Viewer,
  { teamId, state }: Omit<EnteringClaim, 'id'>,
  claimIds: readonly string[],
): Promise<void> {
  const where = { teamId, onState: state, enabled: true };
  if (claimIds.length === 0 || (await tx.assignmentRule.count({ where })) === 0) return;
  await lockAssigning(tx, teamId);
  const rules = await tx.assignmentRule.findMany({
    where,
    select: choosingSelect,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const people = rules.flatMap((rule) => rule.people.map(({ userId }) => userId));
  const loads = await readLoads(tx, teamId, people);
  const standings = await readStandings(tx, claimIds);
  const topics = await readTopicIds(tx, claimIds);
  const now = new Date();
  const given = claimIds.flatMap((claimId) => {
    const fitting = rules.filter(
      ({ topicId }) => topicId === null || topics.get(claimId)?.has(topicId),
    );
    return give(claimId, fitting, loads, standings.get(claimId), now) ?? [];
  });
  await write(tx, actor, teamId, { given, rules, loads, now });
}

/**
 * Limits and turns are decided by one transaction of a team at a time: whoever comes second reads what the first gave.
 * Rules are changed behind the same lock.
 */
export async function lockAssigning(tx: Tx, teamId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('assay.assigning'), hashtext(${teamId}))`;
}

/** The first rule that settles the matter; the load of whoever gets the claim and the rule's turn go on at once. */
function give(
  claimId: string,
  rules: readonly Rule[],
  loads: ReadonlyMap<string, Load>,
  standing: Standing | undefined,
  now: Date,
): Given | null {
  for (const rule of rules) {
    const candidates = rule.people.map(({ userId }) =>
      toCandidate(userId, loads.get(userId), standing),
    );
    const choice = choose(rule, candidates);
    if (choice.kind === 'has') return null;
    if (choice.kind === 'nobody') continue;
    const { userId } = choice;
    const load = loads.get(userId);
    if (load) Object.assign(load, { open: load.open + 1, lastAssignedAt: now.toISOString() });
    rule.lastUserId = userId;
    return { claimId, userId, rule };
  }
  return null;
}

async function write(
  tx: Tx,
  actor: Viewer,
  teamId: string,
  found: { given: Given[]; rules: Rule[]; loads: ReadonlyMap<string, Load>; now: Date },
): Promise<void> {
  const { given, rules, loads, now } = found;
  if (given.length === 0) return;
  await tx.assignment.createMany({
    data: given.map(({ claimId, userId, rule }) => ({
      claimId,
      userId,
      ruleId: rule.id,
      assignedAt: now,
    })),
    skipDuplicates: true,
  });
  for (const { id, lastUserId } of rules.filter((rule) => given.some((one) => one.rule === rule))) {
    await tx.assignmentRule.update({ where: { id }, data: { lastUserId } });
  }
  const entries = given.map(
    ({ claimId, userId, rule }): AuditEntry => ({
      action: 'claim.assigned',
      subject: { kind: 'claim', id: claimId },
      teamId,
      claimId,
      after: { userId, name: loads.get(userId)?.name ?? userId, rule: rule.name },
    }),
  );
  await recordEvents(tx, actor, entries);
}
