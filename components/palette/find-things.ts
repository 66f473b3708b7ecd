import { paths } from '@/lib/paths';
import type { ClaimState } from '@/prisma/generated/enums';

/** What the search of the desk answers, as far as the palette shows it. */
export type Found = {
  claims: { number: number; statement: string; state: ClaimState }[];
  documents: {
    id: string;
    title: string;
    publisher: string | null;
    /** Where its title has the words, and where its text. */
    marks: unknown[];
    passages: { start: number; end: number }[];
  }[];
  comments: {
    id: string;
    by: string;
    claim: { number: number } | null;
    document: { id: string } | null;
    excerpt: { text: string };
  }[];
  topics: { slug: string; name: string }[];
};

/** As many of each kind as can be looked over; who wants more says more. */
const MOST = 6;

/** The session has ended: nothing can be searched before signing in again. */
export class SignedOut extends Error {}

/** Claims, documents, comments and topics that fit what was typed so far. Throws `SignedOut`, or when the server does not answer. */
export async function findThings(query: string, signal: AbortSignal): Promise<Found> {
  const response = await fetch(paths.api.search({ q: query, limit: MOST, typing: 1 }), { signal });
  if (response.status === 401) throw new SignedOut('The session has ended.');
  if (!response.ok) throw new Error(`The search answered ${response.status}.`);
  return (await response.json()) as Found;
}
