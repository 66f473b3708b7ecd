'use server';

import { refresh, updateTag } from 'next/cache';
import { memberAction } from '@/lib/action';
import { publishedTag } from '@/lib/publications/tags';
import { changeRole, changeTeamRules, createTeam, removeMember } from './mutations';
import { createTeamSchema, memberIdSchema, memberRoleSchema, teamRulesSchema } from './schema';

/** Form: name. The team is then in the switcher. */
export const createTeamAction = memberAction(createTeamSchema, async (member, input) => {
  const team = await createTeam(member, input);
  refresh();
  return { ...team, name: input.name };
});

/** Form: version, name, requiredAssessments, requiredApprovals. */
export const changeTeamRulesAction = memberAction(teamRulesSchema, async (member, input) => {
  const result = await changeTeamRules(member, input);
  // The public page on the method is made from these.
  updateTag(publishedTag);
  refresh();
  return result;
});

/** Form: memberId, role. */
export const changeRoleAction = memberAction(memberRoleSchema, async (member, input) => {
  await changeRole(member, input);
  refresh();
});

/** Form: memberId. */
export const removeMemberAction = memberAction(memberIdSchema, async (member, input) => {
  await removeMember(member, input);
  refresh();
});
