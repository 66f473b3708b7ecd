import { expect, it } from 'vitest';
import { mintMember } from '@/lib/auth/mint';
import { visitor } from '@/lib/auth/types';
import { roleOrder } from '@/lib/teams/roles';
import type { Role } from '@/prisma/generated/enums';
import { canDeclareConflict, canLiftConflict } from './policy';

const member = (role: Role, { teamId = 'ours', userId = 'me', mayWrite = true } = {}) =>
  mintMember({ userId, memberId: 'm', teamId, role, name: 'U', mayWrite });

it.each(roleOrder)('what %s may', (role) => {
  const claim = { teamId: 'ours', conflicted: false };
  const reviewer = role !== 'observer';
  expect(canDeclareConflict(member(role), claim)).toBe(reviewer);
  expect(canDeclareConflict(member(role), { ...claim, conflicted: true })).toBe(false);
  const theirs = { teamId: 'ours', userId: 'them', liftedAt: null };
  const editor = role === 'editor' || role === 'admin';
  expect(canLiftConflict(member(role), theirs)).toBe(editor);
  expect(canLiftConflict(member(role, { userId: 'them' }), theirs)).toBe(false);
  expect(canLiftConflict(member(role), { ...theirs, liftedAt: new Date(0) })).toBe(false);
  for (const stranger of [{ teamId: 'other' }, { mayWrite: false }]) {
    expect(canDeclareConflict(member(role, stranger), claim)).toBe(false);
    expect(canLiftConflict(member(role, stranger), theirs)).toBe(false);
  }
});

it('never a visitor', () => {
  expect(canDeclareConflict(visitor, { teamId: 'ours', conflicted: false })).toBe(false);
  expect(canLiftConflict(visitor, { teamId: 'ours', userId: 'x', liftedAt: null })).toBe(false);
});
