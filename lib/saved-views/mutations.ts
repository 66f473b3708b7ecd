import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { canChangeView, canSaveView, canShareView, visibleViews } from './policy';
import type { SavedViewChange, SavedViewInput } from './schema';

/** More views than this are no menu any more. */
const MOST = 50;

/**
 * Keeps a filter under a name. INVALID for a name the member has used or when they have 50, FORBIDDEN for a read token,
 * and for an observer who shares it.
 */
export async function saveView(member: Member, input: SavedViewInput): Promise<{ id: string }> {
  if (!canSaveView(member)) throw new AppError('FORBIDDEN', 'This token may only read.');
  guardSharing(member, input.shared);
  const { teamId, userId: ownerId } = member;
  return await transaction(async (tx) => {
    await lockOwn(tx, member);
    await guardName(tx, member, input.name);
    if ((await tx.savedView.count({ where: { teamId, ownerId } })) >= MOST)
      throw new AppError('INVALID', `You have ${MOST} views. Delete one first.`);
    const view = await tx.savedView.create({ data: { ...input, teamId, ownerId } });
    await say(tx, member, 'view.saved', view.id, input);
    return { id: view.id };
  });
}

/** Renames a view, changes its filter, or shares it. NOT_FOUND for one that the member does not see, FORBIDDEN for another's. */
export async function changeView(
  member: Member,
  { viewId, ...change }: SavedViewChange,
): Promise<void> {
  await transaction(async (tx) => {
    await lockOwn(tx, member);
    const view = await ownView(tx, member, viewId);
    guardSharing(member, change.shared ?? false);
    if (change.name !== undefined && change.name !== view.name)
      await guardName(tx, member, change.name);
    await tx.savedView.update({ where: { id: viewId }, data: change });
    await say(tx, member, 'view.changed', viewId, change);
  });
}

/** Deletes a view. NOT_FOUND for one that the member does not see, FORBIDDEN for another's. */
export async function deleteView(member: Member, { viewId }: { viewId: string }): Promise<void> {
  await transaction(async (tx) => {
    const { name } = await ownView(tx, member, viewId);
    const { count } = await tx.savedView.deleteMany({ where: { id: viewId } });
    if (count === 0) throw new AppError('NOT_FOUND', 'There is no such view.');
    await say(tx, member, 'view.deleted', viewId, { name });
  });
}

// Two saves at once must not both find the name free.
async function lockOwn(tx: Tx, { memberId }: Member): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`;
}

async function ownView(tx: Tx, member: Member, viewId: string) {
  const view = await tx.savedView.findFirst({
    where: { AND: [visibleViews(member), { id: viewId }] },
  });
  if (!view) throw new AppError('NOT_FOUND', 'There is no such view.');
  if (!canChangeView(member, view))
    throw new AppError('FORBIDDEN', 'Only whoever made a view changes it.');
  return view;
}

function guardSharing(member: Member, shared: boolean): void {
  if (shared && !canShareView(member))
    throw new AppError('FORBIDDEN', 'Reviewers and editors share views with the team.');
}

async function guardName(tx: Tx, { teamId, userId }: Member, name: string): Promise<void> {
  const taken = await tx.savedView.count({ where: { teamId, ownerId: userId, name } });
  if (taken === 0) return;
  const sentence = 'You have a view with this name.';
  throw new AppError('INVALID', sentence, { name: sentence });
}

async function say(
  tx: Tx,
  member: Member,
  action: string,
  id: string,
  after: Record<string, string | boolean | undefined>,
): Promise<void> {
  // What somebody keeps for themselves is nobody's news.
  const { shared } = after;
  await recordEvent(tx, member, {
    action,
    subject: { kind: 'view', id },
    after: shared === undefined ? {} : { shared },
  });
}
