import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';

/** What the policies look at. */
export type GovernedThread = { teamId: string; resolved: boolean };

/** The threads that the viewer may see: those of the member's team, and none for anybody else. */
export function visibleThreads(viewer: Viewer): Prisma.ThreadWhereInput {
  return viewer.kind === 'member' ? { teamId: viewer.teamId } : { id: { in: [] } };
}

/** May the viewer add a comment? A resolved thread is reopened first. */
export function canReply(viewer: Viewer, thread: GovernedThread): viewer is Member {
  return mayAct(viewer, 'reviewer', thread.teamId) && !thread.resolved;
}

/** May the viewer say what came out of the thread? */
export function canResolve(viewer: Viewer, thread: GovernedThread): viewer is Member {
  return mayAct(viewer, 'reviewer', thread.teamId) && !thread.resolved;
}

/** May the viewer open the thread again? */
export function canReopen(viewer: Viewer, thread: GovernedThread): viewer is Member {
  return mayAct(viewer, 'reviewer', thread.teamId) && thread.resolved;
}

/** What the policies look at in a comment. */
export type GovernedComment = { teamId: string; authorId: string; deleted: boolean };

/** May the viewer change the comment? Only its author, whatever the role; nobody puts words in another's mouth. */
export function canEditComment(viewer: Viewer, comment: GovernedComment): viewer is Member {
  return (
    mayAct(viewer, 'reviewer', comment.teamId) &&
    viewer.userId === comment.authorId &&
    !comment.deleted
  );
}

/** May the viewer delete the comment? Its author may, and an editor may delete anybody's, with a reason. */
export function canDeleteComment(viewer: Viewer, comment: GovernedComment): viewer is Member {
  return canEditComment(viewer, comment) || needsReasonToDelete(viewer, comment);
}

/** Is it somebody else's comment that the viewer may delete? */
export function needsReasonToDelete(viewer: Viewer, comment: GovernedComment): boolean {
  return (
    mayAct(viewer, 'editor', comment.teamId) &&
    viewer.userId !== comment.authorId &&
    !comment.deleted
  );
}

/** May the viewer put a sign under the comment, or take it away? */
export function canReact(viewer: Viewer, comment: GovernedComment): viewer is Member {
  return mayAct(viewer, 'reviewer', comment.teamId) && !comment.deleted;
}
