import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { chainBetween } from '@/lib/chain';
import { insertClaim, openClaim, touchClaim } from '@/lib/claims/mutations';
import type { ClaimView } from '@/lib/claims/view';
import { type Tx, transaction } from '@/lib/db';
import { settleDigest } from '@/lib/digest/mutations';
import { AppError } from '@/lib/errors';
import { placesOf, type StatementPart } from '@/lib/roll-up/part';
import type { Prisma } from '@/prisma/generated/client';
import { circleSentence } from './cycle';
import { readSubclaim, readTies } from './queries';
import type { PartInput, SubclaimChange, SubclaimInput, SubclaimRemoval } from './schema';

type Child = { id: string; number: number; statement: string };

/**
 * Ties a claim of the team, or one that is made now from a statement, to a part of another one's statement. INVALID,
 * naming the chain, when the parent is already part of the sub-claim, and for a part that does not stand in the
 * statement; CONFLICT when it is tied already, or when the parent is published or closed.
 */
export async function addSubclaim(member: Member, input: SubclaimInput): Promise<{ id: string }> {
  return await transaction(async (tx) => {
    await lockLinks(tx, member);
    const parent = await openClaim(tx, member, input.parentId);
    const part = input.part ? locatePart(parent.statement, input.part) : null;
    const child = await childOf(tx, member, input);
    await refuseCircle(tx, member, parent, child);
    const pair = { parentId: parent.id, childId: child.id };
    const there = await tx.subclaim.findUnique({ where: { parentId_childId: pair } });
    if (there) {
      const sentence = `#${child.number} is a sub-claim of this claim already.`;
      throw new AppError('CONFLICT', sentence, { childId: sentence });
    }
    const content = { ...toColumns(part), rule: input.rule, changedById: member.userId };
    const link = await tx.subclaim.create({
      data: { ...pair, ...content, createdById: member.userId },
      select: { id: true },
    });
    const after = { rule: input.rule, part: part?.exact ?? null };
    await recordOnBoth(tx, member, 'added', { id: link.id, parent, child }, { after });
    await touchClaim(tx, parent.id);
    await settleDigest(tx, member, parent.id, 'A sub-claim was tied to it.');
    return link;
  });
}

/** Changes the rule or the part and answers the new version. CONFLICT with the present link when somebody was faster. */
export async function changeSubclaim(
  member: Member,
  input: SubclaimChange,
): Promise<{ id: string; version: number }> {
  return await transaction(async (tx) => {
    const { link, parent } = await openLink(tx, member, input.subclaimId);
    const part =
      input.part === undefined ? undefined : input.part && locatePart(parent.statement, input.part);
    const rule = input.rule ?? link.rule;
    const { count } = await tx.subclaim.updateMany({
      where: { id: link.id, version: input.version },
      data: {
        ...(part !== undefined && toColumns(part)),
        rule,
        changedById: member.userId,
        version: { increment: 1 },
      },
    });
    if (count === 0) {
      const sentence = 'Somebody else changed this sub-claim in the meantime.';
      throw new AppError('CONFLICT', sentence, {}, await readSubclaim(tx, member, link.id));
    }
    const before = { rule: link.rule, part: link.partExact };
    const after = { rule, part: part === undefined ? link.partExact : (part?.exact ?? null) };
    const ends = { id: link.id, parent, child: link.child };
    await recordOnBoth(tx, member, 'changed', ends, { before, after });
    await touchClaim(tx, parent.id);
    await settleDigest(tx, member, parent.id, 'A sub-claim was changed.');
    return { id: link.id, version: input.version + 1 };
  });
}

/** Unties a sub-claim; the claim itself stays. NOT_FOUND when it is not there or belongs to another team. */
export async function removeSubclaim(member: Member, input: SubclaimRemoval): Promise<void> {
  await transaction(async (tx) => {
    const { link, parent } = await openLink(tx, member, input.subclaimId);
    await tx.subclaim.delete({ where: { id: link.id } });
    const before = { rule: link.rule, part: link.partExact };
    const ends = { id: link.id, parent, child: link.child };
    await recordOnBoth(tx, member, 'removed', ends, { before });
    await touchClaim(tx, parent.id);
    await settleDigest(tx, member, parent.id, 'A sub-claim was untied.');
  });
}

