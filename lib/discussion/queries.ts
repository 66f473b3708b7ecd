import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { type Naming, namingOf } from '@/lib/claims/view';
import { db, type Tx } from '@/lib/db';
import { listPeople, type PersonView } from '@/lib/people/queries';
import type { Prisma } from '@/prisma/generated/client';
import type { ThreadTarget } from '@/prisma/generated/enums';
import { canEditComment, canReopen, canReply, canResolve, visibleThreads } from './policy';

/** A comment; `body` is Markdown source. `edits` counts the earlier texts. */
export type CommentView = {
  id: string;
  threadId: string;
  author: PersonView;
  body: string;
  version: number;
  edits: number;
  createdAt: string;
  editedAt: string | null;
  can: { edit: boolean };
};

/** Where in a document a thread is anchored; positions are UTF-16 code units. */
export type ThreadPassage = {
  id: string;
  documentId: string;
  versionNumber: number;
  start: number;
  end: number;
  exact: string;
};

export type ThreadView = {
  id: string;
  /** `id` is the claim's for `claim` and `verdict`, else that of the evidence or the passage. */
  target: { kind: ThreadTarget; id: string };
  claim: { id: string; number: number; statement: string } | null;
  passage: ThreadPassage | null;
  createdBy: PersonView;
  createdAt: string;
  /** Null while the thread is open. */
  resolution: { outcome: string; at: string; by: PersonView } | null;
  comments: CommentView[];
  can: { reply: boolean; resolve: boolean; reopen: boolean };
};

const passageSelect = {
  id: true,
  documentId: true,
  start: true,
  end: true,
  exact: true,
  version: { select: { number: true } },
} satisfies Prisma.PassageSelect;

const threadSelect = {
  id: true,
  teamId: true,
  targetKind: true,
  claimId: true,
  evidenceId: true,
  passageId: true,
  createdById: true,
  createdAt: true,
  resolvedAt: true,
  resolvedById: true,
  outcome: true,
  claim: { select: { id: true, number: true, statement: true } },
  passage: { select: passageSelect },
  evidence: { select: { passage: { select: passageSelect } } },
  comments: {
    select: {
      id: true,
      threadId: true,
      authorId: true,
      body: true,
      version: true,
      createdAt: true,
      editedAt: true,
      _count: { select: { revisions: true } },
    },
    orderBy: { id: 'asc' },
  },
} satisfies Prisma.ThreadSelect;

type ThreadRow = Prisma.ThreadGetPayload<{ select: typeof threadSelect }>;

/**
 * The threads of a claim (on itself, its verdict and its evidence), or those anchored in a document (on its passages and
 * on evidence from it), in the order they were opened. Empty when the viewer may not see them.
 */
export async function listThreads(
  viewer: Viewer,
  of: { claimId: string } | { documentId: string },
): Promise<ThreadView[]> {
  if (!isId(Object.values(of)[0])) return [];
  if ('claimId' in of) return readThreads(db, viewer, { claimId: of.claimId });
  const passage = { documentId: of.documentId };
  return readThreads(db, viewer, { OR: [{ passage }, { evidence: { passage } }] });
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

/** The earlier texts of every edited comment on a claim, by the comment's id, oldest first; empty for who may not see it. */
export async function listClaimRevisions(
  viewer: Viewer,
  claimId: string,
): Promise<Record<string, RevisionView[]>> {
  if (!isId(claimId)) return {};
  const rows = await db.commentRevision.findMany({
    where: { comment: { thread: { AND: [visibleThreads(viewer), { claimId }] } } },
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

function toThreadView(viewer: Viewer, row: ThreadRow, naming: Naming): ThreadView {
  const governed = { teamId: row.teamId, resolved: row.resolvedAt !== null };
  const { resolvedAt, resolvedById } = row;
  return {
    id: row.id,
    target: { kind: row.targetKind, id: row.evidenceId ?? row.passageId ?? row.claimId ?? row.id },
    claim: row.claim,
    passage: toPassage(row.passage ?? row.evidence?.passage ?? null),
    createdBy: naming(row.createdById),
    createdAt: row.createdAt.toISOString(),
    resolution:
      resolvedAt && resolvedById
        ? { outcome: row.outcome ?? '', at: resolvedAt.toISOString(), by: naming(resolvedById) }
        : null,
    comments: row.comments.map((comment) => toCommentView(viewer, row.teamId, comment, naming)),
    can: {
      reply: canReply(viewer, governed),
      resolve: canResolve(viewer, governed),
      reopen: canReopen(viewer, governed),
    },
  };
}

function toCommentView(
  viewer: Viewer,
  teamId: string,
  row: ThreadRow['comments'][number],
  naming: Naming,
): CommentView {
  return {
    id: row.id,
    threadId: row.threadId,
    author: naming(row.authorId),
    body: row.body,
    version: row.version,
    edits: row._count.revisions,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    can: { edit: canEditComment(viewer, { teamId, authorId: row.authorId }) },
  };
}

function toPassage(row: ThreadRow['passage']): ThreadPassage | null {
  if (!row) return null;
  const { id, documentId, version, start, end, exact } = row;
  return { id, documentId, versionNumber: version.number, start, end, exact };
}
