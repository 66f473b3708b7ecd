import type { Member, Viewer } from '@/lib/auth/types';
import { mayAct } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';

type Owned = { teamId: string };

/** The documents that the viewer may see: those of the member's team, and none for anybody else. */
export function visibleDocuments(viewer: Viewer): Prisma.DocumentWhereInput {
  return viewer.kind === 'member' ? { teamId: viewer.teamId } : { id: { in: [] } };
}

/** May the member bring documents into the team? */
export function canImport(viewer: Viewer): viewer is Member {
  return viewer.kind === 'member' && mayAct(viewer, 'reviewer', viewer.teamId);
}

/** May the viewer correct the bibliographic data of the document? */
export function canCorrect(viewer: Viewer, document: Owned): viewer is Member {
  return mayAct(viewer, 'reviewer', document.teamId);
}

/** May the viewer fold and unfold blocks of the document? */
export function canFold(viewer: Viewer, document: Owned): viewer is Member {
  return mayAct(viewer, 'reviewer', document.teamId);
}

/** May the viewer mark passages of the document as appearances and evidence? */
export function canMark(viewer: Viewer, document: Owned): viewer is Member {
  return mayAct(viewer, 'reviewer', document.teamId);
}
