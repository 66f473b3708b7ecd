import 'server-only';
import { db } from '@/lib/db';
import { toFigure } from '@/lib/digest/dossier-row';
import { isoDate } from '@/lib/digest/iso-date';
import type { Prisma } from '@/prisma/generated/client';
import { toCodePoints } from './code-points';
import type { ExportedClaim } from './model';
import type { UseRef } from './queries';
import type { Place, Use } from './write-annotation';

const passageSelect = {
  id: true,
  documentId: true,
  versionId: true,
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
  createdById: true,
  createdAt: true,
  version: { select: { number: true, textSha256: true, capturedAt: true } },
  document: { select: { url: true } },
} satisfies Prisma.PassageSelect;
type PassageRow = Prisma.PassageGetPayload<{ select: typeof passageSelect }>;

const claimSelect = {
  id: true,
  number: true,
  statement: true,
  language: true,
  claimant: { select: { name: true, kind: true, wikidataId: true } },
  claimantUnknown: true,
  claimedOn: true,
  claimedOnUnknown: true,
  topics: {
    select: { topic: { select: { name: true } } },
    orderBy: { topic: { name: 'asc' } },
  },
} satisfies Prisma.ClaimSelect;
type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimSelect }>;

const threadInclude = {
  passage: { select: passageSelect },
  evidence: { select: { passage: { select: passageSelect } } },
  comments: {
    where: { deletedAt: null },
    orderBy: { id: 'asc' },
    include: { revisions: { orderBy: { version: 'asc' } } },
  },
} satisfies Prisma.ThreadInclude;
type ThreadRow = Prisma.ThreadGetPayload<{ include: typeof threadInclude }>;

type Read = {
  personOf: (id: string) => { id: string; name: string };
  placeOf: (row: PassageRow) => Place;
};

/** The named uses of passages with everything that an annotation says of them, in the order given. */
export async function readUses(refs: readonly UseRef[]): Promise<Use[]> {
  const ids = (kind: UseRef['kind']) => ({
    id: { in: refs.filter((ref) => ref.kind === kind).map((ref) => ref.id) },
  });
  const [evidence, appearances, threads, passages] = await Promise.all([
    db.evidence.findMany({
      where: ids('evidence'),
      include: { passage: { select: passageSelect }, claim: { select: claimSelect } },
    }),
    db.appearance.findMany({
      where: ids('appearance'),
      include: { passage: { select: passageSelect }, claim: { select: claimSelect } },
    }),
    db.thread.findMany({ where: ids('thread'), include: threadInclude }),
    db.passage.findMany({ where: ids('passage'), select: passageSelect }),
  ]);
  const quoted = [
    ...[...evidence, ...appearances].map(({ passage }) => passage),
    ...threads.flatMap((thread) => thread.passage ?? thread.evidence?.passage ?? []),
    ...passages,
  ];
  const read = {
    placeOf: await placing(quoted),
    personOf: await naming([...evidence, ...appearances, ...threads, ...passages], threads),
  };
  const uses = [
    ...evidence.map(
      (row): Use => ({
        ...basics(read, row, row.passage),
        kind: 'evidence',
        claim: toClaim(row.claim),
        stance: row.stance,
        reason: row.reason,
        changedAt: row.updatedAt.toISOString(),
        figure: toFigure(row),
        withdrawn: row.withdrawnAt && {
          at: row.withdrawnAt.toISOString(),
          reason: row.withdrawalReason ?? '',
        },
      }),
    ),
    ...appearances.map(
      (row): Use => ({
        ...basics(read, row, row.passage),
        kind: 'appearance',
        claim: toClaim(row.claim),
      }),
    ),
    ...threads.flatMap((row) => toThread(read, row)),
    ...passages.map((row): Use => ({ ...basics(read, row, row), kind: 'passage' })),
  ];
  const byRef = new Map(uses.map((use) => [`${use.kind} ${use.id}`, use]));
  return refs.flatMap(({ kind, id }) => byRef.get(`${kind} ${id}`) ?? []);
}

type Made = { id: string; createdById: string; createdAt: Date };

function basics({ personOf, placeOf }: Read, row: Made, passage: PassageRow) {
  const at = row.createdAt.toISOString();
  return { id: row.id, by: personOf(row.createdById), at, place: placeOf(passage) };
}

function toThread(read: Read, row: ThreadRow): Use[] {
  const passage = row.passage ?? row.evidence?.passage;
  if (!passage || row.comments.length === 0) return [];
  const { resolvedAt, resolvedById, outcome } = row;
  return [
    {
      ...basics(read, row, passage),
      kind: 'thread',
      evidenceId: row.evidenceId,
      comments: row.comments.map((comment) => ({
        id: comment.id,
        body: comment.body,
        by: read.personOf(comment.authorId),
        at: comment.createdAt.toISOString(),
        editedAt: comment.editedAt?.toISOString() ?? null,
        revisions: comment.revisions.map(({ version, body, replacedAt }) => ({
          ...{ version, body },
          replacedAt: replacedAt.toISOString(),
        })),
      })),
      resolution: resolvedAt && {
        at: resolvedAt.toISOString(),
        by: read.personOf(resolvedById ?? row.createdById),
        outcome: outcome ?? '',
      },
    },
  ];
}

function toClaim(row: ClaimRow): { id: string; content: ExportedClaim } {
  const { id, claimedOn, topics, ...rest } = row;
  const names = topics.map(({ topic }) => topic.name);
  return { id, content: { ...rest, claimedOn: isoDate(claimedOn), topics: names } };
}

/** Each version's text is read once, however many passages it has. */
async function placing(rows: readonly PassageRow[]): Promise<Read['placeOf']> {
  const versions = await db.documentVersion.findMany({
    where: { id: { in: [...new Set(rows.map((row) => row.versionId))] } },
    select: { id: true, text: true },
  });
  const counting = new Map(versions.map(({ id, text }) => [id, toCodePoints(text)]));
  return (row) => {
    const { documentId, exact, prefix, suffix, start, end, version, document } = row;
    const count = counting.get(row.versionId) ?? ((position: number) => position);
    return {
      ...{ documentId, exact, prefix, suffix, url: document.url, version: version.number },
      textSha256: version.textSha256,
      capturedAt: version.capturedAt.toISOString(),
      utf16: { start, end },
      codePoints: { start: count(start), end: count(end) },
    };
  };
}

async function naming(
  rows: readonly { createdById: string }[],
  threads: readonly ThreadRow[],
): Promise<Read['personOf']> {
  const ids = [
    ...rows.map((row) => row.createdById),
    ...threads.flatMap((thread) => thread.comments.map((comment) => comment.authorId)),
    ...threads.flatMap((thread) => thread.resolvedById ?? []),
  ];
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  return (id) => byId.get(id) ?? { id, name: id };
}
