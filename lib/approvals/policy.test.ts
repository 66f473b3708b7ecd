import { describe, expect, it } from 'vitest';
import { canAssess } from '@/lib/assessments/policy';
import { mintMember } from '@/lib/auth/mint';
import { visitor } from '@/lib/auth/types';
import { roleOrder } from '@/lib/teams/roles';
import { canWriteVerdict } from '@/lib/verdicts/policy';
import type { ClaimState, Role } from '@/prisma/generated/enums';
import { canApprove, canRequestChanges } from './policy';

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
  mintMember({ userId: 'u', memberId: 'm', teamId, role, name: 'U', mayWrite });

/** Role × state × contributor, and what each may do: a for approve, c for ask for changes, v for verdict, s for assess. */
const table = roleOrder.flatMap((role) =>
  states.flatMap((state) => [true, false].map((contributor) => ({ role, state, contributor }))),
);

function expected(role: Role, state: ClaimState, contributor: boolean): string {
  const editor = role === 'editor' || role === 'admin';
  if (role === 'observer') return '';
  if (state === 'assessing') return 's';
  if (state === 'drafting') return 'v';
  if (state !== 'approval') return '';
  if (!editor) return 'v';
  return contributor ? 'cv' : 'acv';
}

describe('who may judge', () => {
  it.each(table)('$role, $state, contributor $contributor', ({ role, state, contributor }) => {
    const may = (viewer: ReturnType<typeof member>) => {
      const claim = { teamId: 'ours', state, contributor };
      return [
        canApprove(viewer, claim) && 'a',
        canRequestChanges(viewer, claim) && 'c',
        canAssess(viewer, claim) && 's',
        canWriteVerdict(viewer, claim) && 'v',
      ]
        .filter(Boolean)
        .join('');
    };
    expect(may(member(role))).toBe(expected(role, state, contributor));
    expect(may(member(role, 'theirs'))).toBe('');
    expect(may(member(role, 'ours', false))).toBe('');
  });

  it('never a visitor', () => {
    const claim = { teamId: 'ours', state: 'approval' as const, contributor: false };
    expect([canApprove, canRequestChanges].map((can) => can(visitor, claim))).toEqual([
      false,
      false,
    ]);
  });
});
