import { z } from 'zod';
import { assignmentRuleSchema, ruleChangeSchema } from '@/lib/assignment-rules/schema';
import { AssignmentManner, ClaimState } from '@/prisma/generated/enums';
import { define } from '../definition';
import { idField, idParams, personField } from '../fields';
import { pageOf, pageQuery } from '../page';

const ruleField = z
  .object({
    id: idField,
    name: z.string(),
    onState: z.enum(ClaimState).meta({ description: 'Claims that come into this state' }),
    manner: z.enum(AssignmentManner),
    topic: z
      .object({ slug: z.string(), name: z.string() })
      .nullable()
      .meta({ description: 'Null for claims of every topic' }),
    limit: z.int().meta({ description: 'Nobody with this many open claims gets another one' }),
    enabled: z.boolean(),
    version: z.int().meta({ description: 'To be sent with the next change' }),
    people: z
      .array(
        personField.extend({
          open: z.int().meta({ description: 'Open claims they work on' }),
          passedOver: z
            .enum(['left', 'observer', 'conflict', 'not_editor', 'contributor', 'at_limit'])
            .nullable()
            .meta({ description: 'Why they would not get the next claim; null when they could' }),
        }),
      )
      .meta({ description: 'In the order of their turns' }),
    next: personField.nullable().meta({ description: 'Who would get the next claim' }),
    can: z.object({ change: z.boolean() }),
  })
  .meta({ id: 'AssignmentRule', description: 'A rule by which claims are assigned' });

export const listAssignmentRules = define({
  method: 'get',
  path: '/assignment-rules',
  tag: 'people',
  summary: 'List the rules by which claims are assigned, in the order in which they are asked',
  access: 'member',
  query: z.object(pageQuery),
  response: pageOf(ruleField),
});

export const addAssignmentRule = define({
  method: 'post',
  path: '/assignment-rules',
  tag: 'people',
  summary: 'Add a rule that is asked after all others',
  access: 'member',
  status: 201,
  body: assignmentRuleSchema,
  response: ruleField,
});

export const changeAssignmentRule = define({
  method: 'patch',
  path: '/assignment-rules/{id}',
  tag: 'people',
  summary: 'Change a rule, its place in the order, or switch it on or off',
  description: 'What is left out stays. The version seen is required.',
  access: 'member',
  params: idParams,
  body: ruleChangeSchema.omit({ ruleId: true }),
  response: ruleField,
});

export const removeAssignmentRule = define({
  method: 'delete',
  path: '/assignment-rules/{id}',
  tag: 'people',
  summary: 'Remove a rule; whom it assigned stays assigned',
  access: 'member',
  status: 204,
  params: idParams,
  response: z.null(),
});
