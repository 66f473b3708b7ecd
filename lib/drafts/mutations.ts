import 'server-only';
import type { Member } from '@/lib/auth/types';
import { db, type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { mustBeOwner, visibleDrafts } from './policy';
import { type DraftView, toDraftView } from './queries';
import { type DraftInput, MAX_DRAFTS } from './schema';
import { isSame } from './settle';

/** Long enough for a holiday, short enough that nobody's half thoughts are kept for ever. */
const KEEP_DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * Keeps what a person has typed into a form so far; the newest save counts. `replaced` is what another tab or device had
 * saved since `basedOn`, so that nothing vanishes unseen; null when there was nothing. No audit event: a draft is
 * nobody else's business. LIMITED when the person has a thousand of them.
 */
export async function saveDraft(
  member: Member,
  { key, fields, seenVersion, basedOn, memberId }: DraftInput & { key: string },
): Promise<{ draft: DraftView; replaced: DraftView | null }> {
  mustBeOwner(member, memberId);
  return await transaction(async (tx) => {
    const before = await lockDraft(tx, member, key);
    if (!before) await mustHaveRoom(tx, member);
    const saved = await tx.draft.upsert({
      where: { userId_teamId_key: { ...visibleDrafts(member), key } },
      create: { ...visibleDrafts(member), key, fields, seenVersion: seenVersion ?? null },
      update: { fields, seenVersion: seenVersion ?? null, savedAt: new Date() },
    });
    const other = before && before.savedAt !== basedOn && !isSame(before.fields, fields);
    return { draft: toDraftView(saved), replaced: other ? before : null };
  });
}

/** Serialises the saves of one form, also of one that has no row yet; answers what is there. */
async function lockDraft(tx: Tx, member: Member, key: string): Promise<DraftView | null> {
  const name = `draft:${member.userId}:${member.teamId}:${key}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
  const row = await tx.draft.findFirst({ where: { AND: [visibleDrafts(member), { key }] } });
  return row && toDraftView(row);
}

async function mustHaveRoom(tx: Tx, member: Member): Promise<void> {
  if ((await tx.draft.count({ where: visibleDrafts(member) })) < MAX_DRAFTS) return;
  throw new AppError(
    'LIMITED',
    'You have a thousand drafts here. Discard some, or send them; this one is kept on this device.',
  );
}

/** Removes one's own draft: its form was sent, or it was discarded. Nothing happens when there is none. */
export async function discardDraft(
  member: Member,
  { key, memberId }: { key: string; memberId?: string },
): Promise<void> {
  mustBeOwner(member, memberId);
  await db.draft.deleteMany({ where: { AND: [visibleDrafts(member), { key }] } });
}

/** Removes what nobody has touched for 90 days, whoever's it is; answers how many that were. */
export async function removeOldDrafts(now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEEP_DAYS * DAY_MS);
  const { count } = await db.draft.deleteMany({ where: { savedAt: { lt: before } } });
  return count;
}
