import { z } from 'zod';

const asList = (value: unknown) => (typeof value === 'string' ? [value] : value);

/** The claims that something is done to at once, from one field or several: as many as a page of the table can show. */
export const claimIdsSchema = z.preprocess(
  asList,
  z
    .array(z.uuid('This is not an id.'), { error: 'Select at least one claim.' })
    .min(1, 'Select at least one claim.')
    .max(200, 'Select at most 200 claims at once.'),
);

/** Several claims get an assignee, or lose one. */
export const assignmentsSchema = z.object({
  claimId: claimIdsSchema,
  userId: z.uuid('Choose a member of the team.'),
  change: z.enum(['assign', 'unassign'], { error: 'Choose to assign or to unassign.' }),
});
export type AssignmentsInput = z.output<typeof assignmentsSchema>;
