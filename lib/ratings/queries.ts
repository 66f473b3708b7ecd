import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canDefineRatings } from './policy';

/** One rating of a team's scale. `uses` counts the assessments and verdicts that have it. */
export type RatingView = {
  id: string;
  key: string;
  name: string;
  definition: string;
  color: string;
  icon: string;
  value: number | null;
  retiredAt: string | null;
  uses: number;
  can: { define: boolean; remove: boolean };
};

/** The scale of the viewer's team in its order, retired ratings included and last; empty for a visitor. */
export async function listRatings(viewer: Viewer): Promise<RatingView[]> {
  if (viewer.kind !== 'member') return [];
  const define = canDefineRatings(viewer, viewer.teamId);
  const ratings = await db.rating.findMany({
    where: { teamId: viewer.teamId },
    orderBy: [{ retiredAt: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }],
    include: { _count: { select: { assessments: true, verdicts: true } } },
  });
  return ratings.map(({ _count, ...rating }) => {
    const uses = _count.assessments + _count.verdicts;
    return {
      id: rating.id,
      key: rating.key,
      name: rating.name,
      definition: rating.definition,
      color: rating.color,
      icon: rating.icon,
      value: rating.value,
      retiredAt: rating.retiredAt?.toISOString() ?? null,
      uses,
      can: { define, remove: define && uses === 0 },
    };
  });
}
