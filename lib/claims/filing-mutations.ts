import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { detectLanguage } from '@/lib/capture/language';
import type { Tx } from '@/lib/db';
import { settleDigest } from '@/lib/digest/mutations';
import type { ClaimInput } from './schema';
import { distinctTopics } from './topics';

type NamedClaimant = NonNullable<ClaimInput['claimant']>;

/**
 * The team's claimant of that name, made now if there is none. A kind or Wikidata id that differs corrects the claimant
 * everywhere; claims that lie before the editors fall back then.
 */
export async function findClaimant(
  tx: Tx,
  member: Member,
  { name: given, kind, wikidataId }: NamedClaimant,
): Promise<{ id: string }> {
  const name = given.normalize('NFC').replace(/\s+/g, ' ');
  const { teamId } = member;
  // Two people may name the same claimant at once; the second insert does nothing.
  await tx.claimant.createMany({ data: { teamId, name, kind, wikidataId }, skipDuplicates: true });
  const claimant = await tx.claimant.findUniqueOrThrow({
    where: { teamId_name: { teamId, name } },
    select: { id: true, kind: true, wikidataId: true },
  });
  const corrected = {
    kind: kind ?? claimant.kind,
    wikidataId: wikidataId ?? claimant.wikidataId,
  };
  const before = { kind: claimant.kind, wikidataId: claimant.wikidataId };
  if (corrected.kind === before.kind && corrected.wikidataId === before.wikidataId) return claimant;
  await tx.claimant.update({ where: { id: claimant.id }, data: corrected });
  await recordEvent(tx, member, {
    action: 'claimant.corrected',
    subject: { kind: 'claimant', id: claimant.id },
    before,
    after: corrected,
  });
  const waiting = await tx.claim.findMany({
    where: { claimantId: claimant.id, state: 'approval' },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of waiting) await settleDigest(tx, member, id, 'The claimant was corrected.');
  return claimant;
}

/** Files a claim under exactly these topics; a topic that the team does not have yet is made. */
export async function setTopics(
  tx: Tx,
  member: Member,
  claimId: string,
  names: readonly string[],
): Promise<void> {
  const { teamId } = member;
  const topics = distinctTopics(names);
  const slugs = topics.map(({ slug }) => slug);
  await tx.topic.createMany({
    data: topics.map((topic) => ({ ...topic, teamId })),
    skipDuplicates: true,
  });
  const found = await tx.topic.findMany({
    where: { teamId, slug: { in: slugs } },
    select: { id: true },
  });
  await tx.claimTopic.deleteMany({
    where: { claimId, topicId: { notIn: found.map(({ id }) => id) } },
  });
  await tx.claimTopic.createMany({
    data: found.map(({ id }) => ({ claimId, topicId: id })),
    skipDuplicates: true,
  });
}

/** Takes the next claim number of the member's team; others wait until the transaction ends. */
export async function takeNumber(tx: Tx, member: Member): Promise<number> {
  const { nextClaimNumber } = await tx.team.update({
    where: { id: member.teamId },
    data: { nextClaimNumber: { increment: 1 } },
    select: { nextClaimNumber: true },
  });
  return nextClaimNumber - 1;
}

/**
 * The language of a statement as a tag; null when it cannot be told. A short statement is often too little to tell its
 * language; the document it was made in is the next best witness.
 */
export async function guessLanguage(
  tx: Tx,
  statement: string,
  documentId: string | undefined,
): Promise<string | null> {
  const detected = detectLanguage(statement);
  if (detected || !documentId) return detected ?? null;
  const document = await tx.document.findUnique({
    where: { id: documentId },
    select: { language: true },
  });
  return document?.language ?? null;
}
