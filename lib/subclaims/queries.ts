import 'server-only';
import { z } from 'zod';
import type { RatingView } from '@/lib/assessments/queries';
import type { Viewer } from '@/lib/auth/types';
import type { Edge } from '@/lib/chain';
import { visibleClaims } from '@/lib/claims/policy';
import { namingOf } from '@/lib/claims/view';
import { db, type Tx } from '@/lib/db';
import { readSubclaims } from '@/lib/digest/queries';
import { listPeople, type PersonView } from '@/lib/people/queries';
import type { StatementPart } from '@/lib/roll-up/part';
import { readRollUp } from '@/lib/roll-up/queries';
import type { RollUp } from '@/lib/roll-up/roll-up';
import type { Prisma } from '@/prisma/generated/client';
import type { ClaimState, RollUpRule } from '@/prisma/generated/enums';
import { canOverrideRollUp, canTieSubclaims } from './policy';

/** A claim at the other end of a link. */
export type TiedClaim = {
  id: string;
  number: number;
  statement: string;
  language: string | null;
  state: ClaimState;
  slug: string | null;
};

/** A claim that another one is made of. */
export type SubclaimView = {
  id: string;
  claim: TiedClaim;
  rule: RollUpRule;
  /** Null for the whole statement; `loose` when its words no longer stand there. */
  part: (StatementPart & { loose: boolean }) | null;
  /** Of its latest publication; null while there is none. */
  rating: RatingView | null;
  version: number;
  by: PersonView;
};

/** A claim that this one is a part of. */
export type ParentView = { id: string; claim: TiedClaim; rule: RollUpRule; part: string | null };

export type SubclaimsView = {
  items: SubclaimView[];
  parents: ParentView[];
  /** What the sub-claims come to; null without any. */
  rollUp: RollUp | null;
  /** How the verdict differs from that, whether or not an editor has written why. */
  contradiction: string | null;
  can: { tie: boolean; override: boolean };
};

const tiedSelect = {
  id: true,
  number: true,
  statement: true,
  language: true,
  state: true,
  slug: true,
} satisfies Prisma.ClaimSelect;

/** What a claim is made of, what it is part of, and what its sub-claims come to; null when the viewer may not see it. */
export async function listSubclaims(
  viewer: Viewer,
  claimId: string,
  tx: Tx = db,
): Promise<SubclaimsView | null> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(claimId).success) return null;
  const claim = await tx.claim.findFirst({
    where: { AND: [visibleClaims(viewer), { id: claimId }] },
    select: {
      teamId: true,
      state: true,
      statement: true,
      verdict: { select: { rating: { select: { key: true, name: true, value: true } } } },
      subclaims: {
        select: {
          id: true,
          childId: true,
          version: true,
          changedById: true,
          child: { select: tiedSelect },
        },
        orderBy: { id: 'asc' },
      },
      parents: {
        select: { id: true, rule: true, partExact: true, parent: { select: tiedSelect } },
        orderBy: { id: 'asc' },
      },
    },
  });
  if (!claim) return null;
  const subclaims = await readSubclaims(tx, claimId);
  const facts = await readRollUp(tx, claim.teamId, { subclaims, verdict: claim.verdict });
  const naming = namingOf(await listPeople(claim.teamId, tx));
  const mark = await readMarks(tx, claim.teamId);
  const governed = { teamId: claim.teamId, state: claim.state };
  return {
    items: claim.subclaims.flatMap(({ childId, child, id, version, changedById }) => {
      const found = subclaims.find((one) => one.claim === childId);
      if (!found) return [];
      const { rule, part, rating } = found;
      const loose = part !== null && claim.statement.slice(part.start, part.end) !== part.exact;
      return {
        ...{ id, rule, version, claim: child, by: naming(changedById) },
        part: part && { ...part, loose },
        rating: rating && mark(rating),
      };
    }),
    parents: claim.parents.map(({ id, rule, partExact, parent }) => ({
      ...{ id, rule, claim: parent, part: partExact },
    })),
    rollUp: facts?.result ?? null,
    contradiction: facts?.contradiction ?? null,
    can: {
      tie: canTieSubclaims(viewer, governed),
      override: canOverrideRollUp(viewer, governed),
    },
  };
}

/** One sub-claim by its link; null when there is none or the viewer may not see it. */
export async function readSubclaim(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<SubclaimView | null> {
  if (viewer.kind !== 'member') return null;
  const link = await tx.subclaim.findFirst({
    where: { id, parent: visibleClaims(viewer) },
    select: { parentId: true },
  });
  const view = link && (await listSubclaims(viewer, link.parentId, tx));
  return view?.items.find((item) => item.id === id) ?? null;
}

/** One sub-claim by its link, for those who may see it; null otherwise. */
export function getSubclaim(viewer: Viewer, id: string): Promise<SubclaimView | null> {
  return readSubclaim(db, viewer, id);
}

/** Every link of a team's claims, from parents to sub-claims. */
export async function readTies(tx: Tx, teamId: string): Promise<Edge[]> {
  const links = await tx.subclaim.findMany({
    where: { parent: { teamId } },
    select: { parentId: true, childId: true },
  });
  return links.map(({ parentId, childId }) => ({ from: parentId, to: childId }));
}

/** Signs and colours of the team's ratings; a rating that the scale no longer has gets its own key, which draws nothing. */
async function readMarks(tx: Tx, teamId: string) {
  const rows = await tx.rating.findMany({
    where: { teamId },
    select: { key: true, color: true, icon: true },
  });
  const marks = new Map(rows.map(({ key, color, icon }) => [key, { color, icon }]));
  return (rating: Pick<RatingView, 'key' | 'name' | 'value'>): RatingView => ({
    ...{ color: rating.key, icon: rating.key },
    ...marks.get(rating.key),
    ...rating,
  });
}
