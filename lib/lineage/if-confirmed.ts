import { countSources, type Draw, type Witness } from '@/lib/sources/sources';

/** How many independent sources there are by what is confirmed, and how many there would be with all suggestions. */
export type IfConfirmed = { count: number; now: number; after: number };

/** What confirming every suggestion would do to the count of sources; null where it would stay. */
export function ifConfirmed(
  evidence: readonly Witness[],
  draws: readonly Draw[],
  suggestions: readonly { from: { id: string }; to: { id: string } }[],
): IfConfirmed | null {
  const suggested = suggestions.map(({ from, to }) => ({ from: from.id, to: to.id }));
  const now = countSources(evidence, draws).total;
  const after = countSources(evidence, [...draws, ...suggested]).total;
  return now === after ? null : { count: suggestions.length, now, after };
}
