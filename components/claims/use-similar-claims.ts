import { useEffect, useState } from 'react';
import type { ClaimState } from '@/prisma/generated/enums';

/** A claim that may say what is being typed: the team's own (`number`) or one that was published (`slug`). */
export type SimilarClaim = {
  statement: string;
  language: string | null;
  /** How likely it is that it says the same, 0 to 1. */
  score: number;
  alreadyChecked: boolean;
  /** The words of the statement that were typed too, by their places. */
  shared: { start: number; end: number }[];
  number?: number;
  state?: ClaimState;
  slug?: string;
  teamName?: string;
  ratingName?: string;
};

/** Long enough not to ask for every letter. */
const pauseMs = 300;
/** A first word or two resemble too much. */
const shortest = 8;

/**
 * Claims that may say what a text says, asked for when typing pauses; the last answer stays until the next one. Null before
 * the first answer.
 */
export function useSimilarClaims(text: string, exceptId?: string): readonly SimilarClaim[] | null {
  const [found, setFound] = useState<readonly SimilarClaim[] | null>(null);
  const asked = text.trim();
  useEffect(() => {
    if (asked.length < shortest) {
      setFound(null);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const search = new URLSearchParams({ text: asked.slice(0, 5000) });
      if (exceptId) search.set('exceptId', exceptId);
      try {
        const response = await fetch(`/api/v1/claims/similar?${search}`, { signal: abort.signal });
        if (response.ok) setFound((await response.json()).suggested);
      } catch {
        // The hint is a help; without an answer the form works as before.
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked, exceptId]);
  return found;
}
