import 'server-only';
import slugify from '@sindresorhus/slugify';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member, Viewer } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Role } from '@/prisma/generated/enums';
import { defaultRatings } from './default-ratings';
import { canFoundTeam, canGovernMembers, canGovernTeam } from './policy';
import type { CreateTeamInput, MemberRoleInput, TeamRulesInput } from './schema';

/**
 * Founds a team with the default rating scale, inside the caller's transaction; it has no members yet. Without a slug
 * it gets one from its name, with a number where that is taken.
 */
export async function foundTeam(
  tx: Tx,
  actor: Viewer,
  input: { name: string; slug?: string; isDemonstration?: boolean },
): Promise<{ id: string; slug: string }> {
  const team = await tx.team.create({
    data: {
      name: input.name,
      slug: input.slug ?? (await freeSlug(tx, input.name)),
      isDemonstration: input.isDemonstration ?? false,
      ratings: { create: defaultRatings.map((rating, position) => ({ ...rating, position })) },
    },
    select: { id: true, slug: true },
  });
  await recordEvent(tx, actor, {
    action: 'team.founded',
    subject: { kind: 'team', id: team.id },
    teamId: team.id,
    after: { name: input.name, slug: team.slug },
  });
  return team;
}

async function freeSlug(tx: Tx, name: string): Promise<string> {
  // Names in scripts that have no Latin spelling leave nothing.
  const base = slugify(name).slice(0, 60) || 'team';
  const taken = await tx.team.findMany({
    where: { slug: { startsWith: base } },
    select: { slug: true },
  });
  const slugs = new Set(taken.map(({ slug }) => slug));
  if (!slugs.has(base)) return base;
  let number = 2;
  while (slugs.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Puts a person into a team, or back into one they left. CONFLICT when they are in it. */
export async function joinTeam(
  tx: Tx,
  actor: Viewer,
  { userId, teamId, role }: { userId: string; teamId: string; role: Role },
): Promise<{ id: string }> {
  const earlier = await tx.member.findUnique({
    where: { teamId_userId: { teamId, userId } },
    select: { id: true, removedAt: true },
  });
  if (earlier && !earlier.removedAt) {
    throw new AppError('CONFLICT', 'You are in this team already.');
  }
  const member = await tx.member.upsert({
    where: { teamId_userId: { teamId, userId } },
    create: { teamId, userId, role },
    update: { role, removedAt: null },
    select: { id: true },
  });
  await recordEvent(tx, actor, {
    action: earlier ? 'member.returned' : 'member.joined',
    subject: { kind: 'member', id: member.id },
    teamId,
    after: { userId, role },
  });
  return member;
}

/** Founds another team, with the member as its admin. FORBIDDEN for anybody who is not an admin where they work. */
export async function createTeam(
  member: Member,
  input: CreateTeamInput,
): Promise<{ id: string; slug: string }> {
  if (!canFoundTeam(member)) {
    throw new AppError('FORBIDDEN', 'Only an admin creates a team.');
  }
  return transaction(async (tx) => {
    const team = await foundTeam(tx, member, input);
    await joinTeam(tx, member, { userId: member.userId, teamId: team.id, role: 'admin' });
    return team;
  });
}

const rulesFields = {
  name: true,
  requiredAssessments: true,
  requiredApprovals: true,
  challengeAimDays: true,
  version: true,
} as const;

/** Sets the team's name and rules of publication. CONFLICT with the present ones when `version` is not the last. */
export async function changeTeamRules(
  member: Member,
  { version, ...rules }: TeamRulesInput,
): Promise<{ version: number }> {
  if (!canGovernTeam(member, member.teamId)) {
    throw new AppError('FORBIDDEN', 'Only an admin changes the settings of the team.');
  }
  return transaction(async (tx) => {
    const id = member.teamId;
    const before = await tx.team.findUniqueOrThrow({ where: { id }, select: rulesFields });
    const { count } = await tx.team.updateMany({
      where: { id, version },
      data: { ...rules, version: { increment: 1 } },
    });
    if (count === 0) {
      const current = await tx.team.findUniqueOrThrow({ where: { id }, select: rulesFields });
      throw new AppError(
        'CONFLICT',
        'Somebody else changed these settings while you were typing. What you typed is still here; compare, then save again.',
        {},
        current,
      );
    }
    const { version: _, ...earlier } = before;
    await recordEvent(tx, member, {
      action: 'team.changed',
      subject: { kind: 'team', id },
      before: earlier,
      after: rules,
    });
    return { version: version + 1 };
  });
}

/** Gives a member of the team another role, which counts at once. The last admin stays one (CONFLICT). */
export async function changeRole(
  member: Member,
  { memberId, role }: MemberRoleInput,
): Promise<void> {
  await transaction(async (tx) => {
    const other = await governedMember(tx, member, memberId);
    if (other.role === role) return;
    if (other.role === 'admin') await keepAnAdmin(tx, member.teamId, memberId);
    await tx.member.update({ where: { id: memberId }, data: { role } });
    await recordEvent(tx, member, {
      action: 'member.role_changed',
      subject: { kind: 'member', id: memberId },
      before: { role: other.role },
      after: { role, userId: other.userId },
    });
  });
}

/** Takes a member out of the team at once; their work stays under their name. The last admin stays (CONFLICT). */
export async function removeMember(
  member: Member,
  { memberId }: { memberId: string },
  now = new Date(),
): Promise<void> {
  await transaction(async (tx) => {
    const other = await governedMember(tx, member, memberId);
    if (other.role === 'admin') await keepAnAdmin(tx, member.teamId, memberId);
    await tx.member.update({ where: { id: memberId }, data: { removedAt: now } });
    await tx.apiToken.updateMany({
      where: { userId: other.userId, teamId: member.teamId, revokedAt: null },
      data: { revokedAt: now },
    });
    await recordEvent(tx, member, {
      action: 'member.removed',
      subject: { kind: 'member', id: memberId },
      before: { role: other.role, userId: other.userId },
    });
  });
}

async function governedMember(tx: Tx, member: Member, memberId: string) {
  const other = await tx.member.findFirst({
    where: { id: memberId, teamId: member.teamId, removedAt: null },
    select: { role: true, userId: true },
  });
  if (!other) throw new AppError('NOT_FOUND', 'There is no such member in this team.');
  if (!canGovernMembers(member, member.teamId)) {
    throw new AppError('FORBIDDEN', 'Only an admin changes roles and removes members.');
  }
  return other;
}

/** Refuses unless another admin is left. The lock lets two admins who remove each other act one after the other. */
async function keepAnAdmin(tx: Tx, teamId: string, exceptMemberId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM team WHERE id = ${teamId}::uuid FOR UPDATE`;
  const others = await tx.member.count({
    where: { teamId, role: 'admin', removedAt: null, id: { not: exceptMemberId } },
  });
  if (others > 0) return;
  throw new AppError(
    'CONFLICT',
    'This is the last admin of the team. Make somebody else an admin first.',
  );
}
