import type { SimilarClaims } from '@/lib/claims/queries';
import type { MatchesView } from '@/lib/matches/queries';

/** The team's claims and those that other teams published, in one list, best first. */
export function presentSimilar({ team, published }: SimilarClaims) {
  // The number of a publication is no number of a claim.
  const elsewhere = published.map(({ number: _, ...publication }) => publication);
  return { suggested: [...team, ...elsewhere].sort((a, b) => b.score - a.score) };
}

/** The same for one claim, with what people decided apart. */
export function presentMatches({ suggested, confirmed, rejected }: MatchesView) {
  return { ...presentSimilar(suggested), confirmed, rejected };
}
