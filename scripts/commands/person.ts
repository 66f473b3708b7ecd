import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { readActingMember } from '@/lib/jobs/acting-member';
import { wrongUsage } from './run-command';

/** The id of a team by its slug; wrong usage when there is none. */
export async function findTeam(slug: string): Promise<string> {
  const team = await db.team.findUnique({ where: { slug }, select: { id: true } });
  if (!team) throw wrongUsage(`There is no team ${slug}.`);
  return team.id;
}

/**
 * The member that a command acts for. Without a team, the person's only one; without an address, the
 * team's only admin. Wrong usage when that is not one person in one team.
 */
export async function findPerson(who: { email?: string; team?: string }): Promise<Member> {
  const teamId = who.team === undefined ? undefined : await findTeam(who.team);
  const email = who.email?.toLowerCase();
  const found = await db.member.findMany({
    where: {
      teamId,
      removedAt: null,
      user: { disabledAt: null, email },
      role: email === undefined ? 'admin' : undefined,
    },
    select: { userId: true, teamId: true },
    take: 2,
  });
  const [only, second] = found;
  const member = only && !second ? await readActingMember(only) : null;
  if (member) return member;
  if (email === undefined)
    throw wrongUsage('Say for whom with --as EMAIL: the team has no single admin.');
  if (second) throw wrongUsage(`${email} is in several teams: choose one with --team SLUG.`);
  throw wrongUsage(
    `${email} is not a member of ${who.team ? `the team ${who.team}` : 'any team'}.`,
  );
}
