import 'server-only';
import type { Member } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';

/** How much a claim took over from its duplicate. */
export type Carried = { evidence: number; appearances: number; searches: number };

type Ends = { from: string; to: string };

/**
 * Copies what a claim rests on into another one: live evidence with its figures, appearances, search records; topics and
 * assignees with them. Whoever wrote a thing stays its author, and every contributor to the duplicate contributes to the
 * other claim as soon as something of it is taken over. What is there already is left out.
 */
export async function carryOver(tx: Tx, member: Member, ends: Ends): Promise<Carried> {
  const evidence = await carryEvidence(tx, member, ends);
  const appearances = await carryAppearances(tx, ends);
  const searches = await carrySearches(tx, member, ends);
  await carryFiling(tx, ends);
  if (evidence + appearances + searches > 0) {
    await tx.$executeRaw`
      INSERT INTO contributor (claim_id, user_id)
      SELECT ${ends.to}::uuid, user_id FROM contributor WHERE claim_id = ${ends.from}::uuid
      ON CONFLICT DO NOTHING`;
  }
  return { evidence, appearances, searches };
}

async function carryEvidence(tx: Tx, member: Member, { from, to }: Ends): Promise<number> {
  const there = await tx.evidence.findMany({
    where: { claimId: to, withdrawnAt: null },
    select: { passageId: true },
  });
  const rows = await tx.evidence.findMany({
    where: {
      claimId: from,
      withdrawnAt: null,
      passageId: { notIn: there.map(({ passageId }) => passageId) },
    },
    omit: { id: true, version: true, createdAt: true, updatedAt: true },
    orderBy: { id: 'asc' },
  });
  const { count } = await tx.evidence.createMany({
    data: rows.map((row) => ({ ...row, claimId: to, changedById: member.userId })),
  });
  return count;
}

async function carryAppearances(tx: Tx, { from, to }: Ends): Promise<number> {
  const rows = await tx.appearance.findMany({
    where: { claimId: from },
    select: { passageId: true, createdById: true },
    orderBy: { id: 'asc' },
  });
  const { count } = await tx.appearance.createMany({
    data: rows.map((row) => ({ ...row, claimId: to })),
    skipDuplicates: true,
  });
  return count;
}

async function carrySearches(tx: Tx, member: Member, { from, to }: Ends): Promise<number> {
  const select = { where: true, query: true, searchedOn: true, note: true, createdById: true };
  const keyOf = (row: { where: string; query: string; searchedOn: Date }) =>
    JSON.stringify([row.where, row.query, row.searchedOn]);
  const there = await tx.searchRecord.findMany({ where: { claimId: to }, select });
  const known = new Set(there.map(keyOf));
  const rows = await tx.searchRecord.findMany({
    where: { claimId: from },
    select,
    orderBy: { id: 'asc' },
  });
  const fresh = rows.filter((row) => !known.has(keyOf(row)));
  const { count } = await tx.searchRecord.createMany({
    data: fresh.map((row) => ({ ...row, claimId: to, changedById: member.userId })),
  });
  return count;
}

async function carryFiling(tx: Tx, { from, to }: Ends): Promise<void> {
  const topics = await tx.claimTopic.findMany({ where: { claimId: from } });
  const assignments = await tx.assignment.findMany({ where: { claimId: from } });
  await tx.claimTopic.createMany({
    data: topics.map(({ topicId }) => ({ topicId, claimId: to })),
    skipDuplicates: true,
  });
  await tx.assignment.createMany({
    data: assignments.map(({ userId }) => ({ userId, claimId: to })),
    skipDuplicates: true,
  });
}

/** The open re-reviews of the duplicate go on with the claim that took its passages over. Read before it is closed. */
export async function readOpenReReviews(tx: Tx, claimId: string) {
  return await tx.reReview.findMany({
    where: { claimId, settledAt: null },
    select: {
      ...{ teamId: true, cause: true, passageId: true, versionId: true },
      ...{ publicationId: true, tie: true, tiedBy: true },
      publication: { select: { claimId: true } },
    },
  });
}

/** Opens them for the other claim; one that it has already stays as it is, and its own corrections concern others only. */
export async function carryReReviews(
  tx: Tx,
  claimId: string,
  open: Awaited<ReturnType<typeof readOpenReReviews>>,
): Promise<void> {
  await tx.reReview.createMany({
    data: open
      .filter(({ publication }) => publication?.claimId !== claimId)
      .map(({ publication: _, ...row }) => ({ ...row, claimId })),
    skipDuplicates: true,
  });
}
