import type { PersonView } from '@/lib/people/queries';
import type { Snapshot } from '@/lib/publications/snapshot';
import { toSnapshot } from '@/lib/publications/stored-snapshot';
import type { Prisma } from '@/prisma/generated/client';
import type {
  ChallengeAbout,
  ChallengeKind,
  ChallengeOutcome,
  ChallengeScreening,
  PublicationKind,
  Stance,
} from '@/prisma/generated/enums';
import { placesOf } from './left-out';
import { type NumberedEvidence, numberedEvidence } from './subjects';

const DAY = 86_400_000;

/** One line of the queue. `dueAt` is when the team aims to have answered; times are UTC, ISO 8601. */
export type ChallengeSummary = {
  id: string;
  number: number;
  claim: { id: string; number: number; statement: string; language: string | null; slug: string };
  publicationNumber: number;
  about: ChallengeAbout;
  evidenceNumber: number | null;
  kind: ChallengeKind;
  text: string;
  name: string | null;
  receivedAt: string;
  dueAt: string;
  overdue: boolean;
  screening: ChallengeScreening;
  outcome: ChallengeOutcome | null;
};

/** What was decided, and where readers were pointed to. */
export type DispositionView = {
  number: number;
  outcome: ChallengeOutcome;
  reason: string;
  evidence: { id: string; number: number } | null;
  version: number | null;
  by: PersonView;
  at: string;
};

/** A challenge as its page on the desk shows it, with the publication that it objects to. */
export type ChallengeView = ChallengeSummary & {
  url: string | null;
  quote: string | null;
  stance: Stance | null;
  screeningReason: string | null;
  /** Whether the answer goes by mail; the address is nobody's business. */
  wantsMail: boolean;
  evidence: NumberedEvidence | null;
  objected: { rating: string; confidence: number | null; summary: string; statement: string };
  dispositions: DispositionView[];
  draft: { outcome: ChallengeOutcome; reason: string; by: PersonView; at: string } | null;
  /** The words that the latest disposition leaves out, as they were typed. */
  leftOut: string[];
  /** What a disposition can point to. */
  versions: { number: number; kind: PublicationKind; publishedAt: string }[];
  latestEvidence: NumberedEvidence[];
  contributor: boolean;
  conflicted: boolean;
  can: {
    draft: boolean;
    dispose: boolean;
    letThrough: boolean;
    setAside: boolean;
    reopen: boolean;
  };
};

/** What a line of a list is read from. */
export const lineFields = {
  claim: { select: { id: true, number: true, statement: true, language: true, slug: true } },
  team: { select: { challengeAimDays: true } },
  dispositions: { orderBy: { number: 'asc' as const } },
} satisfies Prisma.ChallengeInclude;

type Line = Prisma.ChallengeGetPayload<{ include: typeof lineFields }>;

/** A line of a list; `now` says whether it is late. */
export function toSummary(row: Line, now: Date): ChallengeSummary {
  const dueAt = new Date(row.receivedAt.getTime() + row.team.challengeAimDays * DAY);
  const outcome = row.dispositions.at(-1)?.outcome ?? null;
  const { id, number, publicationNumber, about, evidenceNumber, kind, text, name } = row;
  return {
    ...{ id, number, publicationNumber, about, evidenceNumber, kind, text, name, outcome },
    claim: { ...row.claim, slug: row.claim.slug ?? '' },
    screening: row.screening,
    receivedAt: row.receivedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    overdue: row.screening === 'passed' && outcome === null && dueAt < now,
  };
}

/** What the page of one challenge is read from. */
export const wholeFields = {
  ...lineFields,
  draft: true,
  contact: { select: { challengeId: true } },
  publication: { select: { snapshot: true } },
} satisfies Prisma.ChallengeInclude;

type Whole = Prisma.ChallengeGetPayload<{ include: typeof wholeFields }>;

/** What the page of one challenge has beside its line. */
export function toDetail(row: Whole, named: (id: string) => PersonView) {
  const snapshot = toSnapshot(row.publication.snapshot);
  const places = placesOf(row.dispositions.at(-1)?.leftOut);
  const words = places.map(({ field, start, end }) => row[field]?.slice(start, end) ?? '');
  const { url, quote, stance, screeningReason, draft, contact } = row;
  return {
    ...{ url, quote, stance, screeningReason },
    wantsMail: contact !== null,
    evidence: numberedEvidence(snapshot).find(({ id }) => id === row.evidenceId) ?? null,
    objected: toObjected(snapshot),
    leftOut: [...new Set(words)],
    dispositions: row.dispositions.map((one) => toDisposition(one, named(one.decidedById))),
    draft: draft && {
      ...{ outcome: draft.outcome, reason: draft.reason },
      by: named(draft.writtenById),
      at: draft.writtenAt.toISOString(),
    },
  };
}

function toDisposition(row: Whole['dispositions'][number], by: PersonView): DispositionView {
  const { number, outcome, reason, evidenceId, evidenceNumber, versionNumber, decidedAt } = row;
  const evidence =
    evidenceId !== null && evidenceNumber !== null
      ? { id: evidenceId, number: evidenceNumber }
      : null;
  return {
    ...{ number, outcome, reason, evidence, version: versionNumber, by },
    at: decidedAt.toISOString(),
  };
}

function toObjected({ approved, rating }: Snapshot): ChallengeView['objected'] {
  const { verdict, claim } = approved;
  return {
    ...{ rating: rating.name, statement: claim.statement },
    ...{ confidence: verdict?.confidence ?? null, summary: verdict?.summary ?? '' },
  };
}
