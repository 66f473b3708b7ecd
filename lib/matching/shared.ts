import { stemAt, stemmingOf } from '@/lib/words/stems';
import { tokensOf } from '@/lib/words/tokens';
import { isCommon } from './telling';
import { hear } from './utterance';

/** A part of a text in UTF-16 code units; the end is exclusive. */
export type Span = { start: number; end: number };

/** The telling words of a statement that were said too, in order; words that touch or overlap are one part. */
export function sharedSpans(
  said: string,
  { statement, language: tag }: { statement: string; language: string | null },
): Span[] {
  const language = tag === null ? 'en' : stemmingOf(tag);
  const { weights } = hear(said, [language]);
  const spans: Span[] = [];
  for (const token of tokensOf(statement)) {
    const term = stemAt(statement, token, language);
    if (isCommon(term) || !weights.has(term)) continue;
    const last = spans.at(-1);
    if (last && token.start <= last.end) last.end = token.end;
    else spans.push({ start: token.start, end: token.end });
  }
  return spans;
}
