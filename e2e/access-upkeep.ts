import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createClaim } from '@/prisma/factories';
import { moveClaim } from '@/prisma/publishing-factories';
import type { ActionRow } from './access-actions';
import type { OperationRow } from './access-table';
import type { World } from './access-world';

const team = { least: 'observer', own: true, status: 200 } as const;
const read = { least: 'observer', status: 200 } as const;
const work = { least: 'reviewer' } as const;
const judge = { least: 'editor' } as const;

const ruleAt = ({ upkeep: { rule } }: World) => `/assignment-rules/${rule.id}`;
const planAt = ({ upkeep: { published } }: World) => `/claims/${published.id}/review-plan`;
const plan = { volatility: 'law', validAsOf: '2025-01-01', nextReviewOn: '2035-01-01' } as const;
// Whoever calls is in the team, or there is nobody to give claims to.
const newRule = ({ author }: World) => ({
  name: 'In turn',
  onState: 'new',
  manner: 'round_robin',
  limit: 5,
  people: [author.userId],
});
const about = ({ upkeep: { published } }: World) => ({ claimId: published.id });

/** Rules of assignment, what comes next, and what is looked at again by date: the least role that may. */
export const upkeepOperations: Record<string, OperationRow> = {
  'GET /next': { ...team, at: () => '/next' },
  'GET /assignment-rules': { ...team, at: () => '/assignment-rules' },
  'POST /assignment-rules': { ...judge, status: 201, at: () => '/assignment-rules', body: newRule },
  'PATCH /assignment-rules/[id]': {
    ...judge,
    status: 200,
    at: ruleAt,
    body: () => ({ version: 1, enabled: false }),
  },
  'DELETE /assignment-rules/[id]': { ...judge, status: 204, at: ruleAt },
  'GET /reviews': { ...team, at: () => '/reviews' },
  'GET /claims/[id]/review-plan': { ...read, at: planAt },
  'PUT /claims/[id]/review-plan': {
    ...judge,
    status: 200,
    at: planAt,
    body: () => ({ ...plan, version: 1 }),
  },
  'POST /claims/[id]/reviews': {
    ...work,
    status: 201,
    at: ({ upkeep: { published } }) => `/claims/${published.id}/reviews`,
    body: () => ({ reason: 'The law is the same.' }),
  },
};

/** The same by form. */
export const upkeepActions: Record<string, ActionRow> = {
  addAssignmentRuleAction: {
    ...judge,
    send: (world) => ({ ...newRule(world), people: world.author.userId }),
  },
  changeAssignmentRuleAction: {
    ...judge,
    send: (world) => ({
      ...newRule(world),
      people: world.author.userId,
      ruleId: world.upkeep.rule.id,
      version: 1,
    }),
  },
  switchAssignmentRuleAction: {
    ...judge,
    send: ({ upkeep: { rule } }) => ({ ruleId: rule.id, enabled: 'false', version: 1 }),
  },
  moveAssignmentRuleAction: {
    ...judge,
    send: ({ upkeep: { rule } }) => ({ ruleId: rule.id, direction: 'up' }),
  },
  removeAssignmentRuleAction: {
    ...judge,
    send: ({ upkeep: { rule } }) => ({ ruleId: rule.id }),
  },
  planReviewAction: {
    ...judge,
    send: (world) => ({ ...about(world), ...plan, version: 1 }),
  },
  reviewClaimAction: {
    ...work,
    send: (world) => ({ ...about(world), reason: 'The law is the same.' }),
  },
};

/** A rule for claims that are drafted, and a published claim whose day has come. */
export async function createUpkeep(by: Member, secret: string) {
  const rule = await db.assignmentRule.create({
    data: {
      teamId: by.teamId,
      name: `Desk ${secret}`,
      onState: 'drafting',
      manner: 'least_loaded',
      limit: 3,
      position: 0,
      enabled: false,
      people: { create: { userId: by.userId, position: 0 } },
    },
  });
  const { id: claimId } = await createClaim(db, {
    by,
    statement: `The law allows ${secret} tonnes.`,
    volatility: 'law',
    validAsOf: new Date('2024-01-01'),
    nextReviewOn: new Date('2025-01-01'),
  });
  return { rule, published: await moveClaim(db, { claimId, to: 'published' }) };
}
