import 'server-only';
import slugify from '@sindresorhus/slugify';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { settleDigestOfRating } from '@/lib/digest/mutations';
import { AppError } from '@/lib/errors';
import { likeText } from '@/lib/like';
import { canDefineRatings } from './policy';
import { isAssessing } from './queries';
import type { AddRatingInput, DescribeRatingInput, MoveRatingInput } from './schema';

/**
 * Renames and defines a rating; approvals of claims that have it lapse when its name changed. CONFLICT
 * with the present words when they are not the ones the person saw.
 */
export async function describeRating(member: Member, input: DescribeRatingInput): Promise<void> {
  const { ratingId, name, definition, seenName, seenDefinition } = input;
  await transaction(async (tx) => {
    const before = await definedRating(tx, member, ratingId);
    await refuseTwin(tx, member, name, ratingId);
    const { count } = await tx.rating.updateMany({
      where: { id: ratingId, name: seenName, definition: seenDefinition },
      data: { name, definition },
    });
    if (count === 0) {
      throw new AppError(
        'CONFLICT',
        `Somebody else changed this rating while you were typing. It now reads “${before.name}: ${before.definition}”.`,
        {},
        { name: before.name, definition: before.definition },
      );
    }
    await record(tx, member, 'described', ratingId, {
      before: { name: before.name, definition: before.definition },
      after: { name, definition },
    });
    await settleDigestOfRating(tx, member, ratingId, 'The name of a rating was changed.');
  });
}

/** Adds a rating at the end of the scale, with a key from its name. INVALID when the name is taken. */
export async function addRating(member: Member, input: AddRatingInput): Promise<{ id: string }> {
  const { name, definition, sign, value } = input;
  requireDefiner(member);
  return transaction(async (tx) => {
    await lockScale(tx, member);
    await refuseTwin(tx, member, name);
    const scale = await tx.rating.findMany({
      where: { teamId: member.teamId },
      select: { key: true, position: true },
    });
    const rating = await tx.rating.create({
      data: {
        teamId: member.teamId,
        key: freeKey(name, new Set(scale.map(({ key }) => key))),
        name,
        definition,
        color: sign,
        icon: sign,
        value: value ?? null,
        position: Math.max(-1, ...scale.map(({ position }) => position)) + 1,
      },
      select: { id: true },
    });
    await record(tx, member, 'added', rating.id, {
      after: { name, definition, value: value ?? null },
    });
    return rating;
  });
}

