import { z } from 'zod';

const asList = (value: unknown) => (typeof value === 'string' ? [value] : value);

/** Several claims get an assignee, or lose one. As many as a page of the table can show. */
export const assignmentsSchema = z.object({
  claimId: z.preprocess(
    asList,
    z
      .array(z.uuid('This is not an id.'), { error: 'Select at least one claim.' })
      .min(1, 'Select at least one claim.')
      .max(200, 'Select at most 200 claims at once.'),
  ),
  userId: z.uuid('Choose a member of the team.'),
  change: z.enum(['assign', 'unassign'], { error: 'Choose to assign or to unassign.' }),
});
export type AssignmentsInput = z.output<typeof assignmentsSchema>;
