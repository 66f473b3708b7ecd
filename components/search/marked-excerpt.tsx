import { MatchedText } from '@/components/palette/matched-text';
import type { Excerpt } from '@/lib/search/marks';
import { cn } from '@/lib/utils';

type MarkedExcerptProps = { excerpt: Excerpt; language?: string | null; className?: string };

/** The words around a place, with what was looked for marked. */
export function MarkedExcerpt({ excerpt, language, className }: MarkedExcerptProps) {
  return (
    <span
      lang={language ?? undefined}
      dir="auto"
      className={cn('block font-serif text-16/6 wrap-break-word', className)}
    >
      <MatchedText text={excerpt.text} ranges={excerpt.marks} />
    </span>
  );
}
