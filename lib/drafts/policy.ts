import type { Member } from '@/lib/auth/types';
import { AppError } from '@/lib/errors';

/** The where-fragment of the drafts that a person may see: their own, in the team they act in. */
export function visibleDrafts({ userId, teamId }: Pick<Member, 'userId' | 'teamId'>) {
  return { userId, teamId };
}

/**
 * Refuses with FORBIDDEN when a form was opened under another membership than the one that asks now: somebody else has
 * signed in in this browser, or the person has gone over to another team. Without an id nothing is checked.
 */
export function mustBeOwner(member: Pick<Member, 'memberId'>, memberId: string | undefined): void {
  if (memberId === undefined || memberId === member.memberId) return;
  throw new AppError(
    'FORBIDDEN',
    'This form was opened by somebody else, or in another team. The draft stays where it is.',
  );
}
