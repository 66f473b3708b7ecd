import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { canDefineRatings } from './policy';

/** One rating of a team's scale. `uses` counts the verdicts and the revealed assessments that have it. */
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
    include: { _count: { select: { verdicts: true } } },
  });
  const given = await countRevealedUses(viewer.teamId);
  const blind = await isAssessing(db, viewer.teamId);
  return ratings.map(({ _count, ...rating }) => {
    const uses = _count.verdicts + (given.get(rating.id) ?? 0);
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
      can: { define, remove: define && uses === 0 && !blind },
    };
  });
}

/** How many revealed assessments gave each rating of a team: one that is hidden yet does not show in a number either. */
async function countRevealedUses(teamId: string): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ ratingId: string; uses: number }[]>`
    SELECT a.rating_id::text AS "ratingId", count(*)::integer AS uses
    FROM assessment a JOIN claim c ON c.id = a.claim_id
    WHERE c.team_id = ${teamId}::uuid AND NOT (c.state = 'assessing' AND a.round = c.round)
    GROUP BY a.rating_id`;
  return new Map(rows.map(({ ratingId, uses }) => [ratingId, uses]));
}

/** Is any claim of the team being assessed? Whether a rating can be deleted would then say what was given. */
export async function isAssessing(tx: Tx, teamId: string): Promise<boolean> {
  return (await tx.claim.count({ where: { teamId, state: 'assessing' } })) > 0;
}
