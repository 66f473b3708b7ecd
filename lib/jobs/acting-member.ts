import { mintMember } from '@/lib/auth/mint';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';

/** The member on whose behalf a job runs, with the role of this moment; null when they left or were disabled. */
export async function readActingMember(who: {
  teamId: string;
  userId: string;
}): Promise<Member | null> {
  const row = await db.member.findFirst({
    where: { ...who, removedAt: null, user: { disabledAt: null } },
    select: { id: true, role: true, user: { select: { name: true } } },
  });
  if (!row) return null;
  return mintMember({
    ...who,
    memberId: row.id,
    role: row.role,
    name: row.user.name,
    mayWrite: true,
  });
}
