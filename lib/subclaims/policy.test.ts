import { expect, it } from 'vitest';
import { mintMember } from '@/lib/auth/mint';
import type { Viewer } from '@/lib/auth/types';
import { roleOrder } from '@/lib/teams/roles';
import { ClaimState, type Role } from '@/prisma/generated/enums';
import { canOverrideRollUp, canTieSubclaims } from './policy';

const member = (role: Role, teamId = 't1', mayWrite = true): Viewer =>
  mintMember({ userId: 'u1', memberId: 'm1', name: 'Mara', teamId, role, mayWrite });
const states = Object.values(ClaimState);
const open = ['new', 'researching', 'assessing', 'drafting', 'approval'];

it.each(roleOrder.flatMap((role) => states.map((state) => [role, state] as const)))(
  '%s, %s',
  (role, state) => {
    const claim = { teamId: 't1', state };
    expect(canTieSubclaims(member(role), claim)).toBe(role !== 'observer' && open.includes(state));
    expect(canOverrideRollUp(member(role), claim)).toBe(
      ['editor', 'admin'].includes(role) && ['drafting', 'approval'].includes(state),
    );
  },
);

it('nothing for strangers, visitors and read tokens', () => {
  const claim = { teamId: 't1', state: 'drafting' as const };
  const others: Viewer[] = [
    { kind: 'visitor' },
    member('admin', 't2'),
    member('admin', 't1', false),
  ];
  for (const viewer of others) {
    expect(canTieSubclaims(viewer, claim)).toBe(false);
    expect(canOverrideRollUp(viewer, claim)).toBe(false);
  }
});
