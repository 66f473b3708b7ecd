import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';
import { db } from '@/lib/db';
import { whereReviewDue } from '@/lib/review-plans/policy';
import { hasRole } from '@/lib/teams/roles';
import { getWork } from './queries';

/** The numbers beside the navigation: what waits for the viewer, the team's claims, its documents, claims to look at again, tips to decide on. Null for a visitor. */
export async function countDesk(viewer: Viewer): Promise<{
  work: number;
  claims: number;
  documents: number;
  reReviews: number;
  tips: number;
} | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const [work, claims, documents, reReviews, tips] = await Promise.all([
    getWork(viewer),
    db.claim.count({ where: visibleClaims(viewer) }),
    db.document.count({ where: { teamId: viewer.teamId } }),
    countToReview(viewer),
    db.tip.count({ where: { teamId: viewer.teamId, state: 'received' } }),
  ]);
  return { work: work.total, claims, documents, reReviews, tips };
}

/** How many claims of the viewer's team are to be looked at again on the day of `now`, for whatever reason; 0 for a visitor. */
export async function countToReview(viewer: Viewer, now = new Date()): Promise<number> {
  const reasons = [{ reReviews: { some: { settledAt: null } } }, whereReviewDue(now)];
  return await db.claim.count({ where: { AND: [visibleClaims(viewer), { OR: reasons }] } });
}

/** Enough events to find four documents in, however many passages were marked in the last one. */
const RECENT = 60;
const MOST = 4;

/** The documents in which the viewer worked last, last first, at most four; none for a visitor. */
export async function listReading(viewer: Viewer): Promise<{ id: string; title: string }[]> {
  if (!hasRole(viewer, 'observer')) return [];
  const events = await db.auditEvent.findMany({
    where: { teamId: viewer.teamId, actorId: viewer.userId, documentId: { not: null } },
    orderBy: { position: 'desc' },
    take: RECENT,
    select: { documentId: true },
  });
  const ids = [...new Set(events.flatMap(({ documentId }) => documentId ?? []))].slice(0, MOST);
  const documents = await db.document.findMany({
    where: { teamId: viewer.teamId, id: { in: ids } },
    select: { id: true, title: true },
  });
  return ids.flatMap((id) => documents.find((document) => document.id === id) ?? []);
}
