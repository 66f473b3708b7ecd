import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { matching } from '@/lib/claims/filter';
import { visibleClaims } from '@/lib/claims/policy';
import type { AttachableClaim } from '@/lib/claims/queries';
import type { ClaimFilter, SimilarInput } from '@/lib/claims/schema';
import { type ClaimSummary, claimSummarySelect, namingOf, toClaimSummary } from '@/lib/claims/view';
import { db } from '@/lib/db';
import { listMatchesIn, type Match } from '@/lib/matching/queries';
import { type Span, sharedSpans } from '@/lib/matching/shared';
import { listPeople } from '@/lib/people/queries';
import { latest } from '@/lib/publications/latest-queries';
import { hasRole } from '@/lib/teams/roles';

type Likeness = Pick<Match, 'score' | 'same'> & {
  /** The telling words of the statement that were said too, by their places in it. */
  shared: Span[];
};

/** A claim of the own team that may say what was said; `published` is how its latest publication rates it. */
export type SimilarClaim = AttachableClaim &
  Likeness & {
    language: string | null;
    published: { slug: string; ratingKey: string; ratingName: string } | null;
  };

/** The latest publication of another team's claim that may say what was said. */
export type SimilarPublication = Likeness & {
  slug: string;
  statement: string;
  summary: string;
  language: string | null;
  ratingKey: string;
  ratingName: string;
  teamName: string;
};

export type SimilarClaims = { team: SimilarClaim[]; published: SimilarPublication[] };

/** As many are shown of each: who reads more of them reads the list. */
const SHOWN = 8;
/** Less likely ones only distract somebody who writes. */
const LIKELY = 0.05;

type PublishedRow = Omit<SimilarPublication, keyof Likeness> & { claimId: string; teamId: string };

/**
 * Claims that may say what somebody typed, said or posted, best first: at most eight of the team and eight published by
 * other teams of this installation. Claims whose ids stand in `except` are left out. Empty when nothing matches, and for
 * visitors.
 */
export async function listSimilarClaims(
  viewer: Viewer,
  { text, exceptId }: SimilarInput,
  except: readonly string[] = [],
): Promise<SimilarClaims> {
  if (!hasRole(viewer, 'observer')) return { team: [], published: [] };
  const { teamId } = viewer;
  const left = exceptId ? [exceptId, ...except] : except;
  const found = await listMatchesIn([teamId, null], text, left);
  const likely = (scope: string | null) =>
    (found.get(scope) ?? []).filter(({ score }) => score >= LIKELY);
  const own = likely(teamId).slice(0, SHOWN);
  const rows = await db.claim.findMany({
    where: { AND: [visibleClaims(viewer), { id: { in: own.map(({ claimId }) => claimId) } }] },
    select: { id: true, number: true, statement: true, state: true, language: true },
  });
  const publications = await readPublications([...own, ...likely(null)]);
  const team = own.flatMap(({ claimId, ...match }): SimilarClaim[] => {
    const row = rows.find(({ id }) => id === claimId);
    const latestOne = publications.find((one) => one.claimId === claimId);
    const published = latestOne
      ? { slug: latestOne.slug, ratingKey: latestOne.ratingKey, ratingName: latestOne.ratingName }
      : null;
    return row ? [{ ...row, ...match, published, shared: sharedSpans(text, row) }] : [];
  });
  const published = likely(null).flatMap(({ claimId, ...match }): SimilarPublication[] => {
    const row = publications.find((one) => one.claimId === claimId && one.teamId !== teamId);
    if (!row) return [];
    const { claimId: _, teamId: __, ...view } = row;
    return [{ ...view, ...match, shared: sharedSpans(text, view) }];
  });
  return { team, published: published.slice(0, SHOWN) };
}

/** The latest publication of each of these claims that is public now, neither retracted nor merged into a published one. */
function readPublications(matches: readonly Match[]): Promise<PublishedRow[]> {
  const ids = [...new Set(matches.map(({ claimId }) => claimId))];
  return db.$queryRaw<PublishedRow[]>`
    ${latest} SELECT l.claim_id::text AS "claimId", l.team_id::text AS "teamId", l.slug, l.statement, l.summary, l.language,
      l.rating_key AS "ratingKey", l.rating_name AS "ratingName", t.name AS "teamName"
    FROM latest l JOIN team t ON t.id = l.team_id
    WHERE l.claim_id = ANY (${ids}::uuid[]) AND l.kind <> 'retraction'`;
}

/** A claim of the team's list with how likely it says what was said. */
export type LikelyClaim = ClaimSummary & Pick<Match, 'score' | 'same'>;

/**
 * The team's claims that may say what was said, best first, among those that pass the filters; at most `limit`, at most
 * sixty. Empty when nothing matches, and for visitors.
 */
export async function listLikelyClaims(
  viewer: Viewer,
  text: string,
  filter: ClaimFilter,
): Promise<LikelyClaim[]> {
  if (!hasRole(viewer, 'observer')) return [];
  const found = (await listMatchesIn([viewer.teamId], text)).get(viewer.teamId) ?? [];
  const ids = found.map(({ claimId }) => claimId);
  const rows = await db.claim.findMany({
    where: {
      AND: [visibleClaims(viewer), matching(viewer, filter, new Date()), { id: { in: ids } }],
    },
    select: claimSummarySelect,
  });
  const naming = namingOf(await listPeople(viewer.teamId));
  const summaries = new Map(rows.map((row) => [row.id, toClaimSummary(row, naming)]));
  return found
    .flatMap(({ claimId, ...match }) => {
      const summary = summaries.get(claimId);
      return summary ? [{ ...summary, ...match }] : [];
    })
    .slice(0, filter.limit);
}