function freeKey(name: string, taken: Set<string>): string {
  const base = slugify(name, { separator: '_' }) || 'rating';
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}_${number}`;
  return key;
}

/** Moves a rating one place up or down among those in use; at the end of the scale nothing changes. */
export async function moveRating(
  member: Member,
  { ratingId, direction }: MoveRatingInput,
): Promise<void> {
  await transaction(async (tx) => {
    await lockScale(tx, member);
    await definedRating(tx, member, ratingId);
    const ids = (
      await tx.rating.findMany({
        where: { teamId: member.teamId, retiredAt: null },
        orderBy: { position: 'asc' },
        select: { id: true },
      })
    ).map(({ id }) => id);
    const from = ids.indexOf(ratingId);
    const to = direction === 'up' ? from - 1 : from + 1;
    if (from === -1 || to < 0 || to >= ids.length) return;
    ids.splice(to, 0, ...ids.splice(from, 1));
    for (const [position, id] of ids.entries()) {
      await tx.rating.update({ where: { id }, data: { position } });
    }
    await record(tx, member, 'moved', ratingId, {
      before: { position: from },
      after: { position: to },
    });
  });
}

/** Takes a rating out of the choices; where it was given it stays. CONFLICT for the last one in use. */
export async function retireRating(
  member: Member,
  { ratingId }: { ratingId: string },
  now = new Date(),
): Promise<void> {
  await transaction(async (tx) => {
    await lockScale(tx, member);
    const rating = await definedRating(tx, member, ratingId);
    if (rating.retiredAt) return;
    await keepARating(tx, member, ratingId);
    await tx.rating.update({ where: { id: ratingId }, data: { retiredAt: now } });
    await record(tx, member, 'retired', ratingId, { before: { name: rating.name } });
  });
}

/** Brings a retired rating back to the end of the scale. */
export async function restoreRating(
  member: Member,
  { ratingId }: { ratingId: string },
): Promise<void> {
  await transaction(async (tx) => {
    await lockScale(tx, member);
    const rating = await definedRating(tx, member, ratingId);
    if (!rating.retiredAt) return;
    const { _max } = await tx.rating.aggregate({
      where: { teamId: member.teamId, retiredAt: null },
      _max: { position: true },
    });
    await tx.rating.update({
      where: { id: ratingId },
      data: { retiredAt: null, position: (_max.position ?? -1) + 1 },
    });
    await record(tx, member, 'restored', ratingId, { after: { name: rating.name } });
  });
}

/**
 * Deletes a rating that nobody ever gave. CONFLICT when it is in use, or while assessments of the team are hidden, of
 * which the refusal would say something: such a rating is retired.
 */
export async function deleteRating(
  member: Member,
  { ratingId }: { ratingId: string },
): Promise<void> {
  await transaction(async (tx) => {
    await lockScale(tx, member);
    const rating = await definedRating(tx, member, ratingId);
    if (await isAssessing(tx, member.teamId)) {
      throw new AppError(
        'CONFLICT',
        'A claim is being assessed, and which ratings are given stays hidden until the reveal. Retire the rating, or delete it later.',
      );
    }
    const uses =
      (await tx.assessment.count({ where: { ratingId } })) +
      (await tx.verdict.count({ where: { ratingId } }));
    if (uses > 0) {
      throw new AppError('CONFLICT', `“${rating.name}” is in use. Retire it instead.`);
    }
    if (!rating.retiredAt) await keepARating(tx, member, ratingId);
    await tx.rating.delete({ where: { id: ratingId } });
    await record(tx, member, 'deleted', ratingId, {
      before: { name: rating.name, definition: rating.definition },
    });
  });
}

async function definedRating(tx: Tx, member: Member, ratingId: string) {
  const rating = await tx.rating.findFirst({
    where: { id: ratingId, teamId: member.teamId },
    select: { name: true, definition: true, retiredAt: true },
  });
  if (!rating) throw new AppError('NOT_FOUND', 'There is no such rating in this team.');
  requireDefiner(member);
  return rating;
}

function requireDefiner(member: Member): void {
  if (canDefineRatings(member, member.teamId)) return;
  throw new AppError('FORBIDDEN', 'Only an admin changes the rating scale.');
}

// Positions and "the last one" are decided over the whole scale, by one person at a time.
async function lockScale(tx: Tx, member: Member): Promise<void> {
  await tx.$queryRaw`SELECT id FROM team WHERE id = ${member.teamId}::uuid FOR UPDATE`;
}

async function keepARating(tx: Tx, member: Member, exceptId: string): Promise<void> {
  const others = await tx.rating.count({
    where: { teamId: member.teamId, retiredAt: null, id: { not: exceptId } },
  });
  if (others > 0) return;
  throw new AppError('CONFLICT', 'A scale has at least one rating. Add another one first.');
}

async function refuseTwin(tx: Tx, member: Member, name: string, exceptId?: string): Promise<void> {
  const twin = await tx.rating.findFirst({
    where: {
      teamId: member.teamId,
      name: { equals: likeText(name), mode: 'insensitive' },
      ...(exceptId ? { id: { not: exceptId } } : {}),
    },
    select: { name: true },
  });
  if (!twin) return;
  const sentence = `This team has a rating “${twin.name}” already.`;
  throw new AppError('INVALID', sentence, { name: sentence });
}

type Change = Pick<Parameters<typeof recordEvent>[2], 'before' | 'after'>;

function record(tx: Tx, member: Member, verb: string, id: string, change: Change): Promise<void> {
  const subject = { kind: 'rating', id };
  return recordEvent(tx, member, { action: `rating.${verb}`, subject, ...change });
}
