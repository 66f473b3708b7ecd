import 'server-only';
import type { Member } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { listPeople, type PersonView } from '@/lib/people/queries';
import { toPlacementView } from '@/lib/standing/placement-view';
import { readLatestPlacements } from '@/lib/standing/queries';
import type { Prisma } from '@/prisma/generated/client';
import { canReopen, canRequote, canSettle, visibleReReviews } from './policy';
import type {
  CorrectionReason,
  CorrectionReReview,
  PassageReReview,
  ReReviewView,
  RestingView,
} from './view';

const documentSelect = { id: true, title: true, publisher: true, language: true } as const;

const rowSelect = {
  ...{ id: true, cause: true, openedAt: true, tie: true, tiedBy: true },
  ...{ settledAt: true, settledById: true, outcome: true },
  version: { select: { number: true } },
  passage: { select: { id: true, document: { select: documentSelect } } },
  publication: {
    select: {
      ...{ number: true, cause: true, severity: true, note: true, publishedAt: true },
      claim: { select: { number: true, statement: true, language: true, slug: true } },
    },
  },
  claim: {
    select: {
      ...{ id: true, teamId: true, number: true, statement: true },
      ...{ language: true, state: true, slug: true },
      evidence: {
        where: { withdrawnAt: null },
        select: { id: true, version: true, stance: true, passageId: true },
        orderBy: { id: 'asc' },
      },
      appearances: { select: { id: true, passageId: true }, orderBy: { id: 'asc' } },
    },
  },
} satisfies Prisma.ReReviewSelect;

type Row = Prisma.ReReviewGetPayload<{ select: typeof rowSelect }>;

/** Entries that the member may see, with the placements, people and documents that they name; in no order. */
export async function readReReviews(
  tx: Tx,
  member: Member,
  where: Prisma.ReReviewWhereInput,
): Promise<ReReviewView[]> {
  const rows = await tx.reReview.findMany({
    where: { AND: [visibleReReviews(member), where] },
    select: rowSelect,
  });
  const ids = rows.flatMap(({ passage }) => passage?.id ?? []);
  const placements = await readLatestPlacements(tx, ids);
  const people = new Map((await listPeople(member.teamId, tx)).map((one) => [one.id, one]));
  const naming = (id: string) => people.get(id) ?? { id, name: id };
  const documents = await tx.document.findMany({
    where: { id: { in: rows.flatMap(({ tiedBy }) => tiedBy) }, teamId: member.teamId },
    select: documentSelect,
    orderBy: { id: 'asc' },
  });
  return rows.flatMap((row): ReReviewView[] => {
    const correction = toCorrection(row, documents);
    if (correction) return [toCorrectionEntry(member, row, correction, naming)];
    const placement = placements.get(row.passage?.id ?? '');
    if (!placement || !row.passage) return [];
    return [toPassageEntry(member, row, row.passage, toPlacementView(placement, naming), naming)];
  });
}

type Naming = (id: string) => PersonView;

function toEntry(member: Member, { claim, ...row }: Row, naming: Naming) {
  const { id, number, statement, language, state, slug, teamId } = claim;
  const { settledAt, settledById } = row;
  return {
    id: row.id,
    openedAt: row.openedAt.toISOString(),
    settled: settledAt && {
      at: settledAt.toISOString(),
      by: settledById ? naming(settledById) : null,
      outcome: row.outcome ?? '',
    },
    claim: { id, number, statement, language, state, slug },
    can: {
      settle: settledAt === null && canSettle(member, { teamId }),
      requote: false,
      reopen: canReopen(member, { teamId, state }),
    },
  };
}

function toPassageEntry(
  member: Member,
  row: Row,
  passage: NonNullable<Row['passage']>,
  placement: PassageReReview['placement'],
  naming: Naming,
): PassageReReview {
  const entry = toEntry(member, row, naming);
  const requote = placement.place !== null && canRequote(member, row.claim);
  return {
    ...entry,
    cause: row.cause === 'passage_missing' ? 'passage_missing' : 'passage_altered',
    versionNumber: row.version?.number ?? null,
    document: passage.document,
    placement,
    correction: null,
    rests: restsOf(row.claim, passage.id),
    can: { ...entry.can, requote },
  };
}

function toCorrectionEntry(
  member: Member,
  row: Row,
  correction: CorrectionReason,
  naming: Naming,
): CorrectionReReview {
  return {
    ...toEntry(member, row, naming),
    cause: row.cause === 'claim_retracted' ? 'claim_retracted' : 'claim_corrected',
    ...{ versionNumber: null, document: null, placement: null },
    correction,
    rests: [],
  };
}

function toCorrection(
  { publication, tie, tiedBy }: Row,
  documents: CorrectionReason['documents'],
): CorrectionReason | null {
  if (!publication || !tie) return null;
  const { note, publishedAt, ...said } = publication;
  return {
    ...said,
    note: note ?? '',
    publishedAt: publishedAt.toISOString(),
    tie,
    documents: documents.filter(({ id }) => tiedBy.includes(id)),
  };
}

function restsOf(claim: Row['claim'], passageId: string): RestingView[] {
  const on = (item: { passageId: string }) => item.passageId === passageId;
  return [
    ...claim.evidence
      .filter(on)
      .map(({ id, version, stance }) => ({ kind: 'evidence' as const, id, version, stance })),
    ...claim.appearances.filter(on).map(({ id }) => ({ kind: 'appearance' as const, id })),
  ];
}
