import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';

import { namingOf } from '@/lib/claims/view';
import { db } from '@/lib/db';
import { listPeople, type PersonView } from '@/lib/people/queries';
import { canMatch } from './policy';
import { listSimilarClaims, type SimilarClaim, type SimilarClaims } from './similar-queries';

/** A claim about which a person decided; `score` as it was then. */
export type MatchView = Pick<SimilarClaim, 'id' | 'number' | 'statement' | 'state' | 'language'> & {
  score: number | null;
  decidedBy: PersonView;
  decidedAt: string;
};

/** Similar claims: what a person confirmed or rejected, and what is only suggested, apart. */
export type MatchesView = {
  confirmed: MatchView[];
  rejected: MatchView[];
  suggested: SimilarClaims;
  can: { match: boolean };
};

/**
 * The claims similar to one; null when the viewer may not see it. A pair that was decided on, what was merged into the
 * claim or it into, and what it is made of or a part of, is not suggested.
 */
export async function listMatches(viewer: Viewer, claimId: string): Promise<MatchesView | null> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(claimId).success) return null;
  const claim = await db.claim.findFirst({
    where: { AND: [visibleClaims(viewer), { id: claimId }] },
    select: {
      id: true,
      teamId: true,
      statement: true,
      duplicateOfId: true,
      duplicates: { select: { id: true } },
      subclaims: { select: { childId: true } },
      parents: { select: { parentId: true } },
    },
  });
  if (!claim) return null;
  const decided = await listDecided(viewer, claimId);
  const close = [
    ...claim.duplicates.map(({ id }) => id),
    ...(claim.duplicateOfId ? [claim.duplicateOfId] : []),
    ...claim.subclaims.map(({ childId }) => childId),
    ...claim.parents.map(({ parentId }) => parentId),
  ];
  const { id: exceptId, statement: text } = claim;
  const except = [...decided.map(({ id }) => id), ...close];
  const of = (wanted: string) =>
    decided.filter(({ decision }) => decision === wanted).map(({ decision: _, ...view }) => view);
  return {
    confirmed: of('confirmed'),
    rejected: of('rejected'),
    suggested: await listSimilarClaims(viewer, { text, exceptId }, except),
    can: { match: canMatch(viewer, claim) },
  };
}

const otherSelect = {
  id: true,
  number: true,
  statement: true,
  state: true,
  language: true,
} as const;

async function listDecided(viewer: Viewer, claimId: string) {
  const rows = await db.claimMatch.findMany({
    where: {
      AND: [
        { first: visibleClaims(viewer) },
        { OR: [{ firstId: claimId }, { secondId: claimId }] },
      ],
    },
    include: { first: { select: otherSelect }, second: { select: otherSelect } },
    orderBy: [{ score: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  });
  const naming = namingOf(viewer.kind === 'member' ? await listPeople(viewer.teamId) : []);
  return rows.map(({ first, second, score, decision, decidedById, decidedAt }) => ({
    ...(first.id === claimId ? second : first),
    score,
    decision,
    decidedBy: naming(decidedById),
    decidedAt: decidedAt.toISOString(),
  }));
}
