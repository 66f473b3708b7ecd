import 'server-only';
import type { RatingView } from '@/lib/assessments/queries';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import type { DissentReason } from '@/lib/dissent/dissent';
import { hasRole } from '@/lib/teams/roles';
import { canWriteVerdict } from './policy';

export type VerdictView = {
  id: string;
  rating: RatingView;
  confidence: number;
  summary: string;
  explanation: string;
  wouldChange: string;
  /** Why assessments with another rating are not followed. */
  dissents: DissentReason[];
  /** Why an editor lets the rating differ from what the sub-claims come to. */
  override: { reason: string; by: { id: string; name: string } } | null;
  version: number;
  by: { id: string; name: string };
  at: string;
};

/** The verdict of a claim (or null while there is none) and whether the viewer may write it; null outside the team. */
export async function getVerdict(
  viewer: Viewer,
  claimId: string,
  tx: Tx = db,
): Promise<{ verdict: VerdictView | null; can: { write: boolean } } | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const claim = await tx.claim.findFirst({
    where: { id: claimId, teamId: viewer.teamId },
    select: {
      state: true,
      verdict: { include: { rating: true, dissents: { orderBy: { assessmentId: 'asc' } } } },
    },
  });
  if (!claim) return null;
  const can = {
    write: canWriteVerdict(viewer, { teamId: viewer.teamId, state: claim.state }),
  };
  if (!claim.verdict) return { verdict: null, can };
  const { rating, changedById, overriddenById, updatedAt, ...verdict } = claim.verdict;
  const people = await tx.user.findMany({
    where: { id: { in: [changedById, ...(overriddenById ? [overriddenById] : [])] } },
    select: { id: true, name: true },
  });
  const named = (id: string) => people.find((person) => person.id === id) ?? { id, name: id };
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
      dissents: verdict.dissents.map(({ assessmentId, reason }) => ({
        assessment: assessmentId,
        reason,
      })),
      override: overriddenById
        ? { reason: verdict.overrideReason ?? '', by: named(overriddenById) }
        : null,
      version: verdict.version,
      by: named(changedById),
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
