import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';
import type { ChallengeScreening } from '@/prisma/generated/enums';

/**
 * What decides about an answer. `contributor`: the viewer wrote or changed something that the claim rests on; `conflicted`:
 * they declared a conflict of interest on it.
 */
export type Answerable = {
  teamId: string;
  screening: ChallengeScreening;
  disposed: boolean;
  contributor: boolean;
  conflicted: boolean;
};

/** The challenges that the viewer may see on the desk: those to the team's claims, and none for anybody else. */
export function visibleChallenges(viewer: Viewer): Prisma.ChallengeWhereInput {
  return viewer.kind === 'member' ? { teamId: viewer.teamId } : { id: { in: [] } };
}

/** Whoever works on claims may suggest an answer, contributors too: they know best why they did what they did. */
export function canDraftAnswer(viewer: Viewer, challenge: Answerable): viewer is Member {
  return mayAct(viewer, 'reviewer', challenge.teamId) && challenge.screening === 'passed';
}

/**
 * Nobody judges an objection to their own work: an editor decides who contributed nothing to the claim and has no interest
 * of their own in it. The database refuses the others as well.
 */
export function canDispose(viewer: Viewer, challenge: Answerable): viewer is Member {
  return (
    mayAct(viewer, 'editor', challenge.teamId) &&
    challenge.screening === 'passed' &&
    !challenge.contributor &&
    !challenge.conflicted
  );
}

/** An editor lets through what was held or set aside by mistake, contributor or not: that hides nothing. */
export function canLetThrough(viewer: Viewer, challenge: Answerable): viewer is Member {
  return mayAct(viewer, 'editor', challenge.teamId) && challenge.screening !== 'passed';
}

/** Spam is set aside by who could as well have answered it, until there is a disposition. */
export function canSetAside(viewer: Viewer, challenge: Answerable): viewer is Member {
  return (
    challenge.screening !== 'set_aside' &&
    !challenge.disposed &&
    canDispose(viewer, { ...challenge, screening: 'passed' })
  );
}

/** An editor reopens the published claim of an accepted challenge. */
export function canReopen(viewer: Viewer, teamId: string): viewer is Member {
  return mayAct(viewer, 'editor', teamId);
}
