import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { lockAssigning } from './assigning-mutations';
import { canSetRules } from './policy';
import { type AssignmentRuleView, readRules } from './queries';
import { type AssignmentRuleInput, MOST_RULES, type RuleChange, type RuleMove } from './schema';

/**
 * Adds a rule that is asked after all others. FORBIDDEN below editor; NOT_FOUND for people of another team, INVALID
 * for observers and for a topic that the team does not have.
 */
export async function addAssignmentRule(
  member: Member,
  input: AssignmentRuleInput,
): Promise<AssignmentRuleView> {
  return await changing(member, async (tx) => {
    const { teamId } = member;
    const { _max, _count } = await tx.assignmentRule.aggregate({
      where: { teamId },
      _max: { position: true },
      _count: true,
    });
    if (_count >= MOST_RULES)
      throw new AppError('INVALID', `A team has at most ${MOST_RULES} rules.`);
    const { name, onState, manner, limit } = input;
    const { id } = await tx.assignmentRule.create({
      data: {
        ...{ teamId, name, onState, manner, limit },
        topicId: await topicOf(tx, member, input.topic),
        position: (_max.position ?? -1) + 1,
        people: { create: await peopleOf(tx, member, input.people) },
      },
      select: { id: true },
    });
    const rule = await ownRule(tx, member, id);
    await record(tx, member, 'added', id, { after: contentOf(rule) });
    return rule;
  });
}

/**
 * Changes a rule, or switches it on or off. CONFLICT with the present rule when somebody else was faster, NOT_FOUND
 * outside the team.
 */
export async function changeAssignmentRule(
  member: Member,
  input: RuleChange,
): Promise<AssignmentRuleView> {
  return await changing(member, async (tx) => {
    const { ruleId, version, topic, people, name, onState, manner, limit, enabled } = input;
    const before = await ownRule(tx, member, ruleId);
    const topicId = topic === undefined ? undefined : await topicOf(tx, member, topic);
    const { count } = await tx.assignmentRule.updateMany({
      where: { id: ruleId, version },
      data: { name, onState, manner, limit, enabled, topicId, version: { increment: 1 } },
    });
    if (count === 0)
      throw new AppError('CONFLICT', 'Somebody else changed this rule meanwhile.', {}, before);
    if (people) await setPeople(tx, member, before, people);
    if (input.place !== undefined) await putAt(tx, member, ruleId, input.place - 1);
    const after = await ownRule(tx, member, ruleId);
    await record(tx, member, 'changed', ruleId, {
      before: contentOf(before),
      after: contentOf(after),
    });
    return after;
  });
}

/** Lets a rule be asked one place earlier or later; at the end of the list nothing changes. */
export async function moveAssignmentRule(member: Member, input: RuleMove): Promise<void> {
  await changing(member, async (tx) => {
    const ids = (await readRules(tx, member)).map(({ id }) => id);
    const from = ids.indexOf(input.ruleId);
    const to = input.direction === 'up' ? from - 1 : from + 1;
    if (from === -1) throw notThere();
    if (to < 0 || to >= ids.length) return;
    await putAt(tx, member, input.ruleId, to);
    await record(tx, member, 'changed', input.ruleId, {
      before: { position: from },
      after: { position: to },
    });
  });
}

/** Removes a rule; whom it assigned stays assigned. */
export async function removeAssignmentRule(
  member: Member,
  { ruleId }: { ruleId: string },
): Promise<void> {
  await changing(member, async (tx) => {
    const before = await ownRule(tx, member, ruleId);
    await tx.assignmentRule.delete({ where: { id: ruleId } });
    await record(tx, member, 'removed', ruleId, { before: contentOf(before) });
  });
}

/** Behind the last one is at the end. */
async function putAt(tx: Tx, member: Member, ruleId: string, place: number): Promise<void> {
  const ids = (await readRules(tx, member)).map(({ id }) => id).filter((id) => id !== ruleId);
  ids.splice(place, 0, ruleId);
  for (const [position, id] of ids.entries())
    await tx.assignmentRule.update({ where: { id }, data: { position } });
}

/** Everything about rules happens one after another, also beside the assigning that goes by them. */
async function changing<T>(member: Member, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!canSetRules(member, member.teamId)) {
    throw new AppError('FORBIDDEN', 'Editors and admins say by which rules claims are assigned.');
  }
  return await transaction(async (tx) => {
    await lockAssigning(tx, member.teamId);
    return await work(tx);
  });
}

async function ownRule(tx: Tx, member: Member, id: string): Promise<AssignmentRuleView> {
  const [rule] = await readRules(tx, member, id);
  if (rule) return rule;
  throw notThere();
}

const notThere = () => new AppError('NOT_FOUND', 'There is no such rule in this team.');

async function topicOf(
  tx: Tx,
  { teamId }: Member,
  slug: string | null | undefined,
): Promise<string | null> {
  if (!slug) return null;
  const topic = await tx.topic.findFirst({ where: { teamId, slug }, select: { id: true } });
  if (topic) return topic.id;
  const sentence = 'The team has no such topic.';
  throw new AppError('INVALID', sentence, { topic: sentence });
}

/** The people in the order given, each once. `known` are there already, and stay when they leave the team. */
async function peopleOf(
  tx: Tx,
  { teamId }: Member,
  given: readonly string[],
  known: readonly string[] = [],
): Promise<{ userId: string; position: number }[]> {
  const ids = [...new Set(given)];
  const members = await tx.member.findMany({
    where: { teamId, removedAt: null, userId: { in: ids } },
    select: { userId: true, role: true },
  });
  const here = new Set([...known, ...members.map(({ userId }) => userId)]);
  if (ids.some((id) => !here.has(id))) {
    const sentence = 'Choose people who are in the team.';
    throw new AppError('NOT_FOUND', sentence, { people: sentence });
  }
  const observer = members.find(
    ({ userId, role }) => role === 'observer' && !known.includes(userId),
  );
  if (observer) {
    const sentence = 'Observers follow the work. Choose reviewers and editors.';
    throw new AppError('INVALID', sentence, { people: sentence });
  }
  return ids.map((userId, position) => ({ userId, position }));
}

async function setPeople(
  tx: Tx,
  member: Member,
  before: AssignmentRuleView,
  given: readonly string[],
): Promise<void> {
  const known = before.people.map(({ id }) => id);
  const people = await peopleOf(tx, member, given, known);
  await tx.assignmentRulePerson.deleteMany({ where: { ruleId: before.id } });
  await tx.assignmentRulePerson.createMany({
    data: people.map((person) => ({ ...person, ruleId: before.id })),
  });
}

/** A rule as the audit log keeps it. */
function contentOf({ name, onState, manner, topic, limit, enabled, people }: AssignmentRuleView) {
  const names = people.map((person) => person.name);
  return { name, onState, manner, topic: topic?.name ?? null, limit, enabled, people: names };
}

type Change = Pick<Parameters<typeof recordEvent>[2], 'before' | 'after'>;

function record(tx: Tx, member: Member, verb: string, id: string, change: Change): Promise<void> {
  const subject = { kind: 'assignment_rule', id };
  return recordEvent(tx, member, { action: `assignment_rule.${verb}`, subject, ...change });
}
