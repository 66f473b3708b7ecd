import 'server-only';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import type { Snapshot } from '@/lib/publications/snapshot';
import { toSnapshot } from '@/lib/publications/stored-snapshot';
import type { Prisma } from '@/prisma/generated/client';
import type {
  ChallengeAbout,
  ChallengeKind,
  ChallengeOutcome,
  PublicationKind,
  Stance,
} from '@/prisma/generated/enums';
import { type Field, type Part, partsOf, placesOf } from './left-out';
import { type NumberedEvidence, numberedEvidence } from './subjects';
import { openChallenge } from './token';

/** What a reader may object to: the latest publication of a claim, and its evidence by the numbers of its page. */
export type Challengeable = { snapshot: Snapshot; evidence: NumberedEvidence[] };

/** The latest publication by today's slug of its claim, also a retraction; null when there is none. Open to all. */
export async function getChallengeable(slug: string): Promise<Challengeable | null> {
  const latest = await db.publication.findFirst({
    where: { claim: { slug } },
    orderBy: { number: 'desc' },
    select: { snapshot: true },
  });
  if (!latest) return null;
  const snapshot = toSnapshot(latest.snapshot);
  return { snapshot, evidence: numberedEvidence(snapshot) };
}

/** A decision as readers see it. `followed` is the publication that came after a challenge was accepted. */
export type PublicDisposition = {
  outcome: ChallengeOutcome;
  reason: string;
  evidence: { id: string; number: number } | null;
  version: number | null;
  by: string;
  at: string;
};

/** A challenge that has a disposition; texts as runs, with null in place of what an editor left out. */
export type PublicChallenge = {
  number: number;
  publication: number;
  about: ChallengeAbout;
  evidence: { id: string; number: number } | null;
  kind: ChallengeKind;
  text: Part[];
  url: Part[] | null;
  quote: Part[] | null;
  stance: Stance | null;
  /** Null for a reader who did not want to be named. */
  name: Part[] | null;
  receivedAt: string;
  disposition: PublicDisposition;
  /** Decisions before that one, the last first. */
  earlier: PublicDisposition[];
  followed: { number: number; kind: PublicationKind; publishedAt: string } | null;
};

/** What readers see of the objections to a claim. `open` counts those without a disposition, whose words nobody sees yet. */
export type PublicChallenges = {
  open: { number: number; publication: number; receivedAt: string }[];
  setAside: number;
  items: PublicChallenge[];
};

type Row = Prisma.ChallengeGetPayload<{ include: { dispositions: true } }>;
type Version = NonNullable<PublicChallenge['followed']>;

/** Every challenge to the claim with this slug today, newest first; null when nothing of it is published. Open to all. */
export async function listPublicChallenges(slug: string): Promise<PublicChallenges | null> {
  const claim = await db.claim.findUnique({
    where: { slug },
    select: {
      publications: {
        select: { number: true, kind: true, publishedAt: true },
        orderBy: { number: 'asc' },
      },
      challenges: {
        where: { screening: { in: ['passed', 'set_aside'] } },
        include: { dispositions: { orderBy: { number: 'desc' } } },
        orderBy: { number: 'desc' },
      },
    },
  });
  if (!claim || claim.publications.length === 0) return null;
  const passed = claim.challenges.filter(({ screening }) => screening === 'passed');
  const names = await namesOf(passed);
  const versions = claim.publications.map(({ publishedAt, ...one }) => ({
    ...one,
    publishedAt: publishedAt.toISOString(),
  }));
  return {
    open: passed
      .filter(({ dispositions }) => dispositions.length === 0)
      .map(({ number, publicationNumber, receivedAt }) => ({
        ...{ number, publication: publicationNumber, receivedAt: receivedAt.toISOString() },
      })),
    setAside: claim.challenges.length - passed.length,
    items: passed.flatMap((row) => toPublic(row, names, versions) ?? []),
  };
}

async function namesOf(rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ dispositions }) => dispositions.map((one) => one.decidedById));
  if (ids.length === 0) return new Map();
  const people = await db.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

function toPublic(
  row: Row,
  names: ReadonlyMap<string, string>,
  versions: readonly Version[],
): PublicChallenge | null {
  const [latest, ...earlier] = row.dispositions;
  if (!latest) return null;
  const places = placesOf(latest.leftOut);
  const shown = (field: Field) => {
    const text = row[field];
    return text === null ? null : partsOf(text, field, places);
  };
  const said = (one: Row['dispositions'][number]): PublicDisposition => ({
    ...{ outcome: one.outcome, reason: one.reason, version: one.versionNumber },
    evidence: numbered(one),
    by: names.get(one.decidedById) ?? '',
    at: one.decidedAt.toISOString(),
  });
  const next = latest.versionNumber ?? latest.afterNumber + 1;
  const followed = versions.find(({ number }) => number === next) ?? null;
  const { number, about, kind, stance } = row;
  return {
    ...{ number, about, kind, stance, publication: row.publicationNumber },
    evidence: numbered(row),
    ...{ text: shown('text') ?? [], url: shown('url'), quote: shown('quote'), name: shown('name') },
    receivedAt: row.receivedAt.toISOString(),
    disposition: said(latest),
    earlier: earlier.map(said),
    followed: latest.outcome === 'accepted' ? followed : null,
  };
}

function numbered({
  evidenceId: id,
  evidenceNumber: number,
}: {
  evidenceId: string | null;
  evidenceNumber: number | null;
}) {
  return id !== null && number !== null ? { id, number } : null;
}

/** What a sender sees behind their private link: what they wrote, and what became of it. */
export type ChallengeStatus = {
  slug: string;
  statement: string;
  language: string | null;
  number: number;
  publication: number;
  text: string;
  url: string | null;
  quote: string | null;
  name: string | null;
  wantsMail: boolean;
  receivedAt: string;
  isSetAside: boolean;
  disposition: PublicDisposition | null;
  followed: PublicChallenge['followed'];
};

/** The challenge that a link names; null when the link does not work, or it was spam and is gone. What is held looks open. */
export async function getChallengeStatus(token: string): Promise<ChallengeStatus | null> {
  const id = env.AUTH_SECRET ? openChallenge(token, env.AUTH_SECRET) : null;
  const row =
    id &&
    (await db.challenge.findUnique({
      where: { id },
      include: {
        dispositions: { orderBy: { number: 'desc' } },
        contact: { select: { challengeId: true } },
        claim: {
          select: {
            slug: true,
            publications: {
              select: {
                number: true,
                kind: true,
                publishedAt: true,
                statement: true,
                language: true,
              },
            },
          },
        },
      },
    }));
  if (!row) return null;
  const { publications } = row.claim;
  const objected = publications.find(({ number }) => number === row.publicationNumber);
  const versions = publications.map(({ number, kind, publishedAt }) => ({
    ...{ number, kind, publishedAt: publishedAt.toISOString() },
  }));
  const shown = toPublic(row, await namesOf([row]), versions);
  const { number, text, url, quote, name, receivedAt } = row;
  return {
    ...{ number, text, url, quote, name, publication: row.publicationNumber },
    ...{ slug: row.claim.slug ?? '', statement: objected?.statement ?? '' },
    ...{ language: objected?.language ?? null, wantsMail: row.contact !== null },
    receivedAt: receivedAt.toISOString(),
    isSetAside: row.screening === 'set_aside',
    disposition: shown?.disposition ?? null,
    followed: shown?.followed ?? null,
  };
}
