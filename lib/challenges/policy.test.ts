import { expect, it } from 'vitest';
import { type Member, type MemberFields, visitor } from '@/lib/auth/types';
import { roleOrder } from '@/lib/teams/roles';
import type { Role } from '@/prisma/generated/enums';
import { type Answerable, canDispose, canDraftAnswer, canLetThrough, canSetAside } from './policy';

const fields = (role: Role): MemberFields => ({
  ...{ userId: 'u', memberId: 'm', teamId: 't', role, name: 'N', mayWrite: true },
});
// The brand is minted by the server; the rules look at the fields alone.
const member = (role: Role, change: Partial<MemberFields> = {}) =>
  ({ kind: 'member', ...fields(role), ...change }) as Member;
const open: Answerable = {
  ...{ teamId: 't', screening: 'passed', disposed: false, contributor: false, conflicted: false },
};

const may = (rule: typeof canDispose, challenge: Answerable) =>
  roleOrder.filter((role) => rule(member(role), challenge));

it('lets reviewers suggest and editors decide, of their own team', () => {
  expect(may(canDraftAnswer, open)).toEqual(['reviewer', 'editor', 'admin']);
  expect(may(canDispose, open)).toEqual(['editor', 'admin']);
  expect(may(canSetAside, open)).toEqual(['editor', 'admin']);
  expect(may(canLetThrough, { ...open, screening: 'held' })).toEqual(['editor', 'admin']);
  for (const rule of [canDraftAnswer, canDispose, canSetAside]) {
    expect(rule(visitor, open)).toBe(false);
    expect(rule(member('admin', { teamId: 'other' }), open)).toBe(false);
    expect(rule(member('admin', { mayWrite: false }), open)).toBe(false);
  }
});

it('lets nobody judge an objection to their own work, nor put it out of sight', () => {
  for (const own of [{ contributor: true }, { conflicted: true }]) {
    expect(may(canDispose, { ...open, ...own })).toEqual([]);
    expect(may(canSetAside, { ...open, ...own })).toEqual([]);
    expect(may(canSetAside, { ...open, ...own, screening: 'held' })).toEqual([]);
    expect(may(canDraftAnswer, { ...open, ...own })).toEqual(['reviewer', 'editor', 'admin']);
    expect(may(canLetThrough, { ...open, ...own, screening: 'held' })).toEqual(['editor', 'admin']);
  }
});

it('sets nothing aside that has a disposition, and answers nothing that was held back', () => {
  expect(may(canSetAside, { ...open, disposed: true })).toEqual([]);
  expect(may(canLetThrough, open)).toEqual([]);
  for (const screening of ['held', 'set_aside'] as const) {
    expect(may(canDispose, { ...open, screening })).toEqual([]);
    expect(may(canDraftAnswer, { ...open, screening })).toEqual([]);
  }
});
