import { describe, expect, it } from 'vitest';
import { mintMember } from '@/lib/auth/mint';
import { visitor } from '@/lib/auth/types';
import { roleOrder } from '@/lib/teams/roles';
import { ClaimState, type Role } from '@/prisma/generated/enums';
import { canAdjudicate } from './policy';

const member = (role: Role, teamId = 'ours', mayWrite = true) =>
  mintMember({ userId: 'u', memberId: 'm', teamId, role, name: 'U', mayWrite });

const table = roleOrder.flatMap((role) =>
  Object.values(ClaimState).map((state) => ({ role, state })),
);

describe('who says what becomes of an assessment', () => {
  it.each(table)('$role while $state', ({ role, state }) => {
    const claim = { teamId: 'ours', state };
    const may = role !== 'observer' && (state === 'drafting' || state === 'approval');
    expect(canAdjudicate(member(role), claim)).toBe(may);
    expect(canAdjudicate(member(role, 'theirs'), claim)).toBe(false);
    expect(canAdjudicate(member(role, 'ours', false), claim)).toBe(false);
    expect(canAdjudicate(visitor, claim)).toBe(false);
  });
});