/**
 * Two links made at once could close a circle that neither of them sees: the second one waits until the first transaction
 * ends. To be called before any claim is locked, so that nobody who waits holds what the first one needs.
 */
export async function lockLinks(tx: Tx, { teamId }: Member): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`subclaim:${teamId}`}, 0))`;
}

async function childOf(tx: Tx, member: Member, input: SubclaimInput): Promise<Child> {
  if (input.statement) {
    const { statement } = input;
    return { ...(await insertClaim(tx, member, { statement })), statement };
  }
  const child = await tx.claim.findFirst({
    where: { id: input.childId, teamId: member.teamId },
    select: { id: true, number: true, statement: true, state: true },
  });
  if (!child) throw new AppError('NOT_FOUND', 'There is no such claim.');
  if (child.state === 'closed') {
    const sentence = `#${child.number} is closed. Reopen it, or choose another claim.`;
    throw new AppError('INVALID', sentence, { childId: sentence });
  }
  return child;
}

async function refuseCircle(
  tx: Tx,
  member: Member,
  parent: ClaimView,
  child: Child,
): Promise<void> {
  const chain = chainBetween(await readTies(tx, member.teamId), child.id, parent.id);
  if (!chain) return;
  const claims = await tx.claim.findMany({
    where: { id: { in: chain } },
    select: { id: true, number: true },
  });
  const numbers = new Map(claims.map(({ id, number }) => [id, number]));
  const sentence = circleSentence(chain.map((id) => numbers.get(id) ?? 0));
  throw new AppError('INVALID', sentence, { childId: sentence });
}

/** The link with the parent's row locked, the parent open, the member allowed. */
async function openLink(tx: Tx, member: Member, id: string) {
  const found = await tx.subclaim.findFirst({
    where: { id, parent: { teamId: member.teamId } },
    select: { parentId: true },
  });
  if (!found) throw new AppError('NOT_FOUND', 'There is no such sub-claim.');
  const parent = await openClaim(tx, member, found.parentId);
  const link = await tx.subclaim.findUnique({
    where: { id },
    include: { child: { select: { id: true, number: true, statement: true } } },
  });
  if (!link) throw new AppError('NOT_FOUND', 'There is no such sub-claim.');
  return { link, parent };
}

function locatePart(statement: string, input: PartInput): StatementPart {
  const refuse = (sentence: string): never => {
    throw new AppError('INVALID', sentence, { part: sentence });
  };
  if ('exact' in input) {
    const { exact } = input;
    const [start, another] = placesOf(statement, exact);
    if (start === undefined)
      return refuse(
        'These words do not stand in the statement. Copy them from it, letter by letter.',
      );
    if (another !== undefined)
      return refuse(
        'These words stand in the statement more than once. Add the words beside them.',
      );
    return { start, end: start + exact.length, exact };
  }
  const { start, end } = input;
  const exact = statement.slice(start, end);
  if (end > statement.length || !exact.isWellFormed() || exact.trim() === '')
    return refuse('This is no part of the statement.');
  return { start, end, exact };
}

function toColumns(part: StatementPart | null) {
  return {
    partStart: part?.start ?? null,
    partEnd: part?.end ?? null,
    partExact: part?.exact ?? null,
  };
}

type Ends = { id: string; parent: Child; child: Child };
type Change = { before?: Prisma.InputJsonObject; after?: Prisma.InputJsonObject };

/** The link stands in the histories of both claims, each naming the other. */
export async function recordOnBoth(
  tx: Tx,
  member: Member,
  verb: 'added' | 'changed' | 'removed',
  { id, parent, child }: Ends,
  { before, after }: Change,
): Promise<void> {
  const sides = [
    { kind: 'subclaim', here: parent, other: child },
    { kind: 'parent', here: child, other: parent },
  ];
  for (const { kind, here, other } of sides) {
    const { number, statement } = other;
    const name = (content: Prisma.InputJsonObject) => ({ number, statement, ...content });
    await recordEvent(tx, member, {
      action: `${kind}.${verb}`,
      subject: { kind: 'subclaim', id },
      claimId: here.id,
      ...(before && { before: name(before) }),
      ...(after && { after: name(after) }),
    });
  }
}
