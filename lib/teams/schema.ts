import { z } from 'zod';
import { seenVersion } from '@/lib/seen-version';
import { roleOrder } from './roles';

export const teamNameSchema = z
  .string('Name the team.')
  .trim()
  .min(1, 'Name the team.')
  .max(100, 'A name has at most 100 characters.');

export const createTeamSchema = z.object({ name: teamNameSchema });

const whole = 'Enter a whole number.';

/** More than nine of either would be a typing error. */
export const teamRulesSchema = z.object({
  version: seenVersion,
  name: teamNameSchema,
  requiredAssessments: z.coerce
    .number(whole)
    .int(whole)
    .min(0, 'Enter a number from 0 to 9.')
    .max(9, 'Enter a number from 0 to 9.'),
  requiredApprovals: z.coerce
    .number(whole)
    .int(whole)
    .min(1, 'At least one approval is needed; enter a number from 1 to 9.')
    .max(9, 'Enter a number from 1 to 9.'),
  /** In days; what is not sent stays as it is. */
  challengeAimDays: z.coerce
    .number(whole)
    .int(whole)
    .min(1, 'Enter a number from 1 to 365.')
    .max(365, 'Enter a number from 1 to 365.')
    .optional(),
});

export const memberIdSchema = z.object({ memberId: z.uuid('Unknown member.') });

export const memberRoleSchema = memberIdSchema.extend({
  role: z.enum(roleOrder, 'Choose a role: observer, reviewer, editor or admin.'),
});

export type CreateTeamInput = z.output<typeof createTeamSchema>;
export type TeamRulesInput = z.output<typeof teamRulesSchema>;
export type MemberRoleInput = z.output<typeof memberRoleSchema>;
