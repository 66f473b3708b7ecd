import type { PassageQuote } from '@/lib/quotations/queries';
import { cn } from '@/lib/utils';
import type { Stance } from './stance-mark';

const marks: Record<Stance, string> = {
  supports: 'bg-supports-wash decoration-supports',
  contradicts: 'bg-contradicts-wash decoration-contradicts',
  qualifies: 'bg-qualifies-wash decoration-qualifies',
  context: 'bg-context-wash decoration-context',
};

type QuotedPassageProps = {
  passage: Pick<PassageQuote, 'exact' | 'before' | 'after'>;
  language: string | null;
  /** Colours the quotation; without one it is set plainly. */
  stance?: Stance;
  className?: string;
};

/** The exact words, with the sentences around them faded. */
export function QuotedPassage({ passage, language, stance, className }: QuotedPassageProps) {
  const { exact, before, after } = passage;
  return (
    <blockquote
      lang={language ?? undefined}
      dir="auto"
      className={cn('font-serif text-16 whitespace-pre-line wrap-break-word', className)}
    >
      {before && <span className="text-muted">{before} </span>}
      <mark
        className={cn(
          'box-decoration-clone',
          stance && 'underline decoration-2 underline-offset-4 [text-decoration-skip-ink:none]',
          stance && marks[stance],
        )}
      >
        {exact}
      </mark>
      {after && <span className="text-muted"> {after}</span>}
    </blockquote>
  );
}
