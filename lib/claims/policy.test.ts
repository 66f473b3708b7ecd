import { describe, expect, test } from 'vitest';
import { mintMember } from '@/lib/auth/mint';
import { type Viewer, visitor } from '@/lib/auth/types';
import type { ClaimState, Role } from '@/prisma/generated/enums';
import { canCreateClaim, claimPowers, visibleClaims } from './policy';

const states: ClaimState[] = [
  'new',
  'researching',
  'assessing',
  'drafting',
  'approval',
  'published',
  'closed',
];
const member = (role: Role, teamId = 'ours', mayWrite = true) =>
  mintMember({ userId: 'u', memberId: 'm', teamId, role, name: 'Ana', mayWrite });

const all = { edit: true, addAppearance: true, attach: true, recordSearch: true };
const none = { edit: false, addAppearance: false, attach: false, recordSearch: false };
const talk = { discuss: true, assign: true };
const silence = { discuss: false, assign: false };

describe('role × state', () => {
  for (const state of states) {
    const open = state !== 'published' && state !== 'closed';
    test.each<[string, Viewer, object]>([
      ['visitor', visitor, { ...none, ...silence }],
      ['observer', member('observer'), { ...none, ...silence }],
      ['reviewer', member('reviewer'), { ...(open ? all : none), ...talk }],
      ['editor', member('editor'), { ...(open ? all : none), ...talk }],
      ['admin', member('admin'), { ...(open ? all : none), ...talk }],
      ['editor of another team', member('editor', 'theirs'), { ...none, ...silence }],
      ['reviewer with a read token', member('reviewer', 'ours', false), { ...none, ...silence }],
      ['job', { kind: 'system', job: 'import' }, { ...none, ...silence }],
    ])(`${state}: %s`, (_who, viewer, powers) => {
      expect(claimPowers(viewer, { teamId: 'ours', state })).toEqual(powers);
    });
  }
});

test('claims are made by reviewers and above', () => {
  expect(
    [visitor, member('observer'), member('reviewer'), member('admin')].map(canCreateClaim),
  ).toEqual([false, false, true, true]);
});

test('nobody outside a team sees a claim', () => {
  expect(visibleClaims(member('observer'))).toEqual({ teamId: 'ours' });
  expect(visibleClaims(visitor)).toEqual({ id: { in: [] } });
  expect(visibleClaims({ kind: 'system', job: 'import' })).toEqual({ id: { in: [] } });
});
