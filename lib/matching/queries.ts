import 'server-only';
import type { Tx } from '@/lib/db';
import { findCandidates, readScopes } from './candidate-queries';
import { settleMatching } from './index-mutations';
import { likenessesOf } from './likeness';
import { hear } from './utterance';
import { ALREADY_CHECKED, WORTH_SHOWING } from './weights';

/**
 * A claim that may say what was said. `score` is how likely it is that it does, from 0 to 1, in three decimals; `same` says
 * that it is likely enough to be told so.
 */
export type Match = { claimId: string; score: number; same: boolean };

/** As many changed claims are read again before an answer, at most; a clock reads the rest. */
const SETTLED_FIRST = 2000;
/** A few words resemble everything that holds them. */
const SHORTEST = 2;

/**
 * The claims that may say what was said, best first, in a team's own collection and (`null`) in what is published; equal ones
 * in the order in which they were made. Says nothing about who may see them: callers ask that of what they show. Empty when
 * nothing matches, and for a text of one character.
 */
export async function listMatchesIn(
  teams: readonly (string | null)[],
  text: string,
  except: readonly string[] = [],
): Promise<Map<string | null, Match[]>> {
  const matches = new Map<string | null, Match[]>(teams.map((team) => [team, []]));
  if ([...text.trim()].length < SHORTEST) return matches;
  let { scopes, stale } = await readScopes(teams);
  if (stale) {
    await settleMatching(SETTLED_FIRST);
    scopes = (await readScopes(teams)).scopes;
  }
  const languages = [...new Set(scopes.flatMap((scope) => scope.languages))];
  const utterance = hear(text, languages);
  if (utterance.weights.size === 0) return matches;
  for (const { teamId, claims, entries, holding } of await findCandidates(
    utterance,
    scopes,
    except,
  )) {
    const candidates = entries ?? [];
    const collection = { claims, holding: new Map(Object.entries(holding ?? {})) };
    const alike = likenessesOf(utterance, candidates, collection);
    const ranked = candidates
      .map(({ claimId }, index) => {
        const { order, score: exact } = alike[index] ?? { order: 0, score: 0 };
        const score = Math.round(exact * 1000) / 1000;
        return { claimId, order, score, same: score >= ALREADY_CHECKED };
      })
      .filter(({ score }) => score >= WORTH_SHOWING)
      .sort((a, b) => b.order - a.order || (a.claimId < b.claimId ? -1 : 1));
    matches.set(
      teamId,
      ranked.map(({ order: _, ...match }) => match),
    );
  }
  return matches;
}

/** How likely it is that two statements of a team say the same, 0 to 1; in the words of its collection. */
export async function readLikeness(
  tx: Tx,
  teamId: string,
  one: string,
  other: string,
): Promise<number> {
  const { scopes } = await readScopes([teamId]);
  const languages = [...new Set([...scopes.flatMap((scope) => scope.languages), 'en'])];
  const utterance = hear(one, languages);
  const scope = await tx.matchScope.findFirst({
    where: { teamId },
    select: { id: true, claims: true },
  });
  const terms = [...utterance.weights.keys()];
  const known = scope
    ? await tx.matchTerm.findMany({ where: { scopeId: scope.id, term: { in: terms } } })
    : [];
  const holding = new Map(known.map(({ term, claims }) => [term, claims]));
  const candidates = [{ text: other, language: 'en' }];
  const [alike] = likenessesOf(utterance, candidates, { claims: scope?.claims ?? 0, holding });
  return Math.round((alike?.score ?? 0) * 1000) / 1000;
}
