import type { MatchesView } from '@/lib/matches/queries';
import type { SimilarClaims } from '@/lib/matches/similar-queries';

/** The team's claims and those that other teams published, in one list, best first. */
export function presentSimilar({ team, published }: SimilarClaims) {
  const own = team.map(({ published: page, ...claim }) => ({
    ...claim,
    ...(page && { slug: page.slug, ratingName: page.ratingName }),
    alreadyChecked: claim.same && page !== null,
  }));
  const elsewhere = published.map((publication) => ({
    ...publication,
    alreadyChecked: publication.same,
  }));
  return { suggested: [...own, ...elsewhere].sort((a, b) => b.score - a.score) };
}

/** The same for one claim, with what people decided apart. */
export function presentMatches({ suggested, confirmed, rejected }: MatchesView) {
  return { ...presentSimilar(suggested), confirmed, rejected };
}
