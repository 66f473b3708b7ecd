/** What somebody chose for one thing; null where they chose nothing. */
export type Choice = 'watched' | 'muted' | null;

/** All that decides whether somebody is told of an event. */
export type Standing = {
  /** Chosen for the event's claim, its document, and each topic of the claim. */
  claim: Choice;
  document: Choice;
  topics: readonly Choice[];
  /** The event names this very person: a mention, an assignment. */
  addressed: boolean;
  /** They made the thing, work on it, or wrote in it. */
  involved: boolean;
  /** The event is told to those who watch a topic. */
  wide: boolean;
};

/**
 * Is the person told of the event? What they chose counts before what they did, and the nearer choice before the wider
 * one: claim, then document, then topic. A muted claim or document is silent altogether; a muted topic silences what one
 * only follows, not what is said to oneself.
 */
export function isToldOf(standing: Standing): boolean {
  const { claim, document, topics, addressed, involved, wide } = standing;
  const near = claim ?? document;
  if (near) return near === 'watched';
  if (topics.includes('watched')) return wide || addressed || involved;
  if (topics.includes('muted')) return addressed;
  return addressed || involved;
}
