import type { Viewer } from '@/lib/auth/types';
import { isoDate } from '@/lib/digest/iso-date';
import type { PersonView } from '@/lib/people/queries';
import type { Quotation } from '@/lib/quotations/queries';
import type { Prisma } from '@/prisma/generated/client';
import type {
  ClaimantKind,
  ClaimPriority,
  ClaimState,
  CloseReason,
  Stance,
} from '@/prisma/generated/enums';
import { type ClaimPowers, claimPowers } from './policy';

export type ClaimantView = {
  id: string;
  name: string;
  kind: ClaimantKind;
  wikidataId: string | null;
};
export type TopicView = { slug: string; name: string };
export type AppearanceView = Quotation & { id: string; by: PersonView; at: string };

/** How much there is; evidence that was withdrawn does not count. */
export type ClaimCounts = Record<Stance, number> & {
  evidence: number;
  searches: number;
  appearances: number;
  assessments: number;
  threads: number;
  openThreads: number;
};

/** A claim in a list. Dates are YYYY-MM-DD, times ISO 8601 in UTC. */
export type ClaimSummary = {
  id: string;
  number: number;
  statement: string;
  language: string | null;
  claimant: ClaimantView | null;
  claimantUnknown: boolean;
  claimedOn: string | null;
  claimedOnUnknown: boolean;
  topics: TopicView[];
  state: ClaimState;
  round: number;
  version: number;
  closeReason: CloseReason | null;
  slug: string | null;
  priority: ClaimPriority;
  dueOn: string | null;
  /** How many readers asked for it. */
  demand: number;
  assignees: PersonView[];
  counts: ClaimCounts;
  createdBy: PersonView;
  createdAt: string;
  updatedAt: string;
  stateChangedAt: string;
};

/** A claim as its workspace shows it. */
export type ClaimView = ClaimSummary & {
  teamId: string;
  /** Who wrote the statement, claimant, date and topics as they are. */
  changedBy: PersonView;
  duplicateOf: { id: string; number: number; statement: string } | null;
  submittedDigest: string | null;
  commentAskedOn: string | null;
  commentAnswer: string | null;
  noCommentReason: string | null;
  appearances: AppearanceView[];
  can: ClaimPowers;
};

export const claimSummarySelect = {
  id: true,
  teamId: true,
  number: true,
  statement: true,
  language: true,
  claimant: { select: { id: true, name: true, kind: true, wikidataId: true } },
  claimantUnknown: true,
  claimedOn: true,
  claimedOnUnknown: true,
  topics: {
    select: { topic: { select: { slug: true, name: true } } },
    orderBy: { topic: { name: 'asc' } },
  },
  state: true,
  round: true,
  version: true,
  closeReason: true,
  slug: true,
  priority: true,
  dueOn: true,
  demand: true,
  assignments: { select: { userId: true }, orderBy: { assignedAt: 'asc' } },
  evidence: { where: { withdrawnAt: null }, select: { stance: true } },
  threads: { select: { resolvedAt: true } },
  assessments: { select: { round: true } },
  _count: { select: { searches: true, appearances: true } },
  createdById: true,
  createdAt: true,
  updatedAt: true,
  stateChangedAt: true,
} satisfies Prisma.ClaimSelect;

export type ClaimSummaryRow = Prisma.ClaimGetPayload<{ select: typeof claimSummarySelect }>;

/** Finds a person's name by id. */
export type Naming = (id: string) => PersonView;

/** Names by id; a person who was never in the team (a job, a removed account) is shown by the id. */
export function namingOf(people: readonly PersonView[]): Naming {
  const byId = new Map(people.map((person) => [person.id, person]));
  return (id) => byId.get(id) ?? { id, name: id };
}

/** Lists each field of a claim that leaves for lists. */
export function toClaimSummary(row: ClaimSummaryRow, naming: Naming): ClaimSummary {
  return {
    id: row.id,
    number: row.number,
    statement: row.statement,
    language: row.language,
    claimant: row.claimant,
    claimantUnknown: row.claimantUnknown,
    claimedOn: isoDate(row.claimedOn),
    claimedOnUnknown: row.claimedOnUnknown,
    topics: row.topics.map(({ topic }) => topic),
    state: row.state,
    round: row.round,
    version: row.version,
    closeReason: row.closeReason,
    slug: row.slug,
    priority: row.priority,
    dueOn: isoDate(row.dueOn),
    demand: row.demand,
    assignees: row.assignments.map(({ userId }) => naming(userId)),
    counts: countsOf(row),
    createdBy: naming(row.createdById),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    stateChangedAt: row.stateChangedAt.toISOString(),
  };
}

/** What the workspace needs beyond the summary. */
export type ClaimDetails = Pick<
  ClaimView,
  'duplicateOf' | 'submittedDigest' | 'commentAnswer' | 'noCommentReason' | 'appearances'
> & { commentAskedOn: Date | null; changedById: string };

/** Lists each field of a claim that leaves for its workspace, and what the viewer may do. */
export function toClaimView(
  viewer: Viewer,
  row: ClaimSummaryRow,
  details: ClaimDetails,
  naming: Naming,
): ClaimView {
  return {
    ...toClaimSummary(row, naming),
    teamId: row.teamId,
    changedBy: naming(details.changedById),
    duplicateOf: details.duplicateOf,
    submittedDigest: details.submittedDigest,
    commentAskedOn: isoDate(details.commentAskedOn),
    commentAnswer: details.commentAnswer,
    noCommentReason: details.noCommentReason,
    appearances: details.appearances,
    can: claimPowers(viewer, row),
  };
}

function countsOf(row: ClaimSummaryRow): ClaimCounts {
  const of = (stance: Stance) => row.evidence.filter((item) => item.stance === stance).length;
  return {
    evidence: row.evidence.length,
    supports: of('supports'),
    contradicts: of('contradicts'),
    qualifies: of('qualifies'),
    context: of('context'),
    searches: row._count.searches,
    appearances: row._count.appearances,
    assessments: row.assessments.filter((item) => item.round === row.round).length,
    threads: row.threads.length,
    openThreads: row.threads.filter((thread) => thread.resolvedAt === null).length,
  };
}

/** Part of a claim as the audit log keeps it. */
export type Content = Record<string, string | number | boolean | null | string[]>;

/** What an edit can change. */
export function contentOf(claim: ClaimView): Content {
  return {
    number: claim.number,
    statement: claim.statement,
    language: claim.language,
    claimant: claim.claimant?.name ?? null,
    claimantUnknown: claim.claimantUnknown,
    claimedOn: claim.claimedOn,
    claimedOnUnknown: claim.claimedOnUnknown,
    topics: claim.topics.map(({ name }) => name),
  };
}

/** What the request for a comment says. */
export function requestOf(claim: ClaimView): Content {
  const { commentAskedOn, commentAnswer, noCommentReason } = claim;
  return { commentAskedOn, commentAnswer, noCommentReason };
}

/** Only the fields that differ, as they were and as they are. */
export function difference(before: Content, after: Content): { before: Content; after: Content } {
  const keys = Object.keys(after).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const only = (content: Content) =>
    Object.fromEntries(keys.map((key) => [key, content[key] ?? null]));
  return { before: only(before), after: only(after) };
}
