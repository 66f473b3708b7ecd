import { db } from '@/lib/db';
import { toFormFields } from '@/lib/publisher/form';
import { createMember } from '@/prisma/factories';
import type { ActionRow } from './access-actions';
import { readPublisher } from './access-public';
import type { World } from './access-world';

const govern = { least: 'admin' } as const;
const self = { least: 'observer', own: true } as const;
const ratingOf = async ({ author: { teamId } }: World, key: string) =>
  await db.rating.findFirstOrThrow({ where: { teamId, key } });
const rating = (key: string) => async (world: World) => ({
  ratingId: (await ratingOf(world, key)).id,
});
const colleague = async ({ author: { teamId } }: World) => ({
  memberId: (await createMember(db, { teamId })).memberId,
});
const someHash = () => crypto.randomUUID();

/** The actions about a team, its people and settings, and one's own sessions and tokens. */
export const teamActions: Record<string, ActionRow> = {
  inviteMemberAction: {
    ...govern,
    own: true,
    send: ({ secret }) => ({ email: `${secret}@example.test`, role: 'observer' }),
  },
  revokeInvitationAction: {
    ...govern,
    send: async ({ author: { teamId } }) => {
      const expiresAt = new Date(Date.now() + 86_400_000);
      const data = { teamId, role: 'observer', tokenHash: someHash(), expiresAt } as const;
      return { invitationId: (await db.invitation.create({ data })).id };
    },
  },
  changeRoleAction: {
    ...govern,
    send: async (world) => ({ ...(await colleague(world)), role: 'editor' }),
  },
  removeMemberAction: { ...govern, send: colleague },
  createTeamAction: { ...govern, own: true, send: ({ secret }) => ({ name: `Desk ${secret}` }) },
  changeTeamRulesAction: {
    ...govern,
    own: true,
    send: () => ({ version: 1, name: 'A desk', requiredAssessments: 3, requiredApprovals: 1 }),
  },
  changePublisherAction: {
    ...govern,
    own: true,
    // The words that are there: the other tests of the run read them.
    send: async () => {
      const { version, ...publisher } = await readPublisher();
      return { ...toFormFields(publisher), version };
    },
  },
  addRatingAction: {
    ...govern,
    own: true,
    send: () => ({ name: 'Disputed', definition: 'Sources disagree.', sign: 'mixed' }),
  },
  describeRatingAction: {
    ...govern,
    send: async (world) => {
      const { id, name, definition } = await ratingOf(world, 'mixed');
      return {
        ratingId: id,
        name: 'Half true',
        definition,
        seenName: name,
        seenDefinition: definition,
      };
    },
  },
  moveRatingAction: {
    ...govern,
    send: async (world) => ({ ...(await rating('mixed')(world)), direction: 'down' }),
  },
  retireRatingAction: { ...govern, send: rating('mixed') },
  restoreRatingAction: {
    ...govern,
    send: async (world) => {
      const { id } = await ratingOf(world, 'outdated');
      await db.rating.update({ where: { id }, data: { retiredAt: new Date() } });
      return { ratingId: id };
    },
  },
  deleteRatingAction: { ...govern, send: rating('outdated') },
  createTokenAction: { ...self, send: () => ({ name: 'A program', scope: 'read' }) },
  revokeTokenAction: {
    ...govern,
    send: async ({ author: { userId, teamId } }) => {
      const data = { userId, teamId, name: 'A program', tokenHash: someHash() };
      return { tokenId: (await db.apiToken.create({ data })).id };
    },
  },
  chooseTeamAction: {
    least: 'observer',
    send: ({ author: { teamId } }) => ({ teamId }),
  },
  endSessionAction: {
    least: 'author',
    send: async ({ author: { userId, teamId } }) => {
      const expiresAt = new Date(Date.now() + 86_400_000);
      return { sessionId: (await db.session.create({ data: { userId, teamId, expiresAt } })).id };
    },
  },
  signOutEverywhereAction: { ...self, send: () => ({}) },
};
