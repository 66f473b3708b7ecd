import { expect, it } from 'vitest';
import { mintMember } from '@/lib/auth/mint';
import { roleOrder } from '@/lib/teams/roles';
import { ClaimState } from '@/prisma/generated/enums';
import { canMerge } from './policy';

const person = { userId: 'u1', memberId: 'm1', name: 'Ines', teamId: 't1', mayWrite: true };
const states = Object.values(ClaimState);

it.each(roleOrder.flatMap((role) => states.map((state) => [role, state] as const)))(
  '%s, %s',
  (role, state) => {
    const viewer = mintMember({ ...person, role });
    const editor = role === 'editor' || role === 'admin';
    expect(canMerge(viewer, { teamId: 't1', state })).toBe(editor && state !== 'closed');
    expect(canMerge(viewer, { teamId: 't2', state })).toBe(false);
    expect(canMerge({ kind: 'visitor' }, { teamId: 't1', state })).toBe(false);
  },
);
