import type { Member, Viewer } from '@/lib/auth/types';
import { hasRole, mayAct } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';
import type { TipState } from '@/prisma/generated/enums';

/** The tips that the viewer may see: those of the member's team, and none for anybody else. */
export function visibleTips(viewer: Viewer): Prisma.TipWhereInput {
  return viewer.kind === 'member' ? { teamId: viewer.teamId } : { id: { in: [] } };
}

/** Who left an address, editors may see: they answer for what the team writes. */
export function canSeeSenders(viewer: Viewer): boolean {
  return hasRole(viewer, 'editor');
}

/** May the viewer decide what becomes of the team's tips? */
export function canHandleTips(viewer: Viewer): viewer is Member {
  return viewer.kind === 'member' && mayAct(viewer, 'reviewer', viewer.teamId);
}

/** What can be done with a tip, by where it stands. */
const from = {
  merge: ['received', 'held'],
  decline: ['received', 'held'],
  letThrough: ['held'],
  markAsSpam: ['received', 'held'],
  reopen: ['merged', 'became_claim', 'declined', 'spam'],
} as const satisfies Record<string, readonly TipState[]>;

export type TipStep = keyof typeof from;

/** The states from which a step can be taken. */
export function statesBefore(step: TipStep): TipState[] {
  return [...from[step]];
}

/** What the viewer may do with one tip; nobody brings back what was forgotten. */
export function tipPowers(
  viewer: Viewer,
  tip: { state: TipState; forgottenAt: Date | null },
): Record<TipStep, boolean> {
  const may = (step: TipStep) =>
    canHandleTips(viewer) && tip.forgottenAt === null && statesBefore(step).includes(tip.state);
  return {
    merge: may('merge'),
    decline: may('decline'),
    letThrough: may('letThrough'),
    markAsSpam: may('markAsSpam'),
    reopen: may('reopen'),
  };
}
