import 'server-only';
import { readChecklist } from '@/lib/checklist/queries';
import type { Tx } from '@/lib/db';
import type { Dossier, DossierPassage } from '@/lib/digest/dossier';
import { AppError } from '@/lib/errors';
import { contextAround } from '@/lib/quotations/context';
import { readRollUp } from '@/lib/roll-up/queries';
import { countSources } from '@/lib/sources/sources';
import type { Snapshot } from './snapshot';

type Occasion = Pick<
  Snapshot,
  | 'number'
  | 'kind'
  | 'cause'
  | 'severity'
  | 'note'
  | 'slug'
  | 'digest'
  | 'publishedAt'
  | 'publishedBy'
>;

/** Builds the whole snapshot of a claim around the dossier that was approved, inside the publishing transaction. */
export async function readSnapshot(
  tx: Tx,
  claimId: string,
  approved: Dossier,
  occasion: Occasion,
): Promise<Snapshot> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      number: true,
      team: { select: { name: true, isDemonstration: true } },
      topics: {
        select: { topic: { select: { slug: true, name: true } } },
        orderBy: { topic: { slug: 'asc' } },
      },
      verdict: { select: { rating: true } },
      approvals: {
        where: { lapsedAt: null, decision: 'approve', digest: occasion.digest },
        orderBy: { createdAt: 'asc' },
      },
      publications: { select: { publishedAt: true }, orderBy: { number: 'asc' }, take: 1 },
    },
  });
  const rating = claim.verdict?.rating;
  if (!rating) throw new AppError('INVALID', 'The claim has no verdict.');
  const people = await readPeople(
    tx,
    approved,
    claim.approvals.map((approval) => approval.approverId),
  );
  const installation = await tx.installation.findUnique({
    where: { id: 1 },
    select: { name: true },
  });
  const scale = await tx.rating.aggregate({
    where: { teamId: rating.teamId },
    _max: { value: true },
    _min: { value: true },
  });
  const witnesses = approved.evidence.map(({ stance, passage }) => ({
    stance,
    documentId: passage.documentId,
  }));
  return {
    format: 'assay-snapshot-3',
    claimNumber: claim.number,
    ...occasion,
    firstPublishedAt: claim.publications[0]?.publishedAt.toISOString() ?? occasion.publishedAt,
    publisher: installation?.name ?? 'Assay',
    team: claim.team.name,
    isDemonstration: claim.team.isDemonstration,
    approved,
    topics: claim.topics.map(({ topic }) => topic),
    rating: {
      key: rating.key,
      name: rating.name,
      value: rating.value,
      best: scale._max.value ?? 5,
      worst: scale._min.value ?? 1,
      color: rating.color,
      icon: rating.icon,
      definition: rating.definition,
    },
    sources: countSources(witnesses, approved.derivations),
    rollUp: await readRollUpOf(tx, rating.teamId, approved),
    contexts: await readContexts(tx, approved),
    people,
    approvals: claim.approvals.map(({ approverId, createdAt }) => ({
      by: people[approverId] ?? approverId,
      at: createdAt.toISOString(),
    })),
    checklist: await readChecklist(tx, claimId, approved),
  };
}

async function readRollUpOf(
  tx: Tx,
  teamId: string,
  approved: Dossier,
): Promise<Snapshot['rollUp']> {
  const facts = await readRollUp(tx, teamId, approved);
  if (!facts) return null;
  const { result } = facts;
  const shown = [...approved.subclaims.map(({ rating }) => rating)];
  if (result.kind === 'rating') shown.push(result.rating);
  const rows = await tx.rating.findMany({
    where: { teamId, key: { in: shown.flatMap((rating) => rating?.key ?? []) } },
    select: { key: true, color: true, icon: true },
  });
  const marks = rows.map(({ key, color, icon }) => [key, { color, icon }]);
  return { result, marks: Object.fromEntries(marks) };
}

async function readPeople(
  tx: Tx,
  approved: Dossier,
  approvers: string[],
): Promise<Record<string, string>> {
  const { evidence, searches, assessments, verdict } = approved;
  const ids = [...evidence, ...searches, ...assessments].flatMap(({ by }) => by ?? []);
  if (verdict?.override) ids.push(verdict.override.by);
  const people = await tx.user.findMany({
    where: { id: { in: [...ids, ...approvers] } },
    select: { id: true, name: true },
  });
  return Object.fromEntries(people.map((person) => [person.id, person.name]));
}

async function readContexts(tx: Tx, approved: Dossier): Promise<Snapshot['contexts']> {
  const contexts: Snapshot['contexts'] = {};
  const texts = new Map<string, string>();
  for (const { id, passage } of [...approved.evidence, ...approved.appearances]) {
    const key = `${passage.documentId}/${passage.versionNumber}`;
    const text = texts.get(key) ?? (await readText(tx, passage));
    texts.set(key, text);
    const language = approved.documents.find(
      (document) => document.id === passage.documentId,
    )?.language;
    contexts[id] = contextAround(text, passage.start, passage.end, language ?? undefined);
  }
  return contexts;
}

async function readText(tx: Tx, { documentId, versionNumber }: DossierPassage): Promise<string> {
  const version = await tx.documentVersion.findUniqueOrThrow({
    where: { documentId_number: { documentId, number: versionNumber } },
    select: { text: true },
  });
  return version.text;
}
