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

/**
 * Role × state × contributor × conflict of interest, and what each may do: a for approve, c for ask for changes, v for
 * verdict, s for assess.
 */
const table = roleOrder.flatMap((role) =>
  states.flatMap((state) =>
    [true, false].flatMap((contributor) =>
      [true, false].map((conflicted) => ({ role, state, contributor, conflicted })),
    ),
  ),
);

function expected({ role, state, contributor, conflicted }: (typeof table)[number]): string {
  const editor = role === 'editor' || role === 'admin';
  if (role === 'observer') return '';
  if (state === 'assessing') return conflicted ? '' : 's';
  if (state === 'drafting') return 'v';
  if (state !== 'approval') return '';
  if (!editor || conflicted) return 'v';
  return contributor ? 'cv' : 'acv';
}

describe('who may judge', () => {
  it.each(table)('$role, $state, contributor $contributor, conflict $conflicted', (row) => {
    const { role, ...facts } = row;
    const may = (viewer: ReturnType<typeof member>) => {
      const claim = { teamId: 'ours', ...facts };
      return [
        canApprove(viewer, claim) && 'a',
        canRequestChanges(viewer, claim) && 'c',
        canAssess(viewer, claim) && 's',
        canWriteVerdict(viewer, claim) && 'v',
      ]
        .filter(Boolean)
        .join('');
    };
    expect(may(member(role))).toBe(expected(row));
    expect(may(member(role, 'theirs'))).toBe('');
    expect(may(member(role, 'ours', false))).toBe('');
  });

  it('never a visitor', () => {
    const facts = { contributor: false, conflicted: false };
    const claim = { teamId: 'ours', state: 'approval' as const, ...facts };
    expect([canApprove, canRequestChanges].map((can) => can(visitor, claim))).toEqual([
      false,
      false,
    ]);
  });
});
