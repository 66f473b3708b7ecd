import { describe, expect, it } from 'vitest';
import { mintMember } from '@/lib/auth/mint';
import { type Viewer, visitor } from '@/lib/auth/types';
import { canCreateToken, canEndSession, canInvite, canRevokeToken } from '@/lib/people/policy';
import { canDescribePublisher } from '@/lib/publisher/policy';
import { canDefineRatings } from '@/lib/ratings/policy';
import type { Role } from '@/prisma/generated/enums';
import { canFoundTeam, canGovernMembers, canGovernTeam, canSeeTeam } from './policy';

const member = (role: Role, { teamId = 'ours', mayWrite = true } = {}) =>
  mintMember({ userId: 'me', memberId: 'm', teamId, role, name: 'Me', mayWrite });

const viewers: Record<string, Viewer> = {
  visitor,
  system: { kind: 'system', job: 'test' },
  observer: member('observer'),
  reviewer: member('reviewer'),
  editor: member('editor'),
  admin: member('admin'),
  'read token': member('admin', { mayWrite: false }),
  'other admin': member('admin', { teamId: 'theirs' }),
};

const everybody = ['observer', 'reviewer', 'editor', 'admin'];

const table: [string, (viewer: Viewer) => boolean, string[]][] = [
  ['see the team', (one) => canSeeTeam(one, 'ours'), [...everybody, 'read token']],
  ['set its rules', (one) => canGovernTeam(one, 'ours'), ['admin']],
  ['change roles', (one) => canGovernMembers(one, 'ours'), ['admin']],
  ['invite', (one) => canInvite(one, 'ours'), ['admin']],
  ['define ratings', (one) => canDefineRatings(one, 'ours'), ['admin']],
  ['found a team', canFoundTeam, ['admin', 'other admin']],
  ['describe the publisher', canDescribePublisher, ['admin', 'other admin']],
  ['make a token', canCreateToken, [...everybody, 'other admin']],
  [
    'revoke somebody else’s token',
    (one) => canRevokeToken(one, { userId: 'somebody', teamId: 'ours' }),
    ['admin'],
  ],
  [
    'revoke their own token',
    (one) => canRevokeToken(one, { userId: 'me', teamId: 'ours' }),
    [...everybody, 'other admin'],
  ],
  [
    'end their own session',
    (one) => canEndSession(one, { userId: 'me' }),
    [...everybody, 'other admin'],
  ],
  ['end another session', (one) => canEndSession(one, { userId: 'somebody' }), []],
];

describe.each(table)('who may %s', (_what, may, who) => {
  it.each(Object.keys(viewers))('%s', (name) => {
    expect(may(viewers[name] as Viewer)).toBe(who.includes(name));
  });
});
