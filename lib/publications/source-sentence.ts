import type { SourceCount } from '@/lib/sources/sources';

/** How many of all sources: languages have their own words for none, for both of two, and for all. */
type Share = { share: 'none' | 'both' | 'all' | 'some'; count: number; total: number };

/** One part of the sentence: a message below `publications.sources`, and what is filled in. */
export type SentencePart =
  | { key: 'none' | 'several'; values: Record<string, never> }
  | { key: 'one'; values: { verbs: string } }
  | { key: 'support' | 'contradict'; values: Share }
  | { key: 'qualify'; values: { count: number } };

/**
 * What the sentence that sums up the sources is made of, in order; the messages `between` and `end` join and close them. One
 * source alone has a sentence of its own, by the letters of what it does (`s` supports, `c` contradicts, `q` qualifies). A
 * source that stands on several sides is counted on each of them, which the last part says.
 */
export function sourceSentence(sources: SourceCount): SentencePart[] {
  const { total, supports, contradicts, qualifies } = sources;
  if (total === 0) return [{ key: 'none', values: {} }];
  if (total === 1) {
    const verbs = [supports > 0 && 's', contradicts > 0 && 'c', qualifies > 0 && 'q'];
    return [{ key: 'one', values: { verbs: verbs.filter(Boolean).join('') } }];
  }
  const parts: SentencePart[] = [
    { key: 'support', values: shareOf(supports, total) },
    { key: 'contradict', values: shareOf(contradicts, total) },
  ];
  if (qualifies > 0) parts.push({ key: 'qualify', values: { count: qualifies } });
  if (supports + contradicts + qualifies > total) parts.push({ key: 'several', values: {} });
  return parts;
}

function shareOf(count: number, total: number): Share {
  const share = count === 0 ? 'none' : count < total ? 'some' : total === 2 ? 'both' : 'all';
  return { share, count, total };
}
