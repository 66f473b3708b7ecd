'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { memberAction } from '@/lib/action';
import type { Member } from '@/lib/auth/types';
import {
  addAssignmentRule,
  changeAssignmentRule,
  moveAssignmentRule,
  removeAssignmentRule,
} from './mutations';
import {
  assignmentRuleSchema,
  moveRuleSchema,
  ruleFormSchema,
  ruleIdSchema,
  switchRuleSchema,
} from './schema';

function refreshing<S extends z.ZodType>(
  schema: S,
  run: (member: Member, input: z.output<S>) => Promise<unknown>,
) {
  return memberAction(schema, async (member, input): Promise<void> => {
    await run(member, input);
    refresh();
  });
}

/** Form: name, onState, manner, topic, limit, people. */
export const addAssignmentRuleAction = refreshing(assignmentRuleSchema, addAssignmentRule);

/** Form: the same, ruleId, version. */
export const changeAssignmentRuleAction = refreshing(ruleFormSchema, changeAssignmentRule);

/** Form: ruleId, enabled, version. */
export const switchAssignmentRuleAction = refreshing(switchRuleSchema, changeAssignmentRule);

/** Form: ruleId, direction. */
export const moveAssignmentRuleAction = refreshing(moveRuleSchema, moveAssignmentRule);

/** Form: ruleId. */
export const removeAssignmentRuleAction = refreshing(ruleIdSchema, removeAssignmentRule);
