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
  /** Where the document is found. */
  cite?: string;
  /** `large` is for reading on public pages. */
  size?: 'medium' | 'large';
  className?: string;
};

/** The exact words, with the sentences around them faded. */
export function QuotedPassage(props: QuotedPassageProps) {
  const { passage, language, stance, cite, size = 'medium', className } = props;
  const { exact, before, after } = passage;
  return (
    <blockquote
      cite={cite}
      lang={language ?? undefined}
      dir="auto"
      className={cn(
        'font-serif whitespace-pre-line wrap-break-word',
        size === 'large' ? 'text-18' : 'text-16',
        className,
      )}
    >
      {before && <span className="text-muted">{before}</span>}
      <mark
        className={cn(
          'box-decoration-clone',
          stance && 'underline decoration-2 underline-offset-5 [text-decoration-skip-ink:none]',
          stance && marks[stance],
        )}
      >
        {exact}
      </mark>
      {after && <span className="text-muted">{after}</span>}
    </blockquote>
  );
}
