import type { Viewer } from '@/lib/auth/types';
import type { Naming } from '@/lib/claims/view';
import { mentionedIn } from '@/lib/mentions/markdown';
import type { PersonView } from '@/lib/people/queries';
import type { Prisma } from '@/prisma/generated/client';
import { ReactionKind, type ThreadTarget } from '@/prisma/generated/enums';
import { followPart, type Part, type PartNow } from './parts';
import {
  canDeleteComment,
  canEditComment,
  canReact,
  canReopen,
  canReply,
  canResolve,
  needsReasonToDelete,
} from './policy';
import type { ThreadFilter } from './schema';

/** Who put one sign under a comment, the first one first. `mine` is whether the viewer did. */
export type ReactionView = { kind: ReactionKind; people: PersonView[]; mine: boolean };

/** A comment; `body` is Markdown source, empty once it was deleted. `edits` counts the earlier texts. */
export type CommentView = {
  id: string;
  threadId: string;
  author: PersonView;
  body: string;
  version: number;
  edits: number;
  createdAt: string;
  editedAt: string | null;
  deleted: { at: string; by: PersonView } | null;
  /** Words of another comment of the thread that this one answers; `text` is null when that comment was deleted. */
  quote: { commentId: string; author: PersonView; text: string | null } | null;
  mentions: PersonView[];
  /** The signs that were put under it, in one order. */
  reactions: ReactionView[];
  can: { edit: boolean; delete: boolean; react: boolean; quote: boolean };
  /** The viewer may delete it only with a reason. */
  deletionNeedsReason: boolean;
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
  /** The exact words that it is about, as they stood then, and `now` what stands there: null when they are gone. */
  part: (Part & { now: PartNow | null }) | null;
  claim: { id: string; number: number; statement: string } | null;
  passage: ThreadPassage | null;
  createdBy: PersonView;
  createdAt: string;
  /** Null while the thread is open. */
  resolution: { outcome: string; because: string | null; at: string; by: PersonView } | null;
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

/** What a thread is read with. */
export const threadSelect = {
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
  because: true,
  partStart: true,
  partEnd: true,
  partExact: true,
  claim: {
    select: {
      id: true,
      number: true,
      statement: true,
      verdict: { select: { explanation: true } },
    },
  },
  passage: { select: passageSelect },
  evidence: { select: { passage: { select: passageSelect } } },
  comments: {
    include: {
      _count: { select: { revisions: true } },
      quoted: { select: { authorId: true, deletedAt: true } },
      reactions: { orderBy: { at: 'asc' } },
    },
    orderBy: { id: 'asc' },
  },
} satisfies Prisma.ThreadSelect;

export type ThreadRow = Prisma.ThreadGetPayload<{ select: typeof threadSelect }>;
type CommentRow = ThreadRow['comments'][number];

/** Lists each field of a thread that leaves. */
export function toThreadView(viewer: Viewer, row: ThreadRow, naming: Naming): ThreadView {
  const governed = { teamId: row.teamId, resolved: row.resolvedAt !== null };
  const { claim, resolvedAt, resolvedById } = row;
  const can = {
    reply: canReply(viewer, governed),
    resolve: canResolve(viewer, governed),
    reopen: canReopen(viewer, governed),
  };
  const passage = toPassage(row.passage ?? row.evidence?.passage ?? null);
  return {
    id: row.id,
    target: { kind: row.targetKind, id: row.evidenceId ?? row.passageId ?? row.claimId ?? row.id },
    part: toPart(row, passage),
    claim: claim && { id: claim.id, number: claim.number, statement: claim.statement },
    passage,
    createdBy: naming(row.createdById),
    createdAt: row.createdAt.toISOString(),
    resolution:
      resolvedAt && resolvedById
        ? {
            outcome: row.outcome ?? '',
            because: row.because,
            at: resolvedAt.toISOString(),
            by: naming(resolvedById),
          }
        : null,
    comments: row.comments.map((one) => toCommentView(viewer, { row, can, naming }, one)),
    can,
  };
}

type Around = { row: ThreadRow; can: ThreadView['can']; naming: Naming };

function toCommentView(viewer: Viewer, { row, can, naming }: Around, one: CommentRow): CommentView {
  const deleted = one.deletedAt !== null;
  const governed = { teamId: row.teamId, authorId: one.authorId, deleted };
  return {
    id: one.id,
    threadId: one.threadId,
    author: naming(one.authorId),
    body: one.body,
    version: one.version,
    edits: one._count.revisions,
    createdAt: one.createdAt.toISOString(),
    editedAt: one.editedAt?.toISOString() ?? null,
    deleted:
      one.deletedAt && one.deletedById
        ? { at: one.deletedAt.toISOString(), by: naming(one.deletedById) }
        : null,
    quote: one.quotedId
      ? {
          commentId: one.quotedId,
          author: naming(one.quoted?.authorId ?? one.quotedId),
          text: one.quoted?.deletedAt ? null : one.quotedText,
        }
      : null,
    mentions: mentionedIn(one.body).map(naming),
    reactions: toReactions(viewer, one.reactions, naming),
    can: {
      edit: canEditComment(viewer, governed),
      delete: canDeleteComment(viewer, governed),
      react: canReact(viewer, governed),
      quote: can.reply && !deleted,
    },
    deletionNeedsReason: needsReasonToDelete(viewer, governed),
  };
}

function toReactions(
  viewer: Viewer,
  rows: CommentRow['reactions'],
  naming: Naming,
): ReactionView[] {
  return Object.values(ReactionKind).flatMap((kind) => {
    const people = rows.filter((row) => row.kind === kind).map(({ userId }) => naming(userId));
    const mine = viewer.kind === 'member' && people.some(({ id }) => id === viewer.userId);
    return people.length > 0 ? { kind, people, mine } : [];
  });
}

function toPart(row: ThreadRow, passage: ThreadPassage | null): ThreadView['part'] {
  const { partStart: start, partEnd: end, partExact: exact } = row;
  if (start === null || end === null || exact === null) return null;
  const text = passage?.exact ?? textOf(row);
  return { start, end, exact, now: followPart(text, { start, end, exact }) };
}

const textOf = ({ targetKind, claim }: ThreadRow) =>
  (targetKind === 'verdict' ? claim?.verdict?.explanation : claim?.statement) ?? '';

function toPassage(row: ThreadRow['passage']): ThreadPassage | null {
  if (!row) return null;
  const { id, documentId, version, start, end, exact } = row;
  return { id, documentId, versionNumber: version.number, start, end, exact };
}

/** Did the person open the thread, write in it, or is named there? */
export function isOwn(thread: ThreadView, userId: string): boolean {
  return (
    thread.createdBy.id === userId ||
    thread.comments.some(
      ({ author, mentions }) => author.id === userId || mentions.some(({ id }) => id === userId),
    )
  );
}

/** The threads that a filter lets through, in their order; `userId` is whose `mine` are. */
export function filterThreads(
  threads: readonly ThreadView[],
  filter: ThreadFilter,
  userId: string,
): ThreadView[] {
  return threads.filter((thread) => {
    if (filter === 'all') return true;
    if (filter === 'mine') return isOwn(thread, userId);
    return (thread.resolution !== null) === (filter === 'resolved');
  });
}
