import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { namingOf } from '@/lib/claims/view';
import { db, type Tx } from '@/lib/db';
import { listPeople } from '@/lib/people/queries';
import type { Prisma } from '@/prisma/generated/client';
import { visibleThreads } from './policy';
import { type ThreadView, threadSelect, toThreadView } from './view';

export type { CommentView, ThreadView } from './view';

/**
 * The threads of a claim (on itself, its verdict and its evidence), or those anchored in a document (on its passages and
 * on evidence from it), in the order they were opened. Empty when the viewer may not see them.
 */
export async function listThreads(viewer: Viewer, of: DiscussedIn): Promise<ThreadView[]> {
  return isId(Object.values(of)[0]) ? readThreads(db, viewer, threadsIn(of)) : [];
}

/** A claim, or a document with the passages in it. */
export type DiscussedIn = { claimId: string } | { documentId: string };

function threadsIn(of: DiscussedIn): Prisma.ThreadWhereInput {
  if ('claimId' in of) return { claimId: of.claimId };
  const passage = { documentId: of.documentId };
  return { OR: [{ passage }, { evidence: { passage } }] };
}

/** One thread; null when there is none or the viewer may not see it. */
export async function getThread(viewer: Viewer, id: string): Promise<ThreadView | null> {
  return isId(id) ? readThread(db, viewer, id) : null;
}

/** `getThread` inside a transaction: what a conflict hands back. */
export async function readThread(tx: Tx, viewer: Viewer, id: string): Promise<ThreadView | null> {
  return (await readThreads(tx, viewer, { id }))[0] ?? null;
}

/** The earlier texts of a comment, oldest first; null when the viewer may not see it. */
export async function listCommentRevisions(
  viewer: Viewer,
  commentId: string,
): Promise<{ version: number; body: string; replacedAt: string }[] | null> {
  if (!isId(commentId)) return null;
  const comment = await db.comment.findFirst({
    where: { AND: [{ thread: visibleThreads(viewer) }, { id: commentId }] },
    select: { revisions: { orderBy: { version: 'asc' } } },
  });
  if (!comment) return null;
  return comment.revisions.map(({ version, body, replacedAt }) => ({
    version,
    body,
    replacedAt: replacedAt.toISOString(),
  }));
}

/** An earlier text of a comment. */
export type RevisionView = { version: number; body: string; replacedAt: string };

/** The earlier texts of every edited comment there, by the comment's id, oldest first; empty for who may not see it. */
export async function listRevisions(
  viewer: Viewer,
  of: DiscussedIn,
): Promise<Record<string, RevisionView[]>> {
  if (!isId(Object.values(of)[0])) return {};
  const rows = await db.commentRevision.findMany({
    where: { comment: { thread: { AND: [visibleThreads(viewer), threadsIn(of)] } } },
    orderBy: [{ commentId: 'asc' }, { version: 'asc' }],
  });
  const byComment: Record<string, RevisionView[]> = {};
  for (const { commentId, version, body, replacedAt } of rows) {
    byComment[commentId] ??= [];
    byComment[commentId].push({ version, body, replacedAt: replacedAt.toISOString() });
  }
  return byComment;
}

const isId = (value: unknown) => z.uuid().safeParse(value).success;

async function readThreads(
  tx: Tx,
  viewer: Viewer,
  where: Prisma.ThreadWhereInput,
): Promise<ThreadView[]> {
  if (viewer.kind !== 'member') return [];
  const rows = await tx.thread.findMany({
    where: { AND: [visibleThreads(viewer), where] },
    select: threadSelect,
    orderBy: { id: 'asc' },
  });
  const naming = namingOf(await listPeople(viewer.teamId, tx));
  return rows.map((row) => toThreadView(viewer, row, naming));
}
