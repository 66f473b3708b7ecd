import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';
import { db } from '@/lib/db';
import { listThreads, type ThreadView } from '@/lib/discussion/queries';

/** A claim that took over another one. */
export type MergedInto = { id: string; number: number; statement: string; slug: string | null };

/**
 * Where a claim that was closed as a duplicate leads: to the end of the way when that one was merged too. Null when it is
 * no duplicate, when the ways lead nowhere, or when the viewer may not see it.
 */
export async function getMergedInto(
  viewer: Viewer,
  key: { id: string } | { number: number },
): Promise<MergedInto | null> {
  if (viewer.kind !== 'member') return null;
  const known = 'id' in key ? z.uuid().safeParse(key.id) : z.int32().safeParse(key.number);
  if (!known.success) return null;
  const claim = await db.claim.findFirst({
    where: { AND: [visibleClaims(viewer), key, { closeReason: 'duplicate' }] },
    select: { id: true },
  });
  if (!claim) return null;
  const rows = await db.$queryRaw<MergedInto[]>`
    WITH RECURSIVE way AS (
      SELECT duplicate_of_id AS id FROM claim WHERE id = ${claim.id}::uuid
      UNION SELECT c.duplicate_of_id FROM way JOIN claim c ON c.id = way.id WHERE c.close_reason = 'duplicate'
    )
    SELECT c.id::text, c.number, c.statement, c.slug FROM way JOIN claim c ON c.id = way.id
    WHERE c.close_reason IS DISTINCT FROM 'duplicate'`;
  return rows[0] ?? null;
}

/** The discussion of a claim that was merged into another one. */
export type MergedThreads = { id: string; number: number; threads: ThreadView[] };

/** The threads of the claims that were merged into this one, directly or not; they stay where they were opened. */
export async function listMergedThreads(viewer: Viewer, claimId: string): Promise<MergedThreads[]> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(claimId).success) return [];
  const merged = await db.$queryRaw<{ id: string; number: number }[]>`
    WITH RECURSIVE way AS (
      SELECT id FROM claim WHERE duplicate_of_id = ${claimId}::uuid AND close_reason = 'duplicate'
      UNION SELECT c.id FROM claim c JOIN way ON c.duplicate_of_id = way.id WHERE c.close_reason = 'duplicate'
    )
    SELECT c.id::text, c.number FROM way JOIN claim c ON c.id = way.id
    WHERE c.team_id = ${viewer.teamId}::uuid AND c.id <> ${claimId}::uuid ORDER BY c.number`;
  const all: MergedThreads[] = [];
  for (const { id, number } of merged)
    all.push({ id, number, threads: await listThreads(viewer, { claimId: id }) });
  return all.filter(({ threads }) => threads.length > 0);
}
