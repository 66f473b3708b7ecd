import 'server-only';
import type { RatingView } from '@/lib/assessments/queries';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { hasRole, mayAct } from '@/lib/teams/roles';

export type VerdictView = {
  id: string;
  rating: RatingView;
  confidence: number;
  summary: string;
  explanation: string;
  wouldChange: string;
  version: number;
  by: { id: string; name: string };
  at: string;
};

/** States in which the verdict is written; in `approval` a change lapses the approvals. */
export const writableStates = ['drafting', 'approval'];

/** The verdict of a claim (or null while there is none) and whether the viewer may write it; null outside the team. */
export async function getVerdict(
  viewer: Viewer,
  claimId: string,
  tx: Tx = db,
): Promise<{ verdict: VerdictView | null; can: { write: boolean } } | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const claim = await tx.claim.findFirst({
    where: { id: claimId, teamId: viewer.teamId },
    select: { state: true, verdict: { include: { rating: true } } },
  });
  if (!claim) return null;
  const can = {
    write: writableStates.includes(claim.state) && mayAct(viewer, 'reviewer', viewer.teamId),
  };
  if (!claim.verdict) return { verdict: null, can };
  const { rating, changedById, updatedAt, ...verdict } = claim.verdict;
  const by = await tx.user.findUnique({
    where: { id: changedById },
    select: { id: true, name: true },
  });
  return {
    verdict: {
      id: verdict.id,
      rating: {
        key: rating.key,
        name: rating.name,
        value: rating.value,
        color: rating.color,
        icon: rating.icon,
      },
      confidence: verdict.confidence,
      summary: verdict.summary,
      explanation: verdict.explanation,
      wouldChange: verdict.wouldChange,
      version: verdict.version,
      by: by ?? { id: changedById, name: changedById },
      at: updatedAt.toISOString(),
    },
    can,
  };
}

/** The team's scale in order, retired ratings left out. */
export async function listRatings(
  viewer: Viewer,
): Promise<(RatingView & { definition: string })[]> {
  if (!hasRole(viewer, 'observer')) return [];
  return await db.rating.findMany({
    where: { teamId: viewer.teamId, retiredAt: null },
    select: { key: true, name: true, definition: true, value: true, color: true, icon: true },
    orderBy: { position: 'asc' },
  });
}
