import 'server-only';
import { z } from 'zod';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { assignClaim, unassignClaim } from '@/lib/claims/mutations';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { lockOwnClaim } from '@/lib/lifecycle/mutations';
import { writePriorities } from '@/lib/priorities/mutations';
import { ClaimPriority, ClaimState } from '@/prisma/generated/enums';
import { type Act, isCompanion, isUndoing, readLastActs } from './queries';
import type { UndoInput } from './schema';
import { isUndoable, type UndoableAction, undoRefusal } from './undo';

const moveSchema = z.object({
  state: z.enum(ClaimState),
  closeReason: z.string().optional(),
});
const personSchema = z.object({ userId: z.uuid() });
const workSchema = z.object({ priority: z.enum(ClaimPriority), dueOn: z.string().nullable() });

/** What was undone, where the claim is now, and the slug of a public page that leads elsewhere now. */
export type Undone = { action: UndoableAction; state: ClaimState; changedPage: string | null };

/**
 * Takes back acts of the member, all or none, as long as they are the last ones on their claims. NOT_FOUND outside the
 * team, CONFLICT when something else happened or it is too long ago, otherwise refuses as `undoRefusal` says.
 */
export async function undoActs(member: Member, { eventId }: UndoInput): Promise<Undone[]> {
  return await transaction(async (tx) => {
    const events = await tx.auditEvent.findMany({
      where: { id: { in: eventId }, teamId: member.teamId, claimId: { not: null } },
      select: { id: true, claimId: true },
      orderBy: { claimId: 'asc' },
    });
    if (events.length < new Set(eventId).size)
      throw new AppError('NOT_FOUND', 'There is nothing here to undo.');
    const undone: Undone[] = [];
    for (const { id, claimId } of events) undone.push(await undo(tx, member, String(claimId), id));
    return undone;
  });
}

/** Takes back the last act on a claim; refuses as `undoActs` does. */
export async function undoLastAct(member: Member, claimId: string): Promise<Undone> {
  return await transaction((tx) => undo(tx, member, claimId));
}

async function undo(tx: Tx, member: Member, claimId: string, wanted?: string): Promise<Undone> {
  const claim = await lockOwnClaim(tx, member, claimId);
  const [act] = await readLastActs(tx, [claimId]);
  if (!act) throw new AppError('NOT_FOUND', 'There is nothing here to undo.');
  const [before, after] = [moveSchema.safeParse(act.before), moveSchema.safeParse(act.after)];
  const move = before.success && after.success ? toMove(before.data, after.data) : undefined;
  const refusal = undoRefusal({
    ...act,
    now: new Date(),
    own: act.actorId === member.userId,
    role: member.role,
    undoing: isUndoing(act),
    later: wanted !== undefined && wanted !== act.id,
    state: claim.state,
    move,
  });
  if (refusal) throw new AppError(refusal.code, refusal.sentence);
  if (!isUndoable(act.action)) throw new Error(`${act.action} was let pass.`);
  const changedPage = move ? await moveBack(tx, member, act, move) : null;
  if (!move) await reverse(tx, member, act);
  return { action: act.action, state: move?.from ?? claim.state, changedPage };
}

type Found = z.output<typeof moveSchema>;
const toMove = (before: Found, after: Found) => ({
  from: before.state,
  to: after.state,
  duplicate: after.closeReason === 'duplicate',
});

async function reverse(tx: Tx, member: Member, { claimId, action, ...act }: Act): Promise<void> {
  if (action === 'claim.assigned') {
    const { userId } = personSchema.parse(act.after);
    return await unassignClaim(member, { claimId, userId }, tx, true);
  }
  if (action === 'claim.unassigned') {
    const { userId } = personSchema.parse(act.before);
    return await assignClaim(member, { claimId, userId }, tx, true);
  }
  const before = workSchema.parse(act.before);
  await writePriorities(tx, member, { claimId: [claimId], ...before }, { undone: true });
}

/** The state as it was before: the claim has been in it since then, and nobody was assigned by the move. */
async function moveBack(
  tx: Tx,
  member: Member,
  act: Act,
  { from, to }: { from: ClaimState; to: ClaimState },
): Promise<string | null> {
  const { claimId } = act;
  const span = await tx.stateSpan.findFirst({
    where: { claimId, state: from },
    orderBy: { id: 'desc' },
    select: { enteredAt: true },
  });
  // The database lets a claim go back only where a transaction says that it undoes a step.
  await tx.$executeRaw`SELECT set_config('assay.undo', 'on', true)`;
  const { slug } = await tx.claim.update({
    where: { id: claimId },
    data: {
      state: from,
      stateChangedAt: span?.enteredAt ?? new Date(),
      closeReason: null,
      submittedDigest: null,
      version: { increment: 1 },
    },
    select: { slug: true },
  });
  await tx.$executeRaw`SELECT set_config('assay.undo', 'off', true)`;
  if (to === 'closed') await reopenReReviews(tx, act);
  await recordEvent(tx, member, {
    action: 'claim.move_undone',
    subject: { kind: 'claim', id: claimId },
    claimId,
    before: { state: to },
    after: { state: from },
  });
  await dropCompanions(tx, member, act);
  return to === 'closed' ? slug : null;
}

/** A transaction takes half a minute at most: what closing settled was settled that shortly before it was logged. */
const WITHIN = 30_000;

async function reopenReReviews(tx: Tx, { claimId, actorId, at }: Act): Promise<void> {
  const settledAt = { gte: new Date(at.getTime() - WITHIN) };
  await tx.reReview.updateMany({
    where: { claimId, settledById: actorId, outcome: 'The claim was closed.', settledAt },
    data: { settledAt: null, settledById: null, outcome: null },
  });
}

async function dropCompanions(tx: Tx, member: Member, { claimId, position }: Act): Promise<void> {
  const later = await tx.auditEvent.findMany({
    where: { claimId, position: { gt: position }, action: 'claim.assigned' },
    select: { action: true, after: true },
  });
  for (const { after } of later.filter(isCompanion)) {
    const { userId } = personSchema.parse(after);
    await unassignClaim(member, { claimId, userId }, tx, true);
  }
}
