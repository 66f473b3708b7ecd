import { chainBetween, type Edge } from '@/lib/chain';

/**
 * Suggestions that still ask something: those whose documents go back to one another by confirmed derivations, in either
 * direction, are answered or would close a circle.
 */
export function openQuestions<T extends { fromId: string; toId: string }>(
  suggestions: readonly T[],
  draws: readonly Edge[],
): T[] {
  return suggestions.filter(
    ({ fromId, toId }) =>
      chainBetween(draws, fromId, toId) === null && chainBetween(draws, toId, fromId) === null,
  );
}
